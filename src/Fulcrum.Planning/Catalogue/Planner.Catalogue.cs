using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    private static readonly ReadOnce<IReadOnlyList<CareerAction>> BundledCatalogue = new(findings => CatalogueReader.Read(BundledText.Files("catalogue/"), findings));

    /// <summary>The bundled catalogue of actions, in order of file and place.</summary>
    /// <param name="findings">Gets what is wrong with it (CAT0xx); the rest is used.</param>
    public static IReadOnlyList<CareerAction> Catalogue(ICollection<Finding> findings) => BundledCatalogue.For(findings);
}
