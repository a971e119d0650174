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
    private readonly DrawBasis _basis;
    private readonly bool _ownsBasis;
    private readonly double[] _level;
    private readonly bool[] _shown;
    private readonly double[] _transfer;
    private readonly List<Credential> _present = [];
    private readonly double _mostYears;

    /// <summary>Prepares the buffers.</summary>
    /// <param name="market">The request as flat numbers.</param>
    /// <param name="schedule">The actions.</param>
    /// <param name="basis">Shared with models of other schedules on the same thread, and started by its owner; null: one of its own.</param>
    public StageModel(Market market, CompiledAction[] schedule, DrawBasis? basis = null)
    {
        (_ads, _person, _concepts, _facts, _schedule, _held) = (market.Ads, market.Person, market.Concepts, market.Facts, schedule, market.Held);
        _ownsBasis = basis is null;
        _basis = basis ?? new DrawBasis(market);
        (_level, _shown) = (_basis.Level, _basis.Shown);
        _earned = [.. schedule.Select(a => market.Earned(a))];
        _transfer = new double[schedule.Length];
        _mostYears = _facts.Mean("funnel.knockout.years-counted");
    }

    /// <summary>Levels after the last <see cref="Learn"/>, by concept.</summary>
    public ReadOnlySpan<double> Levels => _level;

    /// <summary>Starts a draw of the parameters: own levels, transfer of each action, stage baselines, differences between segments.</summary>
    public void StartDraw(ParameterDraws parameters, int draw, ulong seed, bool certain)
    {
        if (_ownsBasis)
        {
            _basis.Start(parameters, draw, seed, certain);
        }

        var draws = new Draws(seed, Draws.Parameter);
        var transfer = _facts["training.transfer"].Value;
        for (var k = 0; k < _schedule.Length; k++)
        {
            _transfer[k] = certain ? transfer.Mean : Sampling.Quantile(transfer, draws.One(parameters.Row(draw), _schedule[k].Subject, 2));
        }
    }

    /// <summary>The chances at every ad when these outcomes are reached.</summary>
    public void Evaluate(Outcomes outcomes, AdChances into)
    {
        var terms = Learn(outcomes);
        for (var a = 0; a < _ads.Count; a++)
        {
            Evaluate(a, terms, into);
        }

        into.Settle();
    }

    /// <summary>The same for some of the ads; what stands in the others is left as it is.</summary>
    public void Evaluate(Outcomes outcomes, ReadOnlySpan<int> ads, AdChances into)
    {
        var terms = Learn(outcomes);
        foreach (var a in ads)
        {
            Evaluate(a, terms, into);
            into.Settle(a);
        }
    }

    /// <summary>Levels and visible signals after these outcomes, and what they change at every ad alike.</summary>
    public StageTerms Learn(Outcomes outcomes)
    {
        ApplyLearning(outcomes);
        var (extraYears, degree, interview, writing) = ApplySignals(outcomes);
        return new StageTerms(
            _person.YearsInField + extraYears + (_person.YearsElsewhere * P(Parameter.YearElsewhere)), degree, interview,
            _basis.Base.Screen + writing + (_person.HasLongGap ? P(Parameter.LongGap) : 0),
            P(Parameter.FitSlope), P(Parameter.FitTypical), P(Parameter.TypicalShortfall), P(Parameter.TechnicalSlope), P(Parameter.OnsiteSlope),
            P(Parameter.MissingYear), P(Parameter.MissingCertificate), P(Parameter.Referral));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Evaluate(int a, in StageTerms terms, AdChances into)
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

        var screen = terms.ScreenBase + Credentials(a) + (terms.MissingYear * Math.Clamp(_ads.Years[a] - terms.Years, 0, _mostYears));
        screen += _ads.FitTotal[a] > 0 ? terms.FitSlope * ((fit / _ads.FitTotal[a]) - terms.FitTypical) : 0;
        screen += terms.Degree < _ads.Degree[a] ? P(_ads.DegreeStrict[a] ? Parameter.MissingDegree : Parameter.MissingDegreeEquivalent) : 0;
        screen += certificateMissing ? terms.MissingCertificate : 0;
        var above = _ads.AsksForSkill[a] ? terms.Shortfall - lacking : 0;
        into.Set(
            a, screen, screen + terms.Referral,
            _basis.Base.Technical + (terms.TechnicalSlope * above) + terms.Interview,
            _basis.Base.Onsite + (terms.OnsiteSlope * above) + terms.Interview);
    }

    /// <summary>Mean level, after the last <see cref="Learn"/> and its own lesson, over what an action teaches: what its exam sees. Null when it teaches nothing.</summary>
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

    /// <summary>Whether there is a vendor's credential, held or earned.</summary>
    public bool HasVendorCredential => _present.Exists(c => c.Kind == CredentialKind.Vendor);

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

    private double P(Parameter parameter) => _basis[parameter];

    private double Gain(int action, double taught, double level) => _transfer[action] * Math.Max(0, taught - level);

    private void ApplyLearning(Outcomes outcomes)
    {
        _basis.StartLevel.CopyTo(_level);
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
        var bySegment = _basis.BySegment;
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
                CredentialKind.Vendor => P(Parameter.VendorCertificate) + bySegment[0, segment],
                CredentialKind.Generic => P(Parameter.GenericCertificate) + bySegment[1, segment],
                _ => P(Parameter.PortfolioLink) + bySegment[2, segment],
            };
        }

        return sum;
    }
}
