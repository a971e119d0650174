using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Sums up the paths of a simulation.</summary>
internal static class TaxSummary
{
    /// <summary>The pivot tax of a simulation.</summary>
    public static PivotTax Of(Simulation simulation)
    {
        var paths = simulation.Outcomes;
        var chance = DrawSpread.Of(paths.Chance, paths.Draws);
        var lands = LandsIn(paths);
        var money = paths.Money;
        var firstShort = money.Select(m => m.FirstShort).Where(double.IsFinite).ToArray();
        var change = paths.PayChange.Where(c => !double.IsNaN(c)).ToArray();
        return new PivotTax
        {
            Paths = paths.Count,
            LandsByDeadline = new Probability(Math.Clamp(chance.Mean, 0, 1)),
            LandsByDeadlineInterval = new Interval(Math.Clamp(chance.Interval.Low, 0, 1), Math.Clamp(chance.Interval.High, 0, 1)),
            MonteCarloError = chance.Error,
            LandingMonths = lands,
            MonthsToLanding = MonthsToLanding(paths),
            NeverShort = new Probability(1 - ((double)firstShort.Length / paths.Count)),
            FirstShortMonth = firstShort.Length == 0 ? null : Quantiles.Band(firstShort.AsSpan()),
            LowestCash = BandOf(money, m => m.LowestCash),
            LowestCashMonth = BandOf(money, m => m.LowestMonth),
            NeverBelowReserve = simulation.Reserve > 0
                ? new Probability((double)money.Count(m => double.IsInfinity(m.BelowReserve)) / paths.Count)
                : null,
            BreakEvenMonth = BandOf(money, m => m.BreakEven),
            NetPresentValue = new SortedDictionary<int, Band>
            {
                [5] = BandOf(money, m => m.Npv5),
                [10] = BandOf(money, m => m.Npv10),
                [20] = BandOf(money, m => m.Npv20),
            },
            Tax = BandOf(money, m => m.Tax),
            PayChange = change.Length == 0 ? default : Quantiles.Band(change.AsSpan()),
            Cash = Cash(paths.Cash, paths.Count),
            StayCash = paths.StayCash.Length == 0 ? [] : Cash(paths.StayCash, paths.Count),
            ExpectedApplications = paths.Applications.Average(),
            Currency = simulation.Currency,
            Funnel = FunnelAtStart(paths),
            Findings = simulation.Findings,
        };
    }

    /// <summary>Quantiles of the landing month from the chances by month, evenly within a month; infinite where fewer land.</summary>
    public static Band MonthsToLanding(PathOutcomes paths)
    {
        var lands = LandsIn(paths);
        return new Band(At(0.10), At(0.25), At(0.50), At(0.75), At(0.90));

        double At(double q)
        {
            var before = 0.0;
            for (var k = 0; k < WeekCalendar.SearchMonths; k++)
            {
                if (before + lands[k] >= q && lands[k] > 0)
                {
                    return k + ((q - before) / lands[k]);
                }

                before += lands[k];
            }

            return double.PositiveInfinity;
        }
    }

    private static double[] LandsIn(PathOutcomes paths)
    {
        var lands = new double[WeekCalendar.SearchMonths + 1];
        for (var d = 0; d < paths.Draws; d++)
        {
            for (var k = 0; k < lands.Length; k++)
            {
                lands[k] += paths.LandsIn[(d * lands.Length) + k] / paths.Count;
            }
        }

        return lands;
    }

    private static FunnelChances FunnelAtStart(PathOutcomes paths)
    {
        var screen = paths.Start.Average(s => s.Screen);
        var technical = paths.Start.Average(s => s.Technical);
        var hire = paths.Start.Average(s => s.Hire);
        return new FunnelChances(Chance(screen), Chance(technical / screen), Chance(hire / technical), new Probability(1));

        // Sums of weights can exceed 1 by rounding.
        static Probability Chance(double p) => new(Math.Clamp(p, 0, 1));
    }

    private static Band BandOf(MoneyOutcome[] money, Func<MoneyOutcome, double> value)
    {
        var values = new double[money.Length];
        for (var i = 0; i < money.Length; i++)
        {
            values[i] = value(money[i]);
        }

        return Quantiles.Band(values.AsSpan());
    }

    private static Band[] Cash(float[] cash, int paths)
    {
        var bands = new Band[WeekCalendar.SearchMonths];
        Parallel.For(
            0, bands.Length, () => new float[paths],
            (month, _, balances) =>
            {
                cash.AsSpan(month * paths, paths).CopyTo(balances);
                bands[month] = Quantiles.Band(balances.AsSpan());
                return balances;
            },
            _ => { });
        return bands;
    }
}
