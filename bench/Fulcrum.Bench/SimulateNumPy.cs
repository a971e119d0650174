using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum.Bench;

/// <summary>Runs the baseline in NumPy, where python3 has it: simulate.py gets the chances of every draw and does the rest.</summary>
internal static class SimulateNumPy
{
    /// <summary>Seconds and chance to land by the deadline; null with a reason where NumPy is absent.</summary>
    public static (double Seconds, double Chance, string Version)? Run(PivotSimulator simulator, int paths, ulong seed)
    {
        var market = simulator.Market;
        var draws = PivotSimulator.DrawsFor(paths);
        var parameters = new ParameterDraws(market.Facts, draws, seed);
        var states = new FunnelStates(market, []);
        var (screen, referred, technical, onsite, inflow) = (Rows(), Rows(), Rows(), Rows(), Rows());
        var (wanted, byReferral, stillOpen, person) = (new double[draws], new double[draws], new double[draws], new double[draws]);
        for (var d = 0; d < draws; d++)
        {
            states.StartDraw(parameters, d, seed, certain: false);
            var state = states[default];
            var terms = SearchTerms.Of(market, parameters, d);
            screen[d] = [.. state.BestFirst.Select(g => state.Screen[g])];
            referred[d] = [.. state.BestFirst.Select(g => state.Referred[g])];
            technical[d] = [.. state.BestFirst.Select(g => state.Technical[g])];
            onsite[d] = [.. state.BestFirst.Select(g => state.Onsite[g])];
            inflow[d] = [.. state.BestFirst.Select(g => terms.OpeningsPerWeek * market.Groups.Weight[g])];
            var referrals = Math.Min(state.Contacts * terms.ReferralsPerContactWeek, terms.WeeklyHours / terms.HoursPerReferral);
            var cold = Math.Min((terms.WeeklyHours - (referrals * terms.HoursPerReferral)) / terms.HoursPerApplication, terms.MostApplications - referrals);
            (wanted[d], byReferral[d], stillOpen[d], person[d]) = (referrals + cold, referrals / (referrals + cold), terms.StillOpen, parameters[d, Parameter.PersonSpread]);
        }

        var lag = market.Facts["funnel.lag"].Value;
        var profile = market.Profile;
        var input = JsonSerializer.Serialize(new
        {
            draws, each = paths / draws, weeks = WeekCalendar.SearchWeeks, chunk = Math.Max(1, 8000 / (paths / draws)), seed,
            person, screen, referred, technical, onsite, inflow, wanted, byReferral, stillOpen, lag = new[] { lag.A, lag.B },
            deadline = SimulationPlan.DeadlineOf(profile), pay = 70_000.0, oldPay = (double)profile.CurrentPay.Value.Amount,
            tax = profile.TaxRate.Value, living = (double)profile.LivingCosts.Value.Amount, savings = (double)profile.Savings.Value.Amount,
        });
        return NumPy.Ask("simulate.py", input) is { } answer
            ? (answer.GetProperty("cpu").GetDouble(), answer.GetProperty("chance").GetDouble(), answer.GetProperty("numpy").GetString()!)
            : null;

        double[][] Rows() => new double[draws][];
    }
}
