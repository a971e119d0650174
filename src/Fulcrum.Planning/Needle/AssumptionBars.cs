using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Which uncertain numbers a gain hangs on, from the draws that were simulated anyway: a straight line through the draws' gains says
/// how far each moves it, the draws in its lowest and highest fifth say how far it moves the verdict, and what it would be worth to know
/// it is the expected value of perfect information under a normal gain (the unit normal loss; Raiffa and Schlaifer 1961).
/// One instance serves one thread.
/// </summary>
internal sealed class AssumptionBars
{
    private const int FewestDraws = 20;
    private const int Most = 8;

    // Fifty numbers are looked at; one in a hundred by chance keeps nearly all idle ones out.
    private const double Stands = 2.6;

    private readonly ParameterDraws _parameters;
    private readonly Draws _own;
    private readonly FactBook _facts;
    private readonly string _currency;
    private readonly List<Candidate> _shared = [];
    private readonly Dictionary<ConceptId, Candidate> _levels = [];

    /// <summary>Prepares what all actions share.</summary>
    /// <param name="parameters">The draws.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="facts">For the words.</param>
    /// <param name="currency">Currency of the gains.</param>
    public AssumptionBars(ParameterDraws parameters, ulong seed, FactBook facts, string currency)
    {
        (_parameters, _own, _facts, _currency) = (parameters, new Draws(seed, Draws.Parameter), facts, currency);
        foreach (var parameter in Enum.GetValues<Parameter>().Where(p => p != Parameter.Transfer))
        {
            var isFact = ParameterFacts.Ids.TryGetValue(parameter, out var id);
            var what = parameter == Parameter.OwnLevel ? "How well you judge your own levels" : parameter == Parameter.StatedPay ? "The pay of the role" : facts[id!].What;
            _shared.Add(new Candidate(what, id ?? "", isFact, HowToTell.Of(parameter), Values(d => parameters[d, parameter])));
        }
    }

    /// <summary>The bars of one action, longest first; empty with too few draws to see.</summary>
    /// <param name="action">The action.</param>
    /// <param name="gains">Mean gain of each draw.</param>
    public IReadOnlyList<Assumption> Of(CompiledAction action, double[] gains)
    {
        if (gains.Length < FewestDraws || gains.Length != _parameters.Count)
        {
            return [];
        }

        return [.. _shared.Concat(OfItself(action)).Select(c => Bar(c, gains)).OfType<Assumption>()
            .OrderByDescending(a => a.Swing).ThenBy(a => a.What, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Pearson's correlation; 0 where one side does not vary.</summary>
    internal static double Correlation(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }

        return xx > 1e-18 && yy > 1e-18 ? xy / Math.Sqrt(xx * yy) : 0;
    }

    /// <summary>s·φ(m/s) − |m|·Φ(−|m|/s): what knowing a number is worth that explains a normal part s of a gain of mean m.</summary>
    internal static double WorthKnowing(double mean, double explained)
    {
        var z = Math.Abs(mean) / explained;
        return explained > 0 ? Math.Max(0, (explained * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI)) - (Math.Abs(mean) * Normal.Cdf(-z))) : 0;
    }

    private IEnumerable<Candidate> OfItself(CompiledAction action)
    {
        yield return new Candidate("Whether you finish it", "", false, "the first two weeks of it", Values(d => _own.One(d, action.Subject, 3)));
        if (action.Teaches.Length > 0)
        {
            yield return new Candidate("How much of what it teaches you keep", "training.transfer", true, "a test of the skill after a week", Values(d => Sampling.Quantile(_facts["training.transfer"].Value, _own.One(_parameters.Row(d), action.Subject, 2))));
        }

        foreach (var concept in action.Action.Teaches.Select(t => t.Concept))
        {
            if (!_levels.TryGetValue(concept, out var candidate))
            {
                candidate = new Candidate($"Your present level in {concept}", "", false, "an assessment or a practice exam", Values(d => _own.One(_parameters.Row(d), Draws.Subject(concept.Value), 1)));
                _levels.Add(concept, candidate);
            }

            yield return candidate;
        }
    }

    private Assumption? Bar(Candidate c, double[] gains)
    {
        var n = gains.Length;
        var r = Correlation(c.Values, gains);
        if (Math.Abs(r) * Math.Sqrt((n - 2) / Math.Max(1e-12, 1 - (r * r))) < Stands)
        {
            return null;
        }

        var (mean, middle) = (gains.Average(), c.Values.Average());
        var slope = r * Deviation(gains, mean) / Deviation(c.Values, middle);
        var order = Enumerable.Range(0, n).OrderBy(d => c.Values[d]).ToArray();
        var sorted = order.Select(d => c.Values[d]).ToArray();
        var (low, high) = (Band.Quantile(sorted, 0.1), Band.Quantile(sorted, 0.9));
        var fifth = n / 5;

        // Part of the variance that is explained, less what chance alone would explain.
        var part = Math.Max(0, 1 - ((1 - (r * r)) * (n - 1) / (n - 2)));
        var worth = WorthKnowing(mean, Math.Sqrt(part) * Deviation(gains, mean));
        return new Assumption(
            c.What, c.FactId, c.IsFact ? low : null, c.IsFact ? high : null,
            mean + (slope * (low - middle)), mean + (slope * (high - middle)),
            Pays(order.AsSpan(0, fifth)), Pays(order.AsSpan(n - fifth)), r, new Money(decimal.Round((decimal)worth, 2), _currency), c.HowToTell);

        Probability Pays(ReadOnlySpan<int> draws)
        {
            var pays = 0;
            foreach (var d in draws)
            {
                pays += gains[d] > 0 ? 1 : 0;
            }

            return new Probability((double)pays / draws.Length);
        }
    }

    private static double Deviation(double[] values, double mean) => Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / values.Length);

    private double[] Values(Func<int, double> value)
    {
        var values = new double[_parameters.Count];
        for (var d = 0; d < values.Length; d++)
        {
            values[d] = value(d);
        }

        return values;
    }

    private sealed record Candidate(string What, string FactId, bool IsFact, string HowToTell, double[] Values);
}
