using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Landing months and worth of a way to a role, draw by draw of the parameters: two ways of the same seed compare draw by draw.</summary>
internal sealed class Route
{
    private const int Months = WeekCalendar.SearchMonths;
    private readonly double[][] _lands;
    private readonly double[] _value;

    private Route(double[][] lands, double[] value) => (_lands, _value) = (lands, value);

    /// <summary>Going there by one search.</summary>
    internal static Route Of(PathOutcomes paths) => new(Lands(paths), ByDraw(paths, k => paths.Value[k] - paths.HoursPriced[k]));

    /// <summary>
    /// Going there after a job on the way: landing months add up (first job, time in it, second search), and so do net present
    /// values, the second discounted to now and against staying in the first job; what is left of ten years then is read between
    /// its five and its ten years.
    /// </summary>
    /// <param name="first">Chance of the first job in each month, by draw.</param>
    /// <param name="firstValue">Its worth against staying, by draw.</param>
    /// <param name="stay">Months in it, by draw.</param>
    /// <param name="second">The search from there, simulated on the same draws.</param>
    /// <param name="discount">Real rate a year.</param>
    internal static Route Through(double[][] first, double[] firstValue, double[] stay, PathOutcomes second, double discount)
    {
        var then = Lands(second);
        var ten = ByDraw(second, k => second.Value[k] - second.HoursPriced[k]);
        var five = ByDraw(second, k => second.Money[k].Npv5);
        var lands = new double[first.Length][];
        var value = new double[first.Length];
        for (var d = 0; d < first.Length; d++)
        {
            lands[d] = new double[Months];
            value[d] = firstValue[d];
            var wait = (int)Math.Round(stay[d]);
            for (var m = 0; m < Months; m++)
            {
                for (var k = 0; m + wait + k < Months; k++)
                {
                    lands[d][m + wait + k] += first[d][m] * then[d][k];
                }

                var years = (m + wait) / 12.0;
                value[d] += first[d][m] * Math.Pow(1 + discount, -years) * WorthIn(10 - years, five[d], ten[d]);
            }
        }

        return new Route(lands, value);
    }

    /// <summary>Chance of each landing month by draw.</summary>
    internal static double[][] Lands(PathOutcomes paths) => [.. Enumerable.Range(0, paths.Draws)
        .Select(d => Enumerable.Range(0, Months).Select(k => paths.LandsIn[(d * (Months + 1)) + k] / paths.PathsPerDraw).ToArray())];

    /// <summary>The mean of a value of each path, by draw.</summary>
    internal static double[] ByDraw(PathOutcomes paths, Func<int, double> value) => [.. Enumerable.Range(0, paths.Draws)
        .Select(d => Enumerable.Range(d * paths.PathsPerDraw, paths.PathsPerDraw).Average(value))];

    /// <summary>The summary.</summary>
    /// <param name="deadline">Months to the date.</param>
    /// <param name="currency">Currency of the worth.</param>
    internal RouteOutcome Outcome(double deadline, string currency)
    {
        var chances = _lands.Select(l => By(l, deadline)).ToArray();
        var all = Enumerable.Range(0, Months).Select(k => _lands.Average(l => l[k])).ToArray();
        return new RouteOutcome(
            Chance(chances.Average()), Between(chances), Chance(all.Sum()), new Band(At(all, 0.1), At(all, 0.25), At(all, 0.5), At(all, 0.75), At(all, 0.9)),
            new Money(decimal.Round((decimal)_value.Average()), currency), Between(_value));
    }

    /// <summary>How much more one way is worth than another: mean, 10–90 over draws, part of the draws in which it is.</summary>
    internal (double Mean, Interval Interval, double Better) Against(Route other)
    {
        var difference = _value.Zip(other._value, (a, b) => a - b).ToArray();
        return (difference.Average(), Between(difference), difference.Count(x => x > 0) / (double)difference.Length);
    }

    private static double WorthIn(double years, double five, double ten) => years <= 5 ? five * Math.Max(0, years) / 5 : five + ((ten - five) * (years - 5) / 5);

    private static double By(double[] lands, double months)
    {
        var whole = Math.Min((int)months, Months);
        return lands.Take(whole).Sum() + (whole < Months ? lands[whole] * (months - whole) : 0);
    }

    private static double At(double[] lands, double q)
    {
        var before = 0.0;
        for (var k = 0; k < lands.Length; k++)
        {
            if (before + lands[k] >= q && lands[k] > 0)
            {
                return k + ((q - before) / lands[k]);
            }

            before += lands[k];
        }

        return double.PositiveInfinity;
    }

    private static Interval Between(double[] values)
    {
        var sorted = values.Order().ToArray();
        return new Interval(Band.Quantile(sorted, 0.1), Band.Quantile(sorted, 0.9));
    }

    private static Probability Chance(double p) => new(Math.Clamp(p, 0, 1));
}
