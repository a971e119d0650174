using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The changes that would raise a project most: what is missing, ordered by how much it matters by itself and how many of the role's ads ask for what it shows.</summary>
internal static class ProjectChanges
{
    private const int Most = 5;

    /// <summary>At most five, best first.</summary>
    public static IReadOnlyList<ProjectChange> Of(IReadOnlyList<(ProjectCheck Check, Verdict Verdict)> looked, RoleDemand? demand)
        => [.. looked.Where(l => l.Check.Area != ProjectArea.Effort && l.Verdict.Outcome is CheckOutcome.Missing or CheckOutcome.Partly or CheckOutcome.Harmful)
            .Select(l => (l.Check, l.Verdict, Asked: Asked(l.Check, demand)))
            .OrderByDescending(l => Worth(l.Verdict.Outcome, l.Check.Pull, l.Asked?.Any.Weighted ?? 0)).ThenBy(l => l.Check.Code, StringComparer.Ordinal)
            .Take(Most)
            .Select(l => new ProjectChange(
                l.Check.Code, l.Check.Remedy, $"{Sentence(l.Verdict.What)} {l.Check.Reason}", l.Asked is { } a && demand is not null ? Ads(a, demand) : "", l.Verdict.Places is [var first, ..] ? first.ToString() : ""))];

    // What harms comes before what is missing, and what is there in part has half the way behind it.
    private static double Worth(CheckOutcome outcome, double pull, double asked) => outcome switch
    {
        CheckOutcome.Harmful => 1 + pull + asked,
        CheckOutcome.Partly => (pull + asked) / 2,
        _ => pull + asked,
    };

    private static ConceptDemand? Asked(ProjectCheck check, RoleDemand? demand)
        => demand?.Concepts.Where(c => check.Concepts.Contains(c.Concept.Id.Value, StringComparer.Ordinal)).MaxBy(c => c.Any.Weighted);

    private static string Ads(ConceptDemand asked, RoleDemand demand)
        => FormattableString.Invariant($"{asked.Any.Weighted * 100:0} % of the ads for {demand.RoleName} ask for {asked.Concept.Name} ({asked.Any.Ads} ads of {asked.Any.Employers} employers{(demand.IsInvented ? ", invented examples" : "")}).");

    private static string Sentence(string what) => what.Length == 0 ? "" : char.ToUpperInvariant(what[0]) + what[1..] + ".";
}
