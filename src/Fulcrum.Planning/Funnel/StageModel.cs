using System.Runtime.CompilerServices;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Log-odds of each stage at each ad. The screen sees signals only: the weighted share of the ad's requirements that is shown,
/// knock-outs, credentials. The technical stage and the onsite see levels only: the weighted shortfall below what the ad asks
/// for. So nothing counts twice, and an action helps only where an ad asks for what it brings.
/// One instance serves one thread: it owns the buffers of the draw at hand.
/// </summary>
internal sealed class StageModel
{
    private readonly AdTable _ads;
    private readonly PersonTable _person;
    private readonly ConceptIndex _concepts;
    private readonly FactBook _facts;
    private readonly CompiledAction[] _schedule;
    private readonly IReadOnlyList<Credential> _held;
    private readonly Credential?[] _earned;
    private readonly double[] _startLevel;
    private readonly double[] _level;
    private readonly bool[] _shown;
    private readonly double[] _transfer;
    private readonly double[,] _bySegment = new double[3, 6];
    private readonly List<Credential> _present = [];
    private readonly SegmentMeans _segments;
    private readonly double _mostYears;
    private ParameterDraws _parameters = null!;
    private int _draw;
    private (double Screen, double Technical, double Onsite) _base;

    /// <summary>Prepares the buffers.</summary>
    public StageModel(Market market, CompiledAction[] schedule)
    {
        (_ads, _person, _concepts, _facts, _schedule, _held, _segments) = (market.Ads, market.Person, market.Concepts, market.Facts, schedule, market.Held, market.Segments);
        _earned = [.. schedule.Select(a => Credential.Of(a, _ads))];
        _startLevel = new double[_concepts.Count];
        _level = new double[_concepts.Count];
        _shown = new bool[_concepts.Count];
        _transfer = new double[schedule.Length];
        _mostYears = _facts.Mean("funnel.knockout.years-counted");
    }

    /// <summary>Levels after the last <see cref="Evaluate"/>, by concept.</summary>
    public ReadOnlySpan<double> Levels => _level;

    /// <summary>Starts a draw of the parameters: own levels, transfer of each action, stage baselines, differences between segments.</summary>
    public void StartDraw(ParameterDraws parameters, int draw, ulong seed, bool certain)
    {
        (_parameters, _draw) = (parameters, draw);
        var draws = new Draws(seed, Draws.Parameter);
        var row = parameters.Row(draw);
        var common = Math.Sqrt(_facts.Mean("funnel.level-common"));
        var own = Math.Sqrt(1 - (common * common));
        for (var c = 0; c < _startLevel.Length; c++)
        {
            if (_person.Source[c] == c)
            {
                var belief = _person.Level[c];
                var z = certain || belief.Error == 0 ? 0 : (common * P(Parameter.OwnLevel)) + (own * Normal.Quantile(draws.One(row, Draws.Subject(_concepts.Id(c).Value), 1)));
                _startLevel[c] = Math.Clamp(belief.Mean + (belief.Error * z), 0, 4);
            }
        }

        for (var c = 0; c < _startLevel.Length; c++)
        {
            _startLevel[c] = _startLevel[_person.Source[c]];
        }

        var transfer = _facts["training.transfer"].Value;
        for (var k = 0; k < _schedule.Length; k++)
        {
            _transfer[k] = certain ? transfer.Mean : Sampling.Quantile(transfer, draws.One(row, _schedule[k].Subject, 2));
        }

        _segments.Draw(_bySegment, draws, row, certain ? 0 : _facts.Mean("funnel.effect.segment"));
        _base = Anchor.Hold(
            (Stage(Parameter.ScreenCold), Stage(Parameter.Technical), Stage(Parameter.Onsite)),
            (Variance(Parameter.ScreenCold), Variance(Parameter.Technical), Variance(Parameter.Onsite)),
            P(Parameter.PersonSpread), P(Parameter.ApplicationsPerHire));
    }

    /// <summary>The chances at every ad when these outcomes are reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(Outcomes outcomes, AdChances into)
    {
        ApplyLearning(outcomes);
        var (extraYears, degree, interview, writing) = ApplySignals(outcomes);
        var years = _person.YearsInField + extraYears + (_person.YearsElsewhere * P(Parameter.YearElsewhere));
        var screenBase = _base.Screen + writing + (_person.HasLongGap ? P(Parameter.LongGap) : 0);
        var (slope, typical, shortfall) = (P(Parameter.FitSlope), P(Parameter.FitTypical), P(Parameter.TypicalShortfall));
        var (technicalSlope, onsiteSlope) = (P(Parameter.TechnicalSlope), P(Parameter.OnsiteSlope));
        var (missingYear, missingCertificate, referral) = (P(Parameter.MissingYear), P(Parameter.MissingCertificate), P(Parameter.Referral));
        var screens = into.ScreenLogOdds;
        var referred = into.ReferredLogOdds;
        var technical = into.TechnicalLogOdds;
        var onsite = into.OnsiteLogOdds;
        for (var a = 0; a < screens.Length; a++)
        {
            double fit = 0, lacking = 0;
            var certificateMissing = false;
            var asked = _ads.Asked[a];
            foreach (ref readonly var wanted in _ads.WantedBy(a))
            {
                var shown = _shown[wanted.Concept];
                fit += shown ? wanted.Fit : 0;
                certificateMissing |= wanted.IsNeededCertificate & !shown;
                lacking += wanted.Skill * Math.Max(0, asked - _level[wanted.Concept]);
            }

            var screen = screenBase + Credentials(a) + (missingYear * Math.Clamp(_ads.Years[a] - years, 0, _mostYears));
            screen += _ads.FitTotal[a] > 0 ? slope * ((fit / _ads.FitTotal[a]) - typical) : 0;
            screen += degree < _ads.Degree[a] ? P(_ads.DegreeStrict[a] ? Parameter.MissingDegree : Parameter.MissingDegreeEquivalent) : 0;
            screen += certificateMissing ? missingCertificate : 0;
            var above = _ads.AsksForSkill[a] ? shortfall - lacking : 0;
            screens[a] = screen;
            referred[a] = screen + referral;
            technical[a] = _base.Technical + (technicalSlope * above) + interview;
            onsite[a] = _base.Onsite + (onsiteSlope * above) + interview;
        }

        into.Settle();
    }

    /// <summary>Mean level, after the last <see cref="Evaluate"/> and its own lesson, over what an action teaches: what its exam sees. Null when it teaches nothing.</summary>
    public double? LevelAtExam(int action)
    {
        var teaches = _schedule[action].Teaches;
        return teaches.Length == 0 ? null : teaches.Average(t => _level[t.Concept] + Gain(action, t.Level, _level[t.Concept]));
    }

    /// <summary>People who could refer, after these outcomes.</summary>
    public double Contacts(Outcomes outcomes, int atStart)
    {
        double contacts = atStart;
        for (var k = 0; k < _schedule.Length; k++)
        {
            contacts += outcomes[k] == Outcomes.Success ? _schedule[k].Action.Contacts : 0;
        }

        return contacts;
    }

    /// <summary>Whether a vendor's credential, held or earned, registers at the ad.</summary>
    public bool VendorRegisters(int ad)
    {
        foreach (var credential in _present)
        {
            if (credential.Kind == CredentialKind.Vendor && credential.Registers[ad])
            {
                return true;
            }
        }

        return false;
    }

    // A user's own 0 or 1 has no log-odds; one in a million either way does.
    private double Stage(Parameter parameter) => LogOdds.Of(Math.Clamp(P(parameter), 1e-6, 1 - 1e-6));

    private double P(Parameter parameter) => _parameters[_draw, parameter];

    private double Variance(Parameter parameter)
    {
        var prior = _facts[ParameterFacts.Ids[parameter]].Value;
        return prior.Shape == Shape.Beta ? Math.Pow(LogOdds.OfBeta(prior.A, prior.B).Deviation, 2) : 1e-9;
    }

    private double Gain(int action, double taught, double level) => _transfer[action] * Math.Max(0, taught - level);

    private void ApplyLearning(Outcomes outcomes)
    {
        _startLevel.CopyTo(_level, 0);
        for (var k = 0; k < _schedule.Length; k++)
        {
            if (outcomes[k] == Outcomes.None)
            {
                continue;
            }

            foreach (var (concept, taught) in _schedule[k].Teaches)
            {
                _level[concept] += Gain(k, taught, _level[concept]);
                foreach (var broader in _concepts.Broader(concept))
                {
                    _level[broader] = Math.Max(_level[broader], _level[concept]);
                }
            }
        }
    }

    private (double Years, DegreeLevel Degree, double Interview, double Writing) ApplySignals(Outcomes outcomes)
    {
        _person.Shown.CopyTo(_shown, 0);
        _present.Clear();
        _present.AddRange(_held);
        var (years, degree, writing, fixes) = (0.0, _person.Degree, 0.0, false);
        double interview = 0, interviewShare = 1;
        for (var k = 0; k < _schedule.Length; k++)
        {
            if (outcomes[k] != Outcomes.Success)
            {
                continue;
            }

            var action = _schedule[k];
            foreach (var c in action.Shows)
            {
                _shown[c] = true;
            }

            if (_earned[k] is { } credential)
            {
                _present.Add(credential);
            }

            switch (action.Action.Form)
            {
                case ActionForm.Interview:
                    interview += interviewShare * P(Parameter.MockInterview);
                    interviewShare *= P(Parameter.OtherCredential);
                    break;
                case ActionForm.ResumeFix:
                    writing += fixes ? 0 : P(Parameter.Writing);
                    fixes = true;
                    break;
                case ActionForm.SteppingStone:
                    years += action.Action.MinWeeks / 52.0;
                    break;
                case ActionForm.Degree:
                    degree = degree < DegreeLevel.Bachelor ? DegreeLevel.Bachelor : (DegreeLevel)Math.Max((int)degree, (int)DegreeLevel.Master);
                    writing += action.Action.IsGeneric ? P(Parameter.ForProfitDegree) : 0;
                    break;
            }
        }

        if (fixes)
        {
            ShowWhatIsHeld(outcomes);
        }

        return (years, degree, interview, writing);
    }

    // A résumé fix says what is true: what evidence supports, and what a finished lesson has brought to the level of being held.
    private void ShowWhatIsHeld(Outcomes outcomes)
    {
        var held = _facts.Mean("training.held-level");
        for (var c = 0; c < _shown.Length; c++)
        {
            _shown[c] |= _person.Unshown[c];
        }

        for (var k = 0; k < _schedule.Length; k++)
        {
            foreach (var (concept, _) in _schedule[k].Teaches)
            {
                _shown[concept] |= outcomes[k] != Outcomes.None && _level[concept] >= held;
            }
        }
    }

    // Further credentials say less: the second of one skill much less, the first of another skill somewhat less.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Credentials(int ad)
    {
        var sum = 0.0;
        var segment = (int)_ads.Readings[ad].Segment;
        for (var i = 0; i < _present.Count; i++)
        {
            var one = _present[i];
            if (!one.Registers[ad])
            {
                continue;
            }

            var weight = one is { Kind: CredentialKind.Project, Deployed: false } ? P(Parameter.NotDeployed) : 1;
            for (var j = 0; j < i; j++)
            {
                var before = _present[j];
                if (before.Kind == one.Kind && before.Registers[ad])
                {
                    weight *= P(before.Skill == one.Skill ? Parameter.SecondCredential : Parameter.OtherCredential);
                }
            }

            sum += weight * one.Kind switch
            {
                CredentialKind.Vendor => P(Parameter.VendorCertificate) + _bySegment[0, segment],
                CredentialKind.Generic => P(Parameter.GenericCertificate) + _bySegment[1, segment],
                _ => P(Parameter.PortfolioLink) + _bySegment[2, segment],
            };
        }

        return sum;
    }
}
