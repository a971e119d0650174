using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>Figures of a market that were worked out for a page, kept as long as the market is the same: turning back to a view costs nothing.</summary>
internal static class MarketFigures
{
    private const int Most = 80;
    private static readonly ConditionalWeakTable<Corpus, ConcurrentDictionary<object, Lazy<object>>> Kept = [];

    /// <summary>The demand of a role.</summary>
    public static RoleDemand Demand(Corpus corpus, string role, AdFilter filter) => Of(corpus, ("demand", role, filter), () => corpus.Demand(role, filter));

    /// <summary>How a role's shares change; a trend needs the months before the last twelve, too.</summary>
    public static IReadOnlyList<ConceptTrend> Trends(Corpus corpus, string role, AdFilter filter)
        => Of(corpus, ("trend", role, filter), () => corpus.Trends(role, filter with { AllDates = true, Month = null }));

    /// <summary>What goes together.</summary>
    public static (IReadOnlyList<ConceptPair> Pairs, IReadOnlyList<ConceptBundle> Bundles, SliceSize Of) Together(Corpus corpus, string role, AdFilter filter, ConceptId? concept)
        => Of(corpus, ("together", role, filter, concept), () => corpus.Together(role, filter, concept));

    /// <summary>The standing questions, answered.</summary>
    public static IReadOnlyList<MarketAnswer> Answers(Corpus corpus, string role, AdFilter filter)
        => Of(corpus, ("questions", role, filter), () => (IReadOnlyList<MarketAnswer>)[.. Corpus.Questions.Select(q => corpus.Ask(q.Id, role, filter)).OfType<MarketAnswer>()]);

    /// <summary>The roles that the ads are for.</summary>
    public static IReadOnlyList<RoleCount> Roles(Corpus corpus) => Of(corpus, "roles", corpus.Roles);

    /// <summary>What was read.</summary>
    public static ReadingReport Report(Corpus corpus, string role, AdFilter filter) => Of(corpus, ("report", role, filter), () => corpus.Report(role, filter));

    /// <summary>Works out in the background what the other parts of the page show of a role, so that they are there when they are opened.</summary>
    public static void Prepare(Corpus corpus, string role, AdFilter filter) => _ = Task.Run(() =>
    {
        _ = Together(corpus, role, filter, null);
        _ = Trends(corpus, role, filter);
        _ = Answers(corpus, role, filter);
    });

    private static T Of<T>(Corpus corpus, object key, Func<T> make)
    {
        var kept = Kept.GetOrCreateValue(corpus);
        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        // Two who ask for the same at once wait for one answer.
        return (T)kept.GetOrAdd(key, _ => new Lazy<object>(() => make()!)).Value;
    }
}
