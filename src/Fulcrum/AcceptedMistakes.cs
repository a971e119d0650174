using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum;

/// <summary>Mistakes that the pivot file accepts: `accept: {FUL007: reason}`.</summary>
internal static class AcceptedMistakes
{
    /// <summary>The accepted rules. A code that does not exist and a missing reason become findings, and the rule keeps speaking.</summary>
    internal static IReadOnlyDictionary<string, string> Read(YamlFields? accept, ICollection<Finding> findings)
    {
        var accepted = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var code in accept?.Names.ToList() ?? [])
        {
            var reason = accept!.Text(code);
            if (!Planner.MistakePages.Any(p => p.Code.Equals(code, StringComparison.OrdinalIgnoreCase)))
            {
                findings.Add(new Finding("PIVOT015", Severity.Warning, accept.Place(code), $"There is no rule {code}.", "`fulcrum lint --rules` lists them."));
            }
            else if (reason is null)
            {
                findings.Add(new Finding("PIVOT016", Severity.Warning, accept.Place(code), $"{code} is accepted without a reason, so it stays reported.", $"Write why: `{code}: …`."));
            }
            else
            {
                accepted[code] = reason;
            }
        }

        return accepted;
    }

    /// <summary>Parts mistakes into those that still speak and those that were accepted.</summary>
    internal static (IReadOnlyList<Finding> Open, IReadOnlyList<AcceptedFinding> Accepted) Split(IReadOnlyList<Finding> mistakes, IReadOnlyDictionary<string, string> accepted) => (
        [.. mistakes.Where(m => !accepted.ContainsKey(m.Code))],
        [.. mistakes.Where(m => accepted.ContainsKey(m.Code)).Select(m => new AcceptedFinding(m, accepted[m.Code]))]);
}
