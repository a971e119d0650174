using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Draws of the parameters, each with its stage chances and its weight given the outcomes, the person effect summed out on a grid.</summary>
internal sealed class WeighedPool
{
    private static readonly string[] Told = ["outcomes.told.screen", "outcomes.told.later"];

    private readonly double[] _logs;
    private readonly double[][] _told;
    private readonly double[] _toldLogWeight;

    /// <summary>Draws and weighs.</summary>
    /// <param name="market">The ads, the person and the facts.</param>
    /// <param name="answers">The outcomes.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="size">How many draws.</param>
    /// <param name="tilt">Where to draw them.</param>
    public WeighedPool(Market market, AnswerTable answers, ulong seed, int size, Tilt tilt)
    {
        Parameters = new ParameterDraws(market.Facts, size, seed, tilt);
        Chances = new GroupLogOdds[size];
        _logs = new double[size * PersonCurve.Points];
        (_told, _toldLogWeight) = (new double[Told.Length][], new double[size]);
        var told = DrawTold(market, seed, tilt);

        // Every draw writes its own places only, so threads cannot change a byte.
        Parallel.For(
            0, size, () => (Model: new StageModel(market, []), Ads: new AdChances(market.Ads.Count), Groups: new GroupLogOdds[answers.Groups.Length]),
            (j, _, own) =>
            {
                own.Model.StartDraw(Parameters, j, seed, certain: false);
                own.Model.Evaluate(default, own.Ads);
                for (var g = 0; g < own.Groups.Length; g++)
                {
                    own.Groups[g] = GroupLogOdds.Of(own.Ads, market.Ads.Weight, answers.Groups[g]);
                }

                Chances[j] = own.Groups[0];
                var spread = Parameters[j, Parameter.PersonSpread];
                for (var i = 0; i < PersonCurve.Points; i++)
                {
                    _logs[(j * PersonCurve.Points) + i] = PersonCurve.LogNormalDensity(i) + Parameters.LogWeight(j) + _toldLogWeight[j]
                        + AnswerLikelihood.Log(answers.Classes, own.Groups, spread * PersonCurve.At(i), told[0][j], told[1][j]);
                }

                return own;
            },
            _ => { });
        Weights = Normalised(_logs);
        EffectiveDraws = 1 / Weights.Sum(w => w * w);
    }

    /// <summary>The draws.</summary>
    public ParameterDraws Parameters { get; }

    /// <summary>Log-odds at an average ad in each draw, before the person effect.</summary>
    public GroupLogOdds[] Chances { get; }

    /// <summary>Weights, which add to 1.</summary>
    public double[] Weights { get; }

    /// <summary>Equally weighted draws that they are worth: 1 / Σ w² (Kish).</summary>
    public double EffectiveDraws { get; }

    /// <summary>Where the first pool is drawn: by the priors, but for the parts of refusals that are told, which the outcomes nearly count.</summary>
    public static Tilt Start(AnswerTable answers, FactBook facts)
    {
        var tilt = new Tilt();
        for (var t = 0; t < Told.Length; t++)
        {
            var classes = answers.Classes.Where(c => c.Reached != ReachedStage.Offered && c.Reached == ReachedStage.Applied == (t == 0)).ToList();
            tilt.Expect(Told[t], facts[Told[t]].Value, classes.Where(c => c.Rejected).Sum(c => c.Count), classes.Where(c => !c.Rejected).Sum(c => c.Count * c.Answered));
        }

        return tilt;
    }

    /// <summary>Where the next pool should be drawn.</summary>
    public Tilt Learn()
    {
        var tilt = new Tilt();
        foreach (var parameter in Enum.GetValues<Parameter>())
        {
            if (Parameters.Coordinates(parameter) is { } values)
            {
                tilt.Learn(ParameterDraws.NameOf(parameter), values, Weights);
            }
        }

        for (var t = 0; t < Told.Length; t++)
        {
            tilt.Learn(Told[t], _told[t], Weights);
        }

        return tilt;
    }

    /// <summary>Weights of the person effect at the points of the curve in one draw, the largest being 1.</summary>
    public double[] Person(int row)
    {
        var logs = _logs.AsSpan(row * PersonCurve.Points, PersonCurve.Points);
        var most = double.NegativeInfinity;
        foreach (var l in logs)
        {
            most = Math.Max(most, l);
        }

        var weights = new double[PersonCurve.Points];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Exp(logs[i] - most);
        }

        return weights;
    }

    // The parts of refusals that are told serve the likelihood alone, so they are no parameters of the simulation.
    private double[][] DrawTold(Market market, ulong seed, Tilt tilt)
    {
        var draws = new Draws(seed, Draws.Parameter);
        return [.. Told.Select((name, t) =>
        {
            var prior = market.Facts[name].Value;
            var slices = ParameterDraws.Slices(draws, Draws.Subject(name), Chances.Length);
            _told[t] = new double[slices.Length];
            return slices.Select((u, j) =>
            {
                var (z, log) = tilt.At(name, Normal.Quantile(u));
                _told[t][j] = z;
                _toldLogWeight[j] += log;
                return Math.Clamp(Sampling.Quantile(prior, ParameterDraws.Inside(Normal.Cdf(z))), 1e-6, 1);
            }).ToArray();
        })];
    }

    private static double[] Normalised(double[] logs)
    {
        var most = logs.Max();
        var weights = new double[logs.Length / PersonCurve.Points];
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++)
        {
            for (var i = 0; i < PersonCurve.Points; i++)
            {
                weights[j] += Math.Exp(logs[(j * PersonCurve.Points) + i] - most);
            }

            sum += weights[j];
        }

        for (var j = 0; j < weights.Length; j++)
        {
            weights[j] /= sum;
        }

        return weights;
    }
}
