using Fulcrum.Core;
using Fulcrum.Market;

namespace Fulcrum;

public sealed partial class Corpus
{
    /// <summary>What can be asked of any market.</summary>
    public static IReadOnlyList<MarketQuestion> Questions => JobMarket.Questions;

    /// <summary>The concept of a name as a user writes it, or null.</summary>
    public static Concept? Concept(string name) => Reading.Reader.Bundled.Lookup(name);

    /// <summary>The concept of an id, or null.</summary>
    public static Concept? Concept(ConceptId id) => Reading.Reader.Bundled.Concepts.GetValueOrDefault(id);

    /// <summary>The demand of a role in the ads that pass a filter; where a kind of employer, level or country has too few employers, it borrows from the whole role and says so.</summary>
    public RoleDemand Demand(string role, AdFilter filter)
    {
        var counts = Count(role, filter);
        if (filter.Segment is null && filter.Seniority is null && filter.Country is null)
        {
            return Market.Value.Table(counts, role) with { DuplicatesMerged = AdsRead - Different };
        }

        string Kind(DemandCell c) => $"{(filter.Segment is null ? "" : c.Segment)} {(filter.Seniority is null ? "" : c.Seniority)} {(filter.Country is null ? "" : c.Country)}";
        var whole = Count(role, filter with { Segment = null, Seniority = null, Country = null });
        return Market.Value.Table(counts, whole, Kind, role) with { DuplicatesMerged = AdsRead - Different };
    }

    /// <summary>Two slices of a role's ads beside each other.</summary>
    public SliceComparison Compare(string role, (string Name, AdFilter Filter) a, (string Name, AdFilter Filter) b)
        => Market.Value.Compare(role, (a.Name, Counted(role, a.Filter)), (b.Name, Counted(role, b.Filter)));

    /// <summary>This corpus beside another one. Employers of a snapshot have no names, so none is known to be in both.</summary>
    public SliceComparison CompareWith(Corpus other, string role, AdFilter filter, string own, string others)
        => Market.Value.Compare(role, (own, Counted(role, filter)), (others, other.Counted(role, filter)));

    /// <summary>How each concept's share in a role's ads changes over the months.</summary>
    public IReadOnlyList<ConceptTrend> Trends(string role, AdFilter filter) => Market.Value.Trends([.. Counted(role, filter).Where(r => !IsAhead(r, filter))]);

    /// <summary>What a role's ads name together with a concept; without one, the strongest pairs, and the bundles they make.</summary>
    public (IReadOnlyList<ConceptPair> Pairs, IReadOnlyList<ConceptBundle> Bundles, SliceSize Of) Together(string role, AdFilter filter, ConceptId? concept)
    {
        var readings = Counted(role, filter);
        var pairs = Market.Value.Pairs(readings, concept);
        return (pairs, concept is null ? Market.Value.Bundles(pairs) : [], Size(Role(role).Name, readings));
    }

    /// <summary>The answer to a standing question, of one role's ads or (without a role) of all; null when there is no such question.</summary>
    public MarketAnswer? Ask(string question, string? role, AdFilter filter)
        => Market.Value.Ask(question, role is null ? "all ads" : Role(role).Name, Counted(role, filter));

    /// <summary>The roles that the ads are for, with most ads first.</summary>
    public IReadOnlyList<RoleCount> Roles() =>
    [
        .. (stored is not null ? stored.Roles() : Readings.Where(r => r.IsEnglish).GroupBy(r => r.Role, StringComparer.OrdinalIgnoreCase)
            .Select(g => new RoleCount(g.Key, g.First().RoleId.Length > 0, g.Count(), g.Select(r => r.EmployerKey).Distinct(StringComparer.Ordinal).Count())))
            .OrderByDescending(r => r.Ads).ThenBy(r => r.Role, StringComparer.Ordinal),
    ];

    private Demand Count(string role, AdFilter filter) => stored?.Count(role, filter) ?? Market.Value.Count(Counted(role, filter));

    // What counts and shares need of the readings, without fetching the rest.
    private IReadOnlyList<AdReading> Counted(string? role, AdFilter filter) => stored is not null ? stored.Counted(role, filter)
        : role is not null ? OfRole(role, filter)
        : [.. InWindow(Readings.Where(r => r.IsEnglish && !r.Ad.IsExcerpt), filter).Where(r => Passes(r, filter))];

    private static SliceSize Size(string name, IReadOnlyList<AdReading> readings) => new(
        name, readings.Count, readings.Select(r => r.EmployerKey).Distinct(StringComparer.Ordinal).Count(),
        new SortedDictionary<string, int>(readings.GroupBy(r => r.Ad.Board).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal));
}
