using Fulcrum.Core;

namespace Fulcrum.Market;

public sealed partial class JobMarket
{
    private readonly Lazy<Dictionary<string, string>> _roleNames = new(() => reader.Roles.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal));

    /// <summary>Which ads are copies of which: those that <see cref="Distinct"/> merges share <see cref="AdCopy.Near"/>.</summary>
    /// <param name="ads">All ads, in ascending order of their numbers.</param>
    public IReadOnlyList<AdCopy> Copies(IReadOnlyList<(long Number, Ad Ad)> ads) => DistinctAds.Copies(ads);

    /// <summary>The same for ads that come after others, without the texts of all others.</summary>
    /// <param name="before">Of the others those that are the first of their words and have the words or the employer of a new one, in order of their numbers.</param>
    /// <param name="ads">The new ads, in order of their numbers, which are greater.</param>
    /// <param name="text">The text of one of the others.</param>
    public IReadOnlyList<AdCopy> Copies(IReadOnlyList<(AdCopy Copy, string Title, string Location)> before, IReadOnlyList<(long Number, Ad Ad)> ads, Func<long, string> text)
        => DistinctAds.Copies(before, ads, text);

    /// <summary>What an ad is recognised by, before it is compared with any other.</summary>
    public AdCopy Mark(long number, Ad ad) => DistinctAds.Copies([(number, ad)])[0];

    /// <summary>The one ad that stands for copies, which are in order of <see cref="AdCopy.Same"/>, then of their numbers.</summary>
    public Ad Merged(IReadOnlyList<Ad> copies) => DistinctAds.Merged(copies);

    /// <summary>Which of the columns' roles a user's words mean; null where only titles tell.</summary>
    public PackedFilter? RoleFilter(string role) => Role(role) is ({ Length: > 0 } id, _) ? new PackedFilter { KnownRole = true, Role = RoleAds.Wanted(id, reader.Roles).Contains } : null;

    /// <summary>The name of a role of the taxonomy.</summary>
    public string RoleName(string id) => _roleNames.Value[id];

    /// <summary>Whether a title means the role of a user's words, where no role of the taxonomy does.</summary>
    public Func<string, bool> TitleFilter(string role) => RoleAds.ByWords(role);
}
