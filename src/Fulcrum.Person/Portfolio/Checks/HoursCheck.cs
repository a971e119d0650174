using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ050: hours that the history tells.</summary>
internal sealed class HoursCheck : ProjectCheck
{
    public override string Code => "PRJ050";

    public override ProjectArea Area => ProjectArea.Effort;

    public override string Title => "Hours";

    public override string Reason => "The times of commits bound the hours that went in. They are set beside the 80 to 120 hours that advice names for a portfolio project, which nobody has measured: a reference, not a rule.";

    public override string Example => "41 commits in 14 sittings: 22 to 58 hours; \"cannot tell\" after a squash, an import or a shallow clone";

    public override string Remedy => "Commit as you go, so that the history shows how it was made.";

    public override double Pull => 0.05;

    public override Verdict Look(ProjectView view)
    {
        var effort = view.Effort;
        return effort.Hours is { } h
            ? new Verdict(CheckOutcome.Shown, FormattableString.Invariant($"{h.Low.Value:0} to {h.High.Value:0} hours, middle {h.Mid.Value:0}, in {h.Sessions} sittings on {effort.ActiveDays} days"), [])
            : new Verdict(CheckOutcome.CannotTell, $"cannot tell: {effort.WhyNot}", []);
    }
}
