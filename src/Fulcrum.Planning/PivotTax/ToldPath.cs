using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>One path that is shown month by month: its money, and what happens on it.</summary>
internal sealed class ToldPath(int path)
{
    private readonly List<(int Month, string What)> _events = [];

    /// <summary>The path's number.</summary>
    public int Path => path;

    /// <summary>Its money.</summary>
    public List<PathMonth> Months { get; } = [];

    /// <summary>What happens, in order of months.</summary>
    public IReadOnlyList<(int Month, string What)> Events => [.. _events.Where(e => e.Month < WeekCalendar.SearchMonths).OrderBy(e => e.Month)];

    /// <summary>First month of new pay; <see cref="MoneyTerms.Never"/> when it never lands.</summary>
    public int Landing { get; private set; }

    /// <summary>Yearly pay at landing.</summary>
    public double NewPay { get; private set; }

    /// <summary>Takes what the path came to.</summary>
    public void Take(in MoneyTerms terms, int landing, double payFactor, ActionRun run, SimulationPlan plan)
    {
        (Landing, NewPay) = (landing, terms.NewPay * payFactor);
        for (var k = 0; k < plan.Schedule.Length; k++)
        {
            var name = plan.Schedule[k].Action.Name;
            var month = WeekCalendar.MonthOf(run.Completed[k]);
            if (run.Outcome[k] == Outcomes.None)
            {
                Happens(WeekCalendar.MonthOf(plan.Schedule[k].StartWeek), $"starts and never finishes: {name}", landing);
            }
            else
            {
                Happens(month, run.Outcome[k] == Outcomes.Success ? $"succeeds: {name}" : $"learns it, and the exam stays failed: {name}", landing);
            }
        }

        Happens(terms.PartTimeFrom, "works fewer hours", Math.Min(landing, terms.Quit));
        if (terms.Employed && terms.Loss <= terms.Quit)
        {
            Happens(terms.Loss, "is laid off", landing);
        }
        else if (terms.Quit != MoneyTerms.Never)
        {
            Happens(terms.Quit, "leaves the job", landing);
        }

        if (!terms.Employed || terms.Quit != MoneyTerms.Never)
        {
            Happens(terms.FallBack + terms.Spell, "takes other work", landing);
        }
        else if (terms.Loss != MoneyTerms.Never)
        {
            Happens(terms.Loss + terms.Spell, "finds other work of the old line", landing);
        }

        if (landing == MoneyTerms.Never)
        {
            _events.Add((WeekCalendar.SearchMonths - 1, "has not landed in five years"));
            return;
        }

        _events.Add((landing, "lands: first new pay"));
        if (terms.NewLoss != MoneyTerms.Never)
        {
            _events.Add((landing + terms.NewLoss, "loses the new job"));
            _events.Add((landing + terms.NewLoss + terms.NewSpell, "finds the next job of the new line"));
        }
    }

    // What would happen after landing does not.
    private void Happens(int month, string what, int before)
    {
        if (month < before)
        {
            _events.Add((month, what));
        }
    }
}
