using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>The plan on its calendar, why and why not, and the pivot tax.</summary>
internal static class PlanView
{
    private const int CalendarWidth = 36;

    internal static void Show(PivotAnswer a, Plan plan)
    {
        var profile = a.Settings.Profile;
        Screen.Heading($"The plan: {profile.WeeklyHours.Value} a week{Mark(profile.WeeklyHours.IsDefault)}, budget {profile.Budget.Value}{Mark(profile.Budget.IsDefault)}, to land by {profile.Deadline.Value:yyyy-MM-dd}{Mark(profile.Deadline.IsDefault)}");
        Calendar(plan, profile.Start);
        Reasons(plan);
        if (plan.Frontier.Count > 1)
        {
            Screen.Line();
            Screen.Line("Money against time and chance:");
            var table = Screen.Table(("spend", true), ("hours", true), ("chance by the date", true), ("months 10 · 50 · 90", true), ("10 years, mean", true), ("", false));
            foreach (var f in plan.Frontier)
            {
                table.AddRow(
                    f.Spend.ToString(), $"{f.Hours.Value:0}", Chance(f.Chance, f.ChanceInterval), Print.Months(f.MonthsToLanding), Print.Amount((double)f.NetPresentValue.Amount, f.NetPresentValue.Currency),
                    Markup.Escape($"{f.Reason} {(f.Calendar.Count == 0 ? "Only applications." : f.IsChosen ? "" : Unlike(f, plan))}".Trim()));
            }

            Screen.Write(table);
        }

        var s = plan.Search;
        Screen.Line(FormattableString.Invariant($"[grey]Best of {s.Simulated} simulated plans from {s.Candidates} actions; surrogate {(s.SurrogateProved ? "optimum proved" : $"within {s.SurrogateGap * 100:0.#} % of its optimum")} in {s.Nodes} nodes; its rank correlation with the simulation is {s.RankCorrelation:0.00}.[/]"));
        if (s.Objective != PlanObjective.Money)
        {
            Screen.Line($"[grey]Best at: {Words.For(s.Objective)}.[/]");
        }

        if (s.Stopped)
        {
            Screen.Line("[yellow]The search was stopped by its time limit: this is the best plan found until then; another run may end elsewhere.[/]");
        }

        foreach (var second in plan.RunnersUp)
        {
            Screen.Line($"[grey]Runner-up: {Markup.Escape(second.Reason)} {Markup.Escape(second.Calendar.Count == 0 ? "Only applications." : Unlike(second, plan))}[/]");
        }

        Tax(plan, profile, a.Settings.Facts);
    }

    private static void Calendar(Plan plan, DateOnly start)
    {
        var weeks = Math.Max(1, plan.Chosen.Count == 0 ? 1 : plan.Chosen.Max(c => c.Scheduled.EndWeek) + 1);
        var scale = Math.Max(1, (int)Math.Ceiling(weeks / (double)CalendarWidth));
        var table = Screen.Table(("action", false), ($"week 1 → {weeks}{(scale > 1 ? $", one sign is {scale} weeks" : "")}", false), ("from", false), ("to", false), ("hours", true), ("price", true), ("P(gain > cost)", true));
        foreach (var c in plan.Chosen)
        {
            var s = c.Scheduled;
            var bar = new string('·', s.StartWeek / scale) + new string('█', Math.Max(1, (s.EndWeek / scale) - (s.StartWeek / scale) + 1));
            table.AddRow(
                Markup.Escape(s.Action.Name), $"[blue]{bar}[/]",
                $"{start.AddDays(7 * s.StartWeek):MMM d}", $"{start.AddDays((7 * s.EndWeek) + 6):MMM d}",
                FormattableString.Invariant($"{s.WeeklyHours.Sum():0}"), Price(s.Action), c.Needle is { } n ? $"{n.GainExceedsCost}" : "–");
        }

        if (plan.Chosen.Count == 0)
        {
            Screen.Line("No action is worth its cost for you and this role; the plan is to apply.");
        }
        else
        {
            Screen.Write(table);
        }

        if (plan.Applications.Count > 0)
        {
            Screen.Line($"Applications: {plan.Applications.Take(12).Sum()} in the first {Math.Min(12, plan.Applications.Count)} weeks, {plan.Applications.Sum()} in all ({plan.Applications.Max()} a week at most).");
        }
    }

    private static void Reasons(Plan plan)
    {
        foreach (var c in plan.Chosen)
        {
            Screen.Line($" [green]+[/] [bold]{Markup.Escape(c.Scheduled.Action.Name)}[/]: {Markup.Escape(c.Reason)} [grey]plan.{Markup.Escape(c.Scheduled.Action.Id)}[/]");
        }

        foreach (var r in plan.Rejected.Take(8))
        {
            Screen.Line($" [red]–[/] [bold]{Markup.Escape(r.Action.Name)}[/]: {Markup.Escape(r.Reason)} [grey]{Markup.Escape(r.WhatWouldHaveToChange)}[/]");
        }
    }

    private static void Tax(Plan plan, Core.Profile profile, IReadOnlyList<Fact> yours)
    {
        var t = plan.Tax;
        var b = plan.Baseline;
        Screen.Heading($"The pivot tax {string.Concat(profile.CurrentPay.IsDefault || profile.LivingCosts.IsDefault || profile.Savings.IsDefault ? "(rests on defaults marked *)" : "")}");
        var table = Screen.Table(("", false), ("with the plan", true), ("only applying", true), ("id", false));
        void Row(string what, string with, string without, string id) => table.AddRow(what, with, without, $"[grey]{id}[/]");
        Row("Chance to land by the date", Chance(t), Chance(b), "tax.chance");
        Row("Months to landing (10 · 50 · 90)", Print.Months(t.MonthsToLanding), Print.Months(b.MonthsToLanding), "tax.months");
        Row("Never runs out of cash", $"{t.NeverShort}", $"{b.NeverShort}", "tax.never-short");
        Row("First short month, where one comes", Short(t), Short(b), "tax.first-short");
        Row("Lowest balance (10 · 50 · 90)", Print.Band(t.LowestCash, t.Currency), Print.Band(b.LowestCash, b.Currency), "tax.lowest");
        Row("Month of the lowest balance", Print.Months(t.LowestCashMonth), Print.Months(b.LowestCashMonth), "tax.lowest-month");
        if (t.NeverBelowReserve is { } reserve)
        {
            Row($"Never below the reserve of {profile.Reserve}", $"{reserve}", $"{b.NeverBelowReserve}", "tax.reserve");
        }

        Row("Break-even month (10 · 50 · 90)", Print.Months(t.BreakEvenMonth), Print.Months(b.BreakEvenMonth), "tax.break-even");
        Row("The tax: most behind staying (10 · 50 · 90)", Print.Band(t.Tax, t.Currency), Print.Band(b.Tax, b.Currency), "tax.tax");
        Row("Change of yearly pay at landing", Print.Band(t.PayChange, t.Currency), Print.Band(b.PayChange, b.Currency), "tax.pay-change");
        foreach (var years in t.NetPresentValue.Keys.Order())
        {
            Row($"Net present value, {years} years", Print.Band(t.NetPresentValue[years], t.Currency), Print.Band(b.NetPresentValue[years], b.Currency), $"tax.npv.{years}");
        }

        Screen.Write(table);
        foreach (var f in yours)
        {
            Screen.Line($"Yours instead of the book's: {Markup.Escape(f.Id)} = {Markup.Escape(Print.Fact(f))}. [grey]{Markup.Escape(f.Why)}[/]");
        }

        Screen.Line(FormattableString.Invariant($"[grey]{t.Paths} paths; pay {profile.CurrentPay.Value}{Mark(profile.CurrentPay.IsDefault)} a year, living {profile.LivingCosts.Value}{Mark(profile.LivingCosts.IsDefault)} a month, savings {profile.Savings.Value}{Mark(profile.Savings.IsDefault)}, tax {profile.TaxRate.Value * 100:0} %{Mark(profile.TaxRate.IsDefault)}. * stands for a default.[/]"));
    }

    internal static string Price(CareerAction a) => a.Price.Amount.Amount == 0 ? (a.Price.IsYours || a.IsYours ? "free, yours" : "free") : a.Price.Amount + (a.Price.IsYours || a.IsYours ? " yours" : a.Price.Verified ? "" : "?");

    // What a plan has that the chosen one has not, and the other way round.
    private static string Unlike(PlanOption option, Plan plan)
    {
        var (theirs, chosen) = (option.Actions.ToHashSet(), plan.Chosen.Select(c => c.Scheduled.Action.Id).ToHashSet());
        var (more, less) = (theirs.Except(chosen).ToList(), chosen.Except(theirs).ToList());
        return $"{(more.Count > 0 ? $"With {string.Join(", ", more)}. " : "")}{(less.Count > 0 ? $"Without {string.Join(", ", less)}." : "")}".Trim();
    }

    private static string Chance(PivotTax t) => Chance(t.LandsByDeadline, t.LandsByDeadlineInterval);

    private static string Chance(Probability p, Interval between) => Print.Chance(p, between);

    private static string Short(PivotTax t) => t.FirstShortMonth is { } f ? Print.Months(f) : "none";

    private static string Mark(bool isDefault) => isDefault ? "*" : "";
}
