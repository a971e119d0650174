using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    private static readonly ReadOnce<IReadOnlyList<CareerAction>> BundledCatalogue = new(findings => CatalogueReader.Read(BundledText.Files("catalogue/"), findings));

    /// <summary>The bundled catalogue of actions, in order of file and place.</summary>
    /// <param name="findings">Gets what is wrong with it (CAT0xx); the rest is used.</param>
    public static IReadOnlyList<CareerAction> Catalogue(ICollection<Finding> findings) => BundledCatalogue.For(findings);

    /// <summary>The bundled catalogue with the user's own items and prices, which are marked as theirs.</summary>
    /// <param name="own">Texts with the same fields as the bundled files: name, for places in findings, and text.</param>
    /// <param name="prices">Own prices by id, in place of the catalogue's.</param>
    /// <param name="findings">Gets what is wrong (CAT0xx); the rest is used.</param>
    public static IReadOnlyList<CareerAction> Catalogue(
        IEnumerable<(string Name, string Text)> own, IReadOnlyDictionary<string, Money> prices, ICollection<Finding> findings)
        => OwnCatalogue.Beside(Catalogue(findings), own, prices, findings);

    /// <summary>A catalogue with the person's own dates and progress in place.</summary>
    /// <param name="catalogue">The actions.</param>
    /// <param name="terms">What the person knows of single actions.</param>
    public static IReadOnlyList<CareerAction> Catalogue(IReadOnlyList<CareerAction> catalogue, IReadOnlyList<ActionTerms> terms) => OwnTerms.Apply(catalogue, terms);
}
