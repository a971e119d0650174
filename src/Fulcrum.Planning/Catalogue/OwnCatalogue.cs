using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Sets a user's own items and prices beside the bundled catalogue. Own items come first and are marked.</summary>
internal static class OwnCatalogue
{
    /// <summary>All actions.</summary>
    /// <param name="bundled">The bundled ones.</param>
    /// <param name="own">The user's files: name and text.</param>
    /// <param name="prices">The user's own prices by id.</param>
    /// <param name="findings">Gets what is wrong with the user's; the rest is used.</param>
    public static IReadOnlyList<CareerAction> Beside(
        IReadOnlyList<CareerAction> bundled, IEnumerable<(string Name, string Text)> own, IReadOnlyDictionary<string, Money> prices, ICollection<Finding> findings)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var yours = CatalogueReader.Entries(own, places, findings);
        foreach (var replaced in bundled.Where(b => places.ContainsKey(b.Id)))
        {
            findings.Add(new Finding(
                CatalogueCodes.Replaced, Severity.Note, places[replaced.Id], $"Your '{replaced.Id}' stands in place of the bundled {replaced.Name}.", "Give yours another id to have both."));
        }

        var kept = bundled.Where(b => !places.ContainsKey(b.Id)).ToList();
        foreach (var action in kept)
        {
            places[action.Id] = $"catalogue: {action.Id}";
        }

        var all = Prerequisites.Check([.. yours.Select(a => a with { IsYours = true }), .. kept], places, findings);
        return prices.Count == 0 ? all : [.. all.Select(a => prices.TryGetValue(a.Id, out var price) ? a with { Price = a.Price with { Amount = price, Verified = false, IsYours = true } } : a)];
    }
}
