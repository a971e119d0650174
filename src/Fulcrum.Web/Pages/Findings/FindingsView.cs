using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>The last answer's findings as the settings stand now: what was accepted since is accepted already, what was taken back speaks again.</summary>
internal sealed class FindingsView
{
    /// <summary>Sorts the findings of an answer by what the person accepts now.</summary>
    public FindingsView(PivotAnswer? answer, PivotSettings? settings, IReadOnlyList<Finding> others)
    {
        var accepted = settings?.Accepted ?? answer?.Settings.Accepted ?? new Dictionary<string, string>();
        var all = others.Concat(answer?.Findings ?? []).Concat(answer?.Accepted.Select(a => a.Finding) ?? []).Distinct().OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal).ToList();
        Open = [.. all.Where(f => !accepted.ContainsKey(f.Code))];
        Accepted = [.. all.Where(f => accepted.ContainsKey(f.Code)).Select(f => new AcceptedFinding(f, accepted[f.Code]))];
        AcceptedRules = accepted;
    }

    /// <summary>What speaks, most severe first.</summary>
    public IReadOnlyList<Finding> Open { get; }

    /// <summary>What would speak and is accepted.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; }

    /// <summary>Accepted rules with their reasons, those that do not speak too.</summary>
    public IReadOnlyDictionary<string, string> AcceptedRules { get; }

    /// <summary>Whether a finding comes from a rule of the linter, which can be accepted.</summary>
    public static bool IsRule(Finding finding) => Pivot.MistakePages.Any(p => p.Code == finding.Code);
}
