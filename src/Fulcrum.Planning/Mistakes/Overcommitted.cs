using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The plan asks for more hours beside a job than people keep up.</summary>
internal sealed class Overcommitted : MistakeRule
{
    internal override string Code => "FUL019";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var hours = view.Profile.WeeklyHours.Value;
        var most = view.Facts.Mean("mistakes.hours.beside-job");
        if (view.Profile.Employed.Value && view.Profile.QuitDate is null && hours.Value > most)
        {
            yield return Warning("hours", FormattableString.Invariant($"{hours} a week beside a job: every date in the plan rests on keeping that up for {view.Plan.Applications.Count} weeks."), FormattableString.Invariant($"Plan with the hours of your last four weeks, or at most {most:0}; the dates that come out are later and truer."));
        }
    }
}
