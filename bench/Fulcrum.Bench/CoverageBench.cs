using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Tests;
using MathNet.Numerics.Distributions;

namespace Fulcrum.Bench;

/// <summary>
/// How often intervals of shares cover the truth: the estimator in use beside the others that were tried, over 480 combinations of employers, ads an employer,
/// correlation and true share. docs/method/demand.md prints the tables of 3,000 samples each (about a minute).
/// </summary>
internal static class CoverageBench
{
    private static readonly int[] s_employers = [5, 8, 12, 20, 40, 60, 100, 200];
    private static readonly double[] s_correlations = [0, 0.1, 0.3, 0.6];
    private static readonly double[] s_shares = [0.05, 0.15, 0.3, 0.5, 0.8];

    private static readonly (string Name, Func<Sample, Interval> Of)[] s_estimators =
    [
        ("Wilson at N*, at most Σw (used)", s => s.Wilson(s.Capped, Normal)),
        ("Wilson at N*, not capped", s => s.Wilson(s.Robust, Normal)),
        ("Wilson at Σw, the model alone", s => s.Wilson(s.Varies ? s.Weights : s.Equal, Normal)),
        ("Wilson at √(N*·Σw) where N* is larger", s => s.Wilson(s.Varies && s.Robust > s.Weights ? Math.Sqrt(s.Robust * s.Weights) : s.Capped, Normal)),
        ("Wilson, t on Bell and McCaffrey's degrees of freedom", s => s.Wilson(s.Capped, s.Varies ? T(s.Satterthwaite) : Normal)),
        ("Wilson, t on E*−1", s => s.Wilson(s.Capped, s.Varies ? T(s.Equal - 1) : Normal)),
        ("Jeffreys at N*", s => s.Beta(s.Capped, 0.5, 0.5)),
        ("Korn and Graubard (Clopper and Pearson at an adjusted N*)", s => s.KornGraubard()),
        ("t on E*−1, cut at 0 and 1", s => s.Linear(T(s.Equal - 1))),
        ("t on E*−1, logit scale", s => s.Logit(T(s.Equal - 1))),
        ("t on Bell and McCaffrey's, arcsine scale", s => s.Arcsine(T(s.Satterthwaite))),
    ];

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, double> s_quantiles = new();

    private static double Normal => 1.959963984540054;

    internal static int Run(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3000;
        var cells = (from e in s_employers from a in Enum.GetValues<AdsPerEmployer>() from r in s_correlations from p in s_shares select (Employers: e, Ads: a, Correlation: r, Share: p)).ToArray();
        var results = new (int Printed, int[] Covered, double[] Width)[cells.Length];
        Parallel.For(0, cells.Length, c => results[c] = Cell(c, cells[c], rounds));
        var used = Enumerable.Range(0, cells.Length).Where(c => results[c].Printed >= rounds / 5).ToArray();
        double Covered(int c, int i) => (double)results[c].Covered[i] / results[c].Printed;
        double Width(int c, int i) => results[c].Width[i] / results[c].Printed;
        Print($"{rounds} samples each, {used.Length} of {cells.Length} combinations print an interval in a fifth of them\n");
        Print("| interval, nominal 95 % | covered on average | worst | within 93–97 % | below | above | within, 20 employers and more | mean width |");
        for (var i = 0; i < s_estimators.Length; i++)
        {
            var covered = used.Select(c => Covered(c, i)).ToArray();
            var large = used.Where(c => cells[c].Employers >= 20).Select(c => Covered(c, i)).ToArray();
            Print($"| {s_estimators[i].Name} | {covered.Average():0.000} | {covered.Min():0.00} | {Percent(covered, x => x is >= 0.93 and <= 0.97)} | {Percent(covered, x => x < 0.93)} | {Percent(covered, x => x > 0.97)} | {Percent(large, x => x is >= 0.93 and <= 0.97)} | {used.Average(c => Width(c, i)):0.000} |");
        }

        Print("\n| employers | one ad each | a few each | very unequal | worst | width |");
        foreach (var e in s_employers)
        {
            var of = used.Where(c => cells[c].Employers == e).ToArray();
            string Mean(AdsPerEmployer a) => of.Where(c => cells[c].Ads == a).Select(c => Covered(c, 0)).DefaultIfEmpty(double.NaN).Average().ToString("0.000", CultureInfo.InvariantCulture);
            Print($"| {e} | {Mean(AdsPerEmployer.One)} | {Mean(AdsPerEmployer.Few)} | {Mean(AdsPerEmployer.Skewed)} | {of.Min(c => Covered(c, 0)):0.00} | {of.Average(c => Width(c, 0)):0.00} |");
        }

        // One ad each is a plain binomial sample: nothing but Wilson's own steps is left of the error there.
        var outside = used.Where(c => Covered(c, 0) is < 0.93 or > 0.97).ToArray();
        Print($"\nOutside 93–97 %: {outside.Length}, of them above {outside.Count(c => Covered(c, 0) > 0.97)}, plain binomial samples {outside.Count(c => cells[c].Ads == AdsPerEmployer.One)}, 12 employers and fewer {outside.Count(c => cells[c].Employers <= 12)}.");
        return 0;
    }

    private static string Percent(double[] all, Func<double, bool> which) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(which) / all.Length:0} %");

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static void Print(string line) => Console.WriteLine(line);

    private static (int Printed, int[] Covered, double[] Width) Cell(int seed, (int Employers, AdsPerEmployer Ads, double Correlation, double Share) cell, int rounds)
    {
        var random = new Random(seed);
        var (printed, covered, width) = (0, new int[s_estimators.Length], new double[s_estimators.Length]);
        for (var round = 0; round < rounds; round++)
        {
            var sample = new Sample(SimulatedAds.Of(random, cell.Employers, cell.Ads, cell.Correlation, cell.Share));
            if (sample.Equal < ClusterShare.FewestEmployers - 1e-9)
            {
                continue;
            }

            printed++;
            for (var i = 0; i < s_estimators.Length; i++)
            {
                var interval = s_estimators[i].Of(sample);
                covered[i] += cell.Share >= interval.Low - 1e-12 && cell.Share <= interval.High + 1e-12 ? 1 : 0;
                width[i] += interval.Width;
            }
        }

        return (printed, covered, width);
    }

    private static double T(double freedom) => s_quantiles.GetOrAdd((int)Math.Round(Math.Clamp(freedom, 1, 2000) * 10), k => StudentT.InvCDF(0, 1, k / 10.0, 0.975));

    private sealed class Sample
    {
        private readonly double share, variance;
        private readonly int ads;

        internal Sample(EmployerAds[] employers)
        {
            var rho = Intraclass.Correlation(employers);
            double[] weights = [.. employers.Select(e => e.Ads / (1 + ((e.Ads - 1) * rho)))];
            Weights = weights.Sum();
            Equal = Weights * Weights / weights.Sum(w => w * w);
            ads = employers.Sum(e => e.Ads);
            share = employers.All(e => e.Asking == e.Ads) ? 1 : employers.Zip(weights, (e, w) => w * e.Share).Sum() / Weights;
            double sum = 0, squares = 0;
            foreach (var (e, w) in employers.Zip(weights))
            {
                var h = w / Weights;
                var pull = h * h / (1 - h);
                variance += pull * (e.Share - share) * (e.Share - share);
                sum += pull;
                squares += pull * pull;
            }

            Varies = share is > 0 and < 1 && variance > 1e-12;
            Robust = Varies ? share * (1 - share) / variance : Equal;
            Capped = Varies ? Math.Min(Robust, Weights) : Equal;
            Satterthwaite = 1 / ((1 / Equal) + (sum * sum) - squares);
        }

        internal double Weights { get; }

        internal double Equal { get; }

        internal double Robust { get; }

        internal double Capped { get; }

        internal double Satterthwaite { get; }

        internal bool Varies { get; }

        internal Interval Wilson(double n, double z)
        {
            var middle = (share + (z * z / (2 * n))) / (1 + (z * z / n));
            var half = z / (1 + (z * z / n)) * Math.Sqrt((share * (1 - share) / n) + (z * z / (4 * n * n)));
            return Cut(share == 0 ? 0 : middle - half, share == 1 ? 1 : middle + half);
        }

        internal Interval Beta(double n, double low, double high) => Cut(
            share == 0 ? 0 : MathNet.Numerics.Distributions.Beta.InvCDF((share * n) + low, ((1 - share) * n) + 1 - low, 0.025),
            share == 1 ? 1 : MathNet.Numerics.Distributions.Beta.InvCDF((share * n) + high, ((1 - share) * n) + 1 - high, 0.975));

        internal Interval KornGraubard() => Beta(Capped * (Varies ? Math.Pow(T(Math.Max(2, ads - 1)) / T(Satterthwaite), 2) : 1), 0, 1);

        internal Interval Linear(double t) => Varies ? Cut(share - (t * Math.Sqrt(variance)), share + (t * Math.Sqrt(variance))) : Wilson(Equal, Normal);

        internal Interval Logit(double t)
        {
            if (!Varies)
            {
                return Wilson(Equal, Normal);
            }

            var (centre, half) = (Math.Log(share / (1 - share)), t * Math.Sqrt(variance) / (share * (1 - share)));
            return Cut(1 / (1 + Math.Exp(half - centre)), 1 / (1 + Math.Exp(-centre - half)));
        }

        internal Interval Arcsine(double t)
        {
            if (!Varies)
            {
                return Wilson(Equal, Normal);
            }

            var (centre, half) = (Math.Asin(Math.Sqrt(share)), t * Math.Sqrt(variance / (4 * share * (1 - share))));
            return Cut(Math.Pow(Math.Sin(Math.Max(0, centre - half)), 2), Math.Pow(Math.Sin(Math.Min(Math.PI / 2, centre + half)), 2));
        }

        private static Interval Cut(double low, double high) => new(Math.Clamp(low, 0, 1), Math.Clamp(high, Math.Clamp(low, 0, 1), 1));
    }
}
