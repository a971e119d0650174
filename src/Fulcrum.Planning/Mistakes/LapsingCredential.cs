using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A certification has lapsed, or will before the date.</summary>
internal sealed class LapsingCredential : MistakeRule
{
    internal override string Code => "FUL017";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        foreach (var c in view.Ledger.Resume?.Certifications ?? [])
        {
            if (c.Expires is { } end && end < view.Profile.Deadline.Value)
            {
                yield return Note(c.Place, $"{c.Name} {(end < view.Profile.Start ? "lapsed" : "lapses")} on {end:yyyy-MM-dd}, before the date to land by.", "Renew it if the ads name it; else take it off.");
            }
        }
    }
}
