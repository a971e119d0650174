using Fulcrum.Core;

namespace Fulcrum.Market;

public sealed partial class JobMarket
{
    private readonly StandingQuestions _questions = new(reader);

    /// <summary>What can be asked of any market.</summary>
    public static IReadOnlyList<MarketQuestion> Questions => StandingQuestions.All;

    /// <summary>A slice's table where what it is too small to tell is borrowed from the whole role, and says so.</summary>
    /// <param name="slice">Counts of the slice.</param>
    /// <param name="whole">Counts of the role, the slice included.</param>
    /// <param name="kind">Which slice a cell belongs to; the slice's own cells give one value.</param>
    /// <param name="role">The role, as the user says it.</param>
    public RoleDemand Table(Demand slice, Demand whole, Func<DemandCell, string> kind, string role) => BorrowedTable.Of(Table(slice, role), whole, kind);

    /// <summary>Two slices of a role's ads, each thing with the interval of its difference; an employer in both is one cluster.</summary>
    public SliceComparison Compare(string role, (string Name, IReadOnlyList<AdReading> Ads) a, (string Name, IReadOnlyList<AdReading> Ads) b)
        => SliceDifferences.Of(Role(role).Name, a, b);

    /// <summary>How each concept's share changes over the months, within boards.</summary>
    public IReadOnlyList<ConceptTrend> Trends(IReadOnlyList<AdReading> readings) => MonthTrends.Of(readings);

    /// <summary>What ads name together with a concept; without one, the strongest pairs of the sixty most asked.</summary>
    public IReadOnlyList<ConceptPair> Pairs(IReadOnlyList<AdReading> readings, ConceptId? concept)
        => concept is { } id ? new ConceptPairs(readings).With(id) : new ConceptPairs(readings).All();

    /// <summary>Groups of concepts of which every two stand out together.</summary>
    public IReadOnlyList<ConceptBundle> Bundles(IReadOnlyList<ConceptPair> pairs) => ConceptPairs.Bundles(pairs);

    /// <summary>The answer to a standing question over some ads, which are called <paramref name="of"/>; null when there is no such question.</summary>
    public MarketAnswer? Ask(string question, string of, IReadOnlyList<AdReading> readings) => _questions.Ask(question, of, readings);
}
