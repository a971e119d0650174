using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>No application goes out in the first weeks.</summary>
internal sealed class ApplyingLate : MistakeRule
{
    internal override string Code => "FUL013";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var weeks = (int)view.Facts.Mean("mistakes.late.weeks");
        if (view.Profile.ApplicationsPerWeek.Value == 0 || (view.Plan.Applications.Count > weeks && view.Plan.Applications.Take(weeks).Sum() == 0))
        {
            yield return Warning("plan", $"No application goes out in the first {weeks} weeks: answers are the only evidence about your own chances.", "Send a few from the first week to openings without a knock-out.");
        }
    }
}
