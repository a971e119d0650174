using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    private static readonly ReadOnce<FactBook> BundledFacts = new(findings =>
        new FactBook(BundledText.Files("facts/").SelectMany(f => FactReader.Read(f.Text, f.Name, findings))));

    /// <summary>The bundled facts; every one has a source.</summary>
    /// <param name="findings">Gets what is wrong with them (FACT0xx); nothing, when the tests pass.</param>
    public static FactBook Facts(ICollection<Finding> findings) => BundledFacts.For(findings);
}
