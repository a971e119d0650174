using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What a plan is to be best at, as one number of a simulation: more is better.</summary>
internal static class Objective
{
    /// <summary>Part of the futures that the cautious objective looks at.</summary>
    internal const double Tail = 0.1;

    /// <summary>Worth of a simulated plan: money; points of the chance; months sooner (negative months); money in the worst tenth.</summary>
    internal static double Worth(PlanObjective objective, PathOutcomes paths) => objective switch
    {
        PlanObjective.Chance => 100 * paths.Chance.Average(),
        PlanObjective.Soonest => -MeanMonths(paths),
        PlanObjective.Cautious => WorstTenth(paths),
        _ => paths.Value.Average() - paths.HoursPriced.Average(),
    };

    /// <summary>Mean of the worst tenth of the paths as they came out, luck included, hours at the own rate taken off (CVaR; Rockafellar and Uryasev 2000).</summary>
    internal static double WorstTenth(PathOutcomes paths)
    {
        var values = new double[paths.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = paths.Money[i].Npv10 - paths.HoursPriced[i];
        }

        Array.Sort(values);
        var count = Math.Max(1, (int)Math.Round(values.Length * Tail));
        return values.AsSpan(0, count).ToArray().Average();
    }

    /// <summary>Mean months to landing, those who never land counted with the whole horizon (restricted mean).</summary>
    internal static double MeanMonths(PathOutcomes paths)
    {
        var months = 0.0;
        for (var k = 0; k < paths.LandsIn.Length; k++)
        {
            months += paths.LandsIn[k] * Middle(k % (WeekCalendar.SearchMonths + 1));
        }

        return months / paths.Count;
    }

    /// <summary>Part of the draws of the parameters in which one plan is better than another: in money, but by its chance or its months where these are what the plan is to be best at.</summary>
    internal static double Better(PlanObjective objective, PathOutcomes with, PathOutcomes without)
    {
        if (objective != PlanObjective.Soonest)
        {
            var difference = new double[with.Count];
            for (var i = 0; i < difference.Length; i++)
            {
                difference[i] = objective == PlanObjective.Chance ? with.Chance[i] - without.Chance[i] : with.Value[i] - with.HoursPriced[i] - without.Value[i] + without.HoursPriced[i];
            }

            return DrawSpread.Of(difference, with.Draws).ShareAbove(0);
        }

        var (better, months) = (0, WeekCalendar.SearchMonths + 1);
        for (var d = 0; d < with.Draws; d++)
        {
            var sooner = 0.0;
            for (var k = 0; k < months; k++)
            {
                sooner += (without.LandsIn[(d * months) + k] - with.LandsIn[(d * months) + k]) * Middle(k);
            }

            better += sooner > 0 ? 1 : 0;
        }

        return better / (double)with.Draws;
    }

    /// <summary>A difference of worth in words.</summary>
    internal static string Words(PlanObjective objective, double difference, string currency) => objective switch
    {
        PlanObjective.Chance => FormattableString.Invariant($"{difference:0.0} points of the chance"),
        PlanObjective.Soonest => FormattableString.Invariant($"{difference:0.0} months on average"),
        PlanObjective.Cautious => $"{Amount(difference, currency)} in the worst tenth of futures",
        _ => $"{Amount(difference, currency)} over ten years",
    };

    /// <summary>Money as exact as it is known.</summary>
    internal static string Amount(double value, string currency)
    {
        var unit = Math.Abs(value) >= 10_000 ? 100 : 10;
        return new Money(decimal.Round((decimal)value / unit) * unit, currency).ToString();
    }

    private static double Middle(int month) => month == WeekCalendar.SearchMonths ? month : month + 0.5;
}
