using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Values of all parameters, one row for each draw. Draws are a Latin hypercube (McKay, Beckman and Conover 1979): each
/// parameter takes one value from each of as many equally likely slices as there are draws, in an order of its own, so
/// that few draws cover every prior.
/// </summary>
internal sealed class ParameterDraws
{
    private static readonly Parameter[] Parameters = Enum.GetValues<Parameter>();

    private readonly double[] _values;
    private readonly Dictionary<Parameter, double[]> _coordinates = [];
    private readonly double[] _logWeights = [];
    private readonly int[]? _rows;
    private readonly PersonCurve[]? _persons;

    /// <summary>Draws the parameters.</summary>
    /// <param name="facts">The priors.</param>
    /// <param name="count">How many draws.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="tilt">Where to draw them, when they are to be weighed; null: as the priors have it.</param>
    public ParameterDraws(FactBook facts, int count, ulong seed, Tilt? tilt = null)
    {
        Count = count;
        _logWeights = new double[tilt is null ? 0 : count];
        _values = new double[count * Parameters.Length];
        var draws = new Draws(seed, Draws.Parameter);
        foreach (var parameter in Parameters)
        {
            var prior = Prior(facts, parameter);
            if (prior.Shape == Shape.Point)
            {
                Set(parameter, _ => prior.A);
            }
            else
            {
                var slices = Slices(draws, Draws.Subject(NameOf(parameter)), count);
                slices = tilt is null ? slices : Tilted(parameter, slices, tilt);
                Set(parameter, b => Sampling.Quantile(prior, slices[b]));
            }
        }
    }

    /// <summary>Takes rows of other draws, as the person's own outcomes weigh them.</summary>
    /// <param name="pool">The draws to choose from.</param>
    /// <param name="rows">The chosen ones; a row may be chosen more than once.</param>
    /// <param name="persons">What the outcomes say of the person in each.</param>
    public ParameterDraws(ParameterDraws pool, int[] rows, PersonCurve[] persons)
    {
        (Count, _rows, _persons) = (rows.Length, rows, persons);
        _values = [.. rows.SelectMany(row => pool._values[(row * Parameters.Length)..((row + 1) * Parameters.Length)])];
    }

    /// <summary>One draw with given values, in order of <see cref="Parameter"/>.</summary>
    public ParameterDraws(double[] values) => (Count, _values) = (1, values);

    private ParameterDraws(FactBook facts)
    {
        Count = 1;
        _values = new double[Parameters.Length];
        foreach (var parameter in Parameters)
        {
            Set(parameter, _ => Prior(facts, parameter).Mean);
        }
    }

    /// <summary>How many draws.</summary>
    public int Count { get; }

    /// <summary>The value of a parameter in a draw.</summary>
    public double this[int draw, Parameter parameter] => _values[(draw * Parameters.Length) + (int)parameter];

    /// <summary>The number of a draw where other random numbers of the same draw are asked for (own levels, transfer, segments).</summary>
    public int Row(int draw) => _rows is null ? draw : _rows[draw];

    /// <summary>The person effect in log-odds below which a part u of its distribution in a draw lies.</summary>
    public double Person(int draw, double u) => this[draw, Parameter.PersonSpread] * (_persons is null ? Normal.Quantile(u) : _persons[draw].Quantile(u));

    /// <summary>Logarithm of the weight that drawing elsewhere gave a draw; 0 without a tilt.</summary>
    public double LogWeight(int draw) => _logWeights.Length == 0 ? 0 : _logWeights[draw];

    /// <summary>The standard normal numbers behind a parameter's values, when it was drawn to be weighed; null for what is certain.</summary>
    public double[]? Coordinates(Parameter parameter) => _coordinates.GetValueOrDefault(parameter);

    /// <summary>A single draw with every parameter at its mean: what is left when all uncertainty is off.</summary>
    public static ParameterDraws AtMeans(FactBook facts) => new(facts);

    /// <summary>The id of the fact behind a parameter, or what stands for it.</summary>
    public static string NameOf(Parameter parameter) => parameter switch
    {
        Parameter.OwnLevel => "own level",
        Parameter.StatedPay => "stated pay",
        _ => ParameterFacts.Ids[parameter],
    };

    /// <summary>A part strictly between 0 and 1, as quantiles want it.</summary>
    internal static double Inside(double u) => Math.Clamp(u, 1e-12, 1 - 1e-12);

    private double[] Tilted(Parameter parameter, double[] slices, Tilt tilt)
    {
        var coordinates = _coordinates[parameter] = new double[slices.Length];
        return [.. slices.Select((u, b) =>
        {
            var (z, log) = tilt.At(NameOf(parameter), Normal.Quantile(u));
            coordinates[b] = z;
            _logWeights[b] += log;
            return Inside(Normal.Cdf(z));
        })];
    }

    private static Distribution Prior(FactBook facts, Parameter parameter) => parameter is Parameter.OwnLevel or Parameter.StatedPay
        ? new Distribution(Shape.Normal, 0, 1)
        : facts[ParameterFacts.Ids[parameter]].Value;

    /// <summary>One uniform number from each of equally likely slices, in random order.</summary>
    internal static double[] Slices(Draws draws, uint subject, int count)
    {
        var keys = new double[count];
        var order = new int[count];
        var jitter = new double[count];
        for (var b = 0; b < count; b++)
        {
            (keys[b], jitter[b], _, _) = draws.Four(b, subject, 0);
            order[b] = b;
        }

        Array.Sort(keys, order);
        var slices = new double[count];
        for (var rank = 0; rank < count; rank++)
        {
            slices[order[rank]] = (rank + jitter[order[rank]]) / count;
        }

        return slices;
    }

    private void Set(Parameter parameter, Func<int, double> value)
    {
        for (var b = 0; b < Count; b++)
        {
            var v = value(b);
            _values[(b * Parameters.Length) + (int)parameter] = ParameterFacts.IsNeverNegative(parameter) ? Math.Max(0, v) : v;
        }
    }
}
