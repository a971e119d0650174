using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Outcomes that are alike, counted: same ads, same channel, same stage, same waiting.</summary>
/// <param name="Group">Place of the ads in <see cref="AnswerTable.Groups"/>.</param>
/// <param name="Referred">Sent by referral.</param>
/// <param name="Reached">Furthest stage.</param>
/// <param name="Rejected">Refused after it.</param>
/// <param name="Answered">Chance that an answer to this stage would have come by now, were there one: the distribution of the wait at the weeks waited.</param>
/// <param name="Count">How many.</param>
internal readonly record struct AnswerClass(int Group, bool Referred, ReachedStage Reached, bool Rejected, double Answered, int Count);

/// <summary>The person's own outcomes, ready for the likelihood.</summary>
internal sealed class AnswerTable
{
    private static readonly string[] Waits = ["outcomes.wait.screen", "outcomes.wait.technical", "outcomes.wait.onsite"];

    /// <summary>Counts them.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="market">The ads they may name.</param>
    /// <param name="findings">Gets ads that are not among the ads read.</param>
    public AnswerTable(IReadOnlyList<ApplicationOutcome> outcomes, Market market, ICollection<Finding> findings)
    {
        All = outcomes;
        var groups = new List<int[]> { Enumerable.Range(0, market.Ads.Count).ToArray() };
        var byAd = new Dictionary<string, int>(StringComparer.Ordinal);
        var bySegment = new Dictionary<Segment, int>();
        var waits = Waits.Select(w => market.Facts[w].Value).ToArray();
        var (unknown, example) = (0, "");
        Classes = [.. outcomes
            .Select(o => new AnswerClass(
                GroupOf(o), o.Channel == ApplicationChannel.Referral, o.Reached, o.Rejected,
                o.Rejected || o.Reached == ReachedStage.Offered ? 1 : WaitedFor(waits[(int)o.Reached], o.WeeksWaiting), 1))
            .GroupBy(c => c)
            .Select(g => g.Key with { Count = g.Count() })
            .OrderBy(c => c.Group).ThenBy(c => c.Reached).ThenBy(c => c.Referred).ThenBy(c => c.Rejected).ThenBy(c => c.Answered)];
        Groups = [.. groups];
        if (unknown > 0)
        {
            findings.Add(new Finding("OUTCOME009", Severity.Note, example, $"{unknown} outcomes name an ad or a kind of employer that is not among the ads read; they count as applications to an average ad.",
                "Nothing to do, unless the id is misspelt."));
        }

        int GroupOf(ApplicationOutcome o)
        {
            if (o.Ad.Length > 0 && Place(byAd, o.Ad, a => market.Ads.Readings[a].Ad.Id == o.Ad) is { } ad)
            {
                return ad;
            }

            if (o.Segment is { } segment && segment != Segment.Unknown && Place(bySegment, segment, a => market.Ads.Readings[a].Segment == segment) is { } kind)
            {
                return kind;
            }

            if (o.Ad.Length > 0 || o.Segment is not null and not Segment.Unknown)
            {
                (unknown, example) = (unknown + 1, example.Length == 0 ? o.Place : example);
            }

            return 0;
        }

        int? Place<T>(Dictionary<T, int> known, T key, Func<int, bool> isMember)
            where T : notnull
        {
            if (!known.TryGetValue(key, out var place))
            {
                var members = groups[0].Where(isMember).ToArray();
                known[key] = place = members.Length == 0 ? -1 : groups.Count;
                if (members.Length > 0)
                {
                    groups.Add(members);
                }
            }

            return place < 0 ? null : place;
        }
    }

    /// <summary>The outcomes themselves.</summary>
    public IReadOnlyList<ApplicationOutcome> All { get; }

    /// <summary>Ads by group; the first group is all of them, for outcomes that name none.</summary>
    public int[][] Groups { get; }

    /// <summary>The outcomes, counted.</summary>
    public AnswerClass[] Classes { get; }

    /// <summary>The part of a distribution of waits (weeks) that lies below a number of weeks.</summary>
    internal static double WaitedFor(Distribution wait, double weeks) => wait.Shape switch
    {
        _ when weeks <= 0 => 0,
        Shape.LogNormal when wait.B > 0 => Normal.Cdf(Math.Log(weeks / wait.A) / wait.B),
        Shape.Normal when wait.B > 0 => Normal.Cdf((weeks - wait.A) / wait.B),
        Shape.Triangular when wait.C > wait.A => weeks <= wait.A ? 0
            : weeks >= wait.C ? 1
            : weeks < wait.B ? (weeks - wait.A) * (weeks - wait.A) / ((wait.C - wait.A) * (wait.B - wait.A))
            : 1 - ((wait.C - weeks) * (wait.C - weeks) / ((wait.C - wait.A) * (wait.C - wait.B))),
        _ => weeks >= wait.A ? 1 : 0,
    };
}
