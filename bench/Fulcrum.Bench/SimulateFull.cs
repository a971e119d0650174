using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Planning;
using Fulcrum.Tests;

namespace Fulcrum.Bench;

/// <summary>
/// The whole model beside NumPy: a course on a loan, then a bootcamp on an income share, whose hours and success are certain so that both
/// sides follow the same calendar; lay-offs, growth, prices and everything of the search as they are; and the outcomes of forty applications. What
/// these say of the parameters and the person is worked out once, before, and given to both.
/// </summary>
internal static class SimulateFull
{
    /// <summary>The schedule and the request it is for.</summary>
    public static (PlanRequest Request, ScheduledAction[] Schedule) Case()
    {
        var certain = InventedRequest.Point(1);
        var loan = InventedRequest.Course() with { Price = InventedRequest.Course().Price with { Amount = InventedRequest.Dollars(3000) }, Payment = new Payment(PaymentKind.Loan, 24, 0.12), Hours = InventedRequest.Point(60), Finish = certain };
        var share = InventedRequest.Course() with
        {
            Id = "bootcamp", Form = ActionForm.Bootcamp, Hours = InventedRequest.Point(120), Finish = certain,
            Payment = new Payment(PaymentKind.IncomeShare, 24, 0, 0.1, 4000, 9000), Teaches = [new Teaches(new ConceptId("docker"), 2.5)],
        };
        var request = InventedRequest.Of(catalogue: [loan, share], ads: [.. Enumerable.Range(0, 400).Select(InventedRequest.Ad)], profile: p => p with { NewPay = InventedRequest.Dollars(72_000) });
        request = request with { Outcomes = [.. Enumerable.Range(0, 40).Select(Outcome)] };
        return (request, [InventedRequest.From(loan, 0, 8), InventedRequest.From(share, 8, 8)]);
    }

    // Four screens, one technical interview passed, five that wait; the others were refused or silent.
    private static ApplicationOutcome Outcome(int i)
    {
        var (reached, open) = i switch { 0 => (ReachedStage.Interviewed, false), < 4 => (ReachedStage.Screened, false), < 9 => (ReachedStage.Applied, true), _ => (ReachedStage.Applied, false) };
        return new ApplicationOutcome(new DateOnly(2025, 9, 1).AddDays(2 * i), ApplicationChannel.Cold, reached, !open, open ? 3 : 0, "", null, "invented");
    }

    /// <summary>What NumPy comes to; null where it is absent.</summary>
    public static (double Seconds, double Chance, double Value)? NumPyOf(PivotSimulator simulator, ScheduledAction[] schedule, int paths, ulong seed)
    {
        var market = simulator.Market;
        var draws = PivotSimulator.DrawsFor(paths);
        var parameters = simulator.PlanOf(schedule, draws, seed).Parameters;
        CompiledAction[] actions = [.. schedule.Select(s => market.Actions[s.Action.Id])];
        var states = new FunnelStates(market, actions);
        states.StartDraw(parameters, 0, seed, certain: false);
        var run = new ActionRun(actions, schedule, market);
        run.Execute(0, new Draws(seed, Draws.Path), states, [1, 1], 0);
        Outcomes[] reached = [default, default(Outcomes).With(0, Outcomes.Success), default(Outcomes).With(0, Outcomes.Success).With(1, Outcomes.Success)];
        var phases = reached.Select((outcomes, i) => new
        {
            from = i == 0 ? 0 : run.Completed[i - 1],
            screen = new double[draws][], referred = new double[draws][], technical = new double[draws][], onsite = new double[draws][], order = new int[draws][], referrals = new double[draws],
        }).ToArray();
        var terms = Enumerable.Range(0, draws).Select(d => SearchTerms.Of(market, parameters, d)).ToArray();
        for (var d = 0; d < draws; d++)
        {
            states.StartDraw(parameters, d, seed, certain: false);
            for (var i = 0; i < phases.Length; i++)
            {
                var state = states[reached[i]];
                (phases[i].screen[d], phases[i].referred[d]) = ([.. state.Screen.Take(market.Groups.Count)], [.. state.Referred.Take(market.Groups.Count)]);
                (phases[i].technical[d], phases[i].onsite[d]) = ([.. state.Technical.Take(market.Groups.Count)], [.. state.Onsite.Take(market.Groups.Count)]);
                (phases[i].order[d], phases[i].referrals[d]) = (state.BestFirst, state.Contacts * terms[d].ReferralsPerContactWeek);
            }
        }

        double[] Of(Parameter p) => [.. Enumerable.Range(0, draws).Select(d => parameters[d, p])];
        var (profile, lag, spell) = (market.Profile, market.Facts["funnel.lag"].Value, market.Facts["tax.search.months"].Value);
        var (loan, share) = (schedule[0].Action, schedule[1].Action.Payment);
        var answer = NumPy.Ask("simulate_full.py", JsonSerializer.Serialize(new
        {
            draws, each = paths / draws, weeks = WeekCalendar.SearchWeeks, chunk = Math.Max(1, 8000 / (paths / draws)), seed, phases, study = run.Study,
            weight = market.Groups.Weight, openings = terms.Select(t => t.OpeningsPerWeek), stillOpen = terms.Select(t => t.StillOpen),
            hoursEach = terms.Select(t => t.HoursPerApplication), hoursReferral = terms.Select(t => t.HoursPerReferral), weekly = profile.WeeklyHours.Value.Value, most = profile.ApplicationsPerWeek.Value,
            person = Enumerable.Range(0, draws).Select(d => Enumerable.Range(0, 513).Select(i => parameters.Person(d, Math.Clamp(i / 512.0, 1e-4, 1 - 1e-4)))), layOff = Of(Parameter.LayOff), layOffNew = Of(Parameter.LayOffNew), growthStay = Of(Parameter.GrowthStay), growthNew = Of(Parameter.GrowthNew),
            inflation = Of(Parameter.Inflation), searchCost = Of(Parameter.SearchCost), lag = new[] { lag.A, lag.B }, spell = new[] { spell.A, spell.B },
            deadline = SimulationPlan.DeadlineOf(profile), oldPay = (double)profile.CurrentPay.Value.Amount, newPay = (double)profile.NewPay!.Value.Amount,
            tax = profile.TaxRate.Value, living = (double)profile.LivingCosts.Value.Amount, savings = (double)profile.Savings.Value.Amount,
            loan = new { month = WeekCalendar.MonthOf(schedule[0].StartWeek), count = loan.Payment.Count, each = Tuition.Each(loan.Payment, (double)loan.Price.Amount.Amount) },
            share = new { month = WeekCalendar.MonthOf(schedule[1].StartWeek), share = share.Share, count = share.Count, floor = (double)share.Floor, cap = (double)share.Cap },
        }));
        return answer is { } a ? (a.GetProperty("cpu").GetDouble(), a.GetProperty("chance").GetDouble(), a.GetProperty("value").GetDouble()) : null;
    }
}
