using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// What one draw of the parameters fixes whatever is done: own levels at the start, stage baselines, differences between kinds of employers;
/// with the buffers of the thread. Models of many schedules share one.
/// </summary>
internal sealed class DrawBasis
{
    private readonly Market _market;
    private readonly double[] _start;

    /// <summary>Prepares the buffers.</summary>
    public DrawBasis(Market market)
    {
        _market = market;
        _start = new double[market.Concepts.Count];
        Level = new double[market.Concepts.Count];
        Shown = new bool[market.Concepts.Count];
    }

    /// <summary>The draws of the parameters.</summary>
    public ParameterDraws Parameters { get; private set; } = null!;

    /// <summary>The draw at hand.</summary>
    public int Draw { get; private set; }

    /// <summary>Log-odds of the stages before anything of the person or the ad counts.</summary>
    public (double Screen, double Technical, double Onsite) Base { get; private set; }

    /// <summary>How effects differ, by effect and kind of employer.</summary>
    public double[,] BySegment { get; } = new double[3, 6];

    /// <summary>Own levels at the start, by concept.</summary>
    public ReadOnlySpan<double> StartLevel => _start;

    /// <summary>Levels of the state that was computed last.</summary>
    public double[] Level { get; }

    /// <summary>What is visible in the state that was computed last.</summary>
    public bool[] Shown { get; }

    /// <summary>The value of a parameter.</summary>
    public double this[Parameter parameter] => Parameters[Draw, parameter];

    /// <summary>Starts a draw.</summary>
    /// <param name="parameters">The draws of the parameters.</param>
    /// <param name="draw">Which.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="certain">Whether all that is uncertain is at its mean.</param>
    public void Start(ParameterDraws parameters, int draw, ulong seed, bool certain)
    {
        (Parameters, Draw) = (parameters, draw);
        var (facts, person) = (_market.Facts, _market.Person);
        var draws = new Draws(seed, Draws.Parameter);
        var row = parameters.Row(draw);
        var common = Math.Sqrt(facts.Mean("funnel.level-common"));
        var own = Math.Sqrt(1 - (common * common));
        for (var c = 0; c < _start.Length; c++)
        {
            if (person.Source[c] == c)
            {
                var belief = person.Level[c];
                var z = certain || belief.Error == 0 ? 0 : (common * this[Parameter.OwnLevel]) + (own * Normal.Quantile(draws.One(row, Draws.Subject(_market.Concepts.Id(c).Value), 1)));
                _start[c] = Math.Clamp(belief.Mean + (belief.Error * z), 0, 4);
            }
        }

        for (var c = 0; c < _start.Length; c++)
        {
            _start[c] = _start[person.Source[c]];
        }

        _market.Segments.Draw(BySegment, draws, row, certain ? 0 : facts.Mean("funnel.effect.segment"));
        Base = Anchor.Hold(
            (Stage(Parameter.ScreenCold), Stage(Parameter.Technical), Stage(Parameter.Onsite)),
            (Variance(Parameter.ScreenCold), Variance(Parameter.Technical), Variance(Parameter.Onsite)),
            this[Parameter.PersonSpread], this[Parameter.ApplicationsPerHire]);
    }

    // A user's own 0 or 1 has no log-odds; one in a million either way does.
    private double Stage(Parameter parameter) => LogOdds.Of(Math.Clamp(this[parameter], 1e-6, 1 - 1e-6));

    private double Variance(Parameter parameter)
    {
        var prior = _market.Facts[ParameterFacts.Ids[parameter]].Value;
        return prior.Shape == Shape.Beta ? Math.Pow(LogOdds.OfBeta(prior.A, prior.B).Deviation, 2) : 1e-9;
    }
}
