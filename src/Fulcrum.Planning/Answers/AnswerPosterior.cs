using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// The parameters given the person's own outcomes. Draws from the priors are weighed by the likelihood of the outcomes (importance
/// sampling); further draws are made where the first ones weighed most (population Monte Carlo, Cappé and others 2004). The person
/// effect is summed out on a grid within each draw, where it then keeps its exact conditional distribution. So effects that the
/// outcomes cannot tell apart stay together as they are, and nothing is assumed to be normal.
/// </summary>
internal sealed class AnswerPosterior
{
    /// <summary>Equally weighted draws that the result should be worth at least.</summary>
    internal const int Enough = 250;

    private const int FirstPool = 4096;
    private const int LastPool = 8192;

    private readonly WeighedPool _prior;
    private readonly WeighedPool _pool;
    private readonly int[] _byChance;
    private readonly AnswerTable _answers;
    private readonly FactBook _facts;

    /// <summary>Weighs the priors by the outcomes.</summary>
    /// <param name="market">The ads, the person and the facts.</param>
    /// <param name="answers">The outcomes.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="first">Draws from the priors.</param>
    /// <param name="last">Draws in the end.</param>
    public AnswerPosterior(Market market, AnswerTable answers, ulong seed, int first = FirstPool, int last = LastPool)
    {
        (_answers, _facts) = (answers, market.Facts);
        _prior = new WeighedPool(market, answers, seed, first, WeighedPool.Start(answers, market.Facts));
        var second = new WeighedPool(market, answers, seed, first, _prior.Learn());
        _pool = new WeighedPool(market, answers, seed, last, second.Learn());
        var hire = Chances.Select(c => LogOdds.Chance(c.Screen) * LogOdds.Chance(c.Technical) * LogOdds.Chance(c.Onsite)).ToArray();
        _byChance = [.. Enumerable.Range(0, Pool.Count).OrderBy(j => hire[j]).ThenBy(j => j)];
        Means = new ParameterDraws([.. Enum.GetValues<Parameter>().Select(p => Enumerable.Range(0, Pool.Count).Sum(j => Weights[j] * Pool[j, p]))]);
    }

    /// <summary>Equally weighted draws that the weighted pool is worth: 1 / Σ w².</summary>
    public double EffectiveDraws => _pool.EffectiveDraws;

    /// <summary>Every parameter at its mean given the outcomes.</summary>
    public ParameterDraws Means { get; }

    /// <summary>The pool's draws.</summary>
    internal ParameterDraws Pool => _pool.Parameters;

    /// <summary>Their weights, which add to 1.</summary>
    internal double[] Weights => _pool.Weights;

    /// <summary>Log-odds at an average ad in each draw of the pool, before the person effect.</summary>
    internal GroupLogOdds[] Chances => _pool.Chances;

    /// <summary>The same in draws from the priors.</summary>
    internal WeighedPool Prior => _prior;

    /// <summary>Draws given the outcomes: an even comb through the pool in order of the chance of a hire (systematic resampling).</summary>
    public ParameterDraws Draws(int count)
    {
        var rows = new int[count];
        var (at, upTo) = (0, Weights[_byChance[0]]);
        for (var i = 0; i < count; i++)
        {
            while (upTo < (i + 0.5) / count && at < _byChance.Length - 1)
            {
                upTo += Weights[_byChance[++at]];
            }

            rows[i] = _byChance[at];
        }

        return new ParameterDraws(Pool, rows, [.. rows.Select(r => new PersonCurve(Person(r)))]);
    }

    /// <summary>Weights of the person effect at the points of the curve in one draw of the pool, the largest being 1.</summary>
    internal double[] Person(int row) => _pool.Person(row);

    /// <summary>Says when the outcomes lie so far from the priors that few draws agree with them.</summary>
    public void Warn(ICollection<Finding> findings)
    {
        if (EffectiveDraws < Enough / 5)
        {
            findings.Add(new Finding("OUTCOME010", Severity.Warning, _answers.All[0].Place,
                FormattableString.Invariant($"Your outcomes lie far from what the facts lead to expect: of {Pool.Count} draws only {EffectiveDraws:0} count, so the chances are rough."),
                "Check the file; if it is right, override the facts that it contradicts (funnel.applications-per-hire first)."));
        }
    }

    /// <summary>What changed, stage chances first, then the facts that moved by a tenth of their own spread or more.</summary>
    public LearnedFromOutcomes Learned()
    {
        var all = _answers.All;
        var (prior, given) = (Marginal(_prior, given: false), Marginal(_pool, given: true));
        var even = Enumerable.Repeat(1.0 / prior.Length, prior.Length).ToArray();
        var changes = new List<Learned>
        {
            Change("learned.screen", "Chance of a screen by one cold application", "probability", prior.Select(p => p.Screen), given.Select(p => p.Screen)),
            Change("learned.technical", "Chance to pass from screen to the last round", "probability", prior.Select(p => p.Technical), given.Select(p => p.Technical)),
            Change("learned.onsite", "Chance of an offer after the last round", "probability", prior.Select(p => p.Onsite), given.Select(p => p.Onsite)),
            Change("learned.hire", "Chance of a hire by one cold application", "probability", prior.Select(p => p.Hire), given.Select(p => p.Hire)),
        };
        var facts = Enum.GetValues<Parameter>().Where(p => p is not (Parameter.OwnLevel or Parameter.StatedPay)).Select(p =>
        {
            var before = Enumerable.Range(0, prior.Length).Select(j => _prior.Parameters[j, p]).ToArray();
            var fact = _facts[ParameterFacts.Ids[p]];
            var change = Change(fact.Id, fact.What, fact.Unit, before, Enumerable.Range(0, Pool.Count).Select(j => Pool[j, p]));
            var deviation = Math.Sqrt(before.Average(v => (v - change.BeforeMean) * (v - change.BeforeMean)));
            return (Change: change, Moved: fact.Value.Shape == Shape.Point ? 0 : Math.Abs(change.AfterMean - change.BeforeMean) / deviation);
        });
        changes.AddRange(facts.Where(f => f.Moved >= 0.1).OrderByDescending(f => f.Moved).Take(6).Select(f => f.Change));
        return new LearnedFromOutcomes(
            all.Count, all.Count(o => o.Channel == ApplicationChannel.Referral), all.Count(o => o.Reached >= ReachedStage.Screened),
            all.Count(o => o.Reached >= ReachedStage.Interviewed), all.Count(o => o.Reached == ReachedStage.Offered), all.Count(o => o.Rejected),
            all.Count(o => !o.Rejected && o.Reached != ReachedStage.Offered), EffectiveDraws, changes);

        Learned Change(string id, string what, string unit, IEnumerable<double> before, IEnumerable<double> after)
        {
            var (b, a) = (before.ToArray(), after.ToArray());
            return new Learned(id, what, unit, b.Average(), Between(b, even), a.Select((v, j) => v * Weights[j]).Sum(), Between(a, Weights));
        }
    }

    // Stage chances of each draw, averaged over the person effect.
    private static (double Screen, double Technical, double Onsite, double Hire)[] Marginal(WeighedPool pool, bool given)
    {
        var normal = Enumerable.Range(0, PersonCurve.Points).Select(i => Math.Exp(PersonCurve.LogNormalDensity(i))).ToArray();
        return [.. Enumerable.Range(0, pool.Chances.Length).Select(j =>
        {
            var (weights, spread, at) = (given ? pool.Person(j) : normal, pool.Parameters[j, Parameter.PersonSpread], pool.Chances[j]);
            var (sum, screen, technical, onsite, hire) = (0.0, 0.0, 0.0, 0.0, 0.0);
            for (var i = 0; i < weights.Length; i++)
            {
                var u = spread * PersonCurve.At(i);
                var (s, t, o) = (LogOdds.Chance(at.Screen + u), LogOdds.Chance(at.Technical + u), LogOdds.Chance(at.Onsite + u));
                (sum, screen, technical, onsite, hire) = (sum + weights[i], screen + (weights[i] * s), technical + (weights[i] * t), onsite + (weights[i] * o), hire + (weights[i] * s * t * o));
            }

            return (screen / sum, technical / sum, onsite / sum, hire / sum);
        })];
    }

    private static Interval Between(double[] values, double[] weights)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(j => values[j]).ThenBy(j => j).ToArray();
        return new Interval(At(0.1), At(0.9));

        double At(double share)
        {
            var sum = 0.0;
            foreach (var j in order)
            {
                sum += weights[j];
                if (sum >= share)
                {
                    return values[j];
                }
            }

            return values[order[^1]];
        }
    }
}
