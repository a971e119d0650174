using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ052: how long it was worked on.</summary>
internal sealed class SpanCheck : ProjectCheck
{
    private const int Month = 28;
    private const int FewDays = 5;

    public override string Code => "PRJ052";

    public override ProjectArea Area => ProjectArea.Effort;

    public override string Title => "Span";

    public override string Reason => "Work over weeks shows corrections after the first try. One busy evening shows an evening.";

    public override string Example => "2026-03-02 to 2026-06-20, commits on 38 days";

    public override string Remedy => "Come back to it: fix what a user found, bring the data up to date, write down what changed.";

    public override double Pull => 0.1;

    public override Verdict Look(ProjectView view)
    {
        if (view.Effort is not { First: { } first, Last: { } last } effort)
        {
            return new Verdict(CheckOutcome.CannotTell, "cannot tell: there is no history", []);
        }

        var days = last.DayNumber - first.DayNumber;
        var what = FormattableString.Invariant($"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}, commits on {effort.ActiveDays} day{(effort.ActiveDays == 1 ? "" : "s")}");
        return new Verdict(days >= Month && effort.ActiveDays >= FewDays ? CheckOutcome.Shown : effort.ActiveDays >= FewDays || days >= Month ? CheckOutcome.Partly : CheckOutcome.Missing, what, []);
    }
}
