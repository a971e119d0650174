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

    /// <summary>Draws the parameters.</summary>
    /// <param name="facts">The priors.</param>
    /// <param name="count">How many draws.</param>
    /// <param name="seed">Seed of every random number.</param>
    public ParameterDraws(FactBook facts, int count, ulong seed)
    {
        Count = count;
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
                Set(parameter, b => Sampling.Quantile(prior, slices[b]));
            }
        }
    }

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

    /// <summary>A single draw with every parameter at its mean: what is left when all uncertainty is off.</summary>
    public static ParameterDraws AtMeans(FactBook facts) => new(facts);

    /// <summary>The id of the fact behind a parameter, or what stands for it.</summary>
    public static string NameOf(Parameter parameter) => parameter switch
    {
        Parameter.OwnLevel => "own level",
        Parameter.StatedPay => "stated pay",
        _ => ParameterFacts.Ids[parameter],
    };

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
