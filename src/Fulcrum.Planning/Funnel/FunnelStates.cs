using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// The funnel states of one draw of the parameters, each computed when a path first reaches it. States of a schedule can start from those
/// of another: then only what differs is computed, to the same bits. One instance serves one thread.
/// </summary>
internal sealed class FunnelStates
{
    private readonly Market _market;
    private readonly CompiledAction[] _schedule;
    private readonly StageModel _model;
    private readonly AdChances _chances;
    private readonly Dictionary<ulong, FunnelState> _states = [];
    private readonly double _examSpread;
    private readonly FunnelStates? _start;
    private readonly int[] _touched = [];
    private readonly bool[] _touchedGroups = [];
    private double _premium;

    /// <summary>Prepares for a schedule.</summary>
    public FunnelStates(Market market, CompiledAction[] schedule, int held = 0)
        : this(market, schedule, held, null)
    {
        Basis = new DrawBasis(market);
        _model = new StageModel(market, schedule, Basis);
        _chances = new AdChances(market.Ads.Count);
    }

    /// <summary>Prepares for a schedule that is another one, of nothing or of what is held, with some actions added.</summary>
    /// <param name="market">The request as flat numbers.</param>
    /// <param name="schedule">The schedule; what is held comes first.</param>
    /// <param name="held">So many actions are held.</param>
    /// <param name="start">The states without the actions, on the same thread; it starts each draw before this.</param>
    /// <param name="scratch">Chances of the thread, for what the actions change.</param>
    public FunnelStates(Market market, CompiledAction[] schedule, int held, FunnelStates start, AdChances scratch)
        : this(market, schedule, held, start)
    {
        Basis = start.Basis;
        _model = new StageModel(market, schedule, Basis);
        _chances = scratch;
        var added = schedule[held..];
        if (Array.Exists(added, a => a.Action.Form is ActionForm.Interview or ActionForm.ResumeFix or ActionForm.SteppingStone or ActionForm.Degree))
        {
            _touched = [.. Enumerable.Range(0, market.Ads.Count)];
        }
        else
        {
            _touched = [.. Enumerable.Range(0, market.Ads.Count).Where(ad => Array.Exists(added, a => market.Notices(a)[ad]))];
        }

        _touchedGroups = [.. market.Groups.Members.Select(members => members.Any(ad => Array.BinarySearch(_touched, ad) >= 0))];
    }

    private FunnelStates(Market market, CompiledAction[] schedule, int held, FunnelStates? start)
    {
        (_market, _schedule, _start) = (market, schedule, start);
        _examSpread = market.Facts.Mean("training.exam.spread");
        for (var k = 0; k < held; k++)
        {
            At = At.With(k, Outcomes.Success);
        }

        (Basis, _model, _chances) = (null!, null!, null!);
    }

    /// <summary>What the draw fixes for every schedule.</summary>
    public DrawBasis Basis { get; }

    /// <summary>Chances at each ad in the state that was computed last.</summary>
    public AdChances Chances => _chances;

    /// <summary>What is held from the start.</summary>
    public Outcomes At { get; }

    /// <summary>The state from the start.</summary>
    public FunnelState First => this[At];

    /// <summary>Starts a draw: what was known of the last one is forgotten.</summary>
    public void StartDraw(ParameterDraws parameters, int draw, ulong seed, bool certain)
    {
        _states.Clear();
        if (_start is null)
        {
            Basis.Start(parameters, draw, seed, certain);
        }

        _model.StartDraw(parameters, draw, seed, certain);
        _premium = Math.Clamp(parameters[draw, Parameter.CertificatePaid] * parameters[draw, Parameter.CertificatePremium], 0, 1);
    }

    /// <summary>The state after these outcomes.</summary>
    public FunnelState this[Outcomes outcomes]
    {
        get
        {
            if (!_states.TryGetValue(outcomes.Bits, out var state))
            {
                _states[outcomes.Bits] = state = _start is null ? Compute(outcomes) : ComputeFrom(_start, outcomes);
            }

            return state;
        }
    }

    private FunnelState Compute(Outcomes outcomes)
    {
        _model.Evaluate(outcomes, _chances);
        return new FunnelState(_chances, _market)
        {
            Contacts = _model.Contacts(outcomes, _market.Profile.Contacts.Value),
            PayFactor = 1 + (_premium * ShareOfHiresThatPayForCertificates()),
            Pass = Pass(),
        };
    }

    // What no action of the schedule is noticed by keeps its chances; the shared scratch holds them between two calls.
    private FunnelState ComputeFrom(FunnelStates start, Outcomes outcomes)
    {
        if (outcomes == At || _touched.Length == 0)
        {
            _model.Learn(outcomes);
            return new FunnelState(start.First) { Contacts = _model.Contacts(outcomes, _market.Profile.Contacts.Value), Pass = Pass() };
        }

        _model.Evaluate(outcomes, _touched, _chances);
        var state = new FunnelState(_chances, _market, start.First, _touchedGroups)
        {
            Contacts = _model.Contacts(outcomes, _market.Profile.Contacts.Value),
            PayFactor = 1 + (_premium * ShareOfHiresThatPayForCertificates()),
            Pass = Pass(),
        };
        _chances.Take(start.Chances, _touched);
        return state;
    }

    private double[] Pass()
    {
        var pass = new double[_schedule.Length];
        for (var k = 0; k < pass.Length; k++)
        {
            pass[k] = _schedule[k].Action.Difficulty is not { } difficulty ? 1
                : _model.LevelAtExam(k) is { } level ? Normal.Cdf((level - difficulty) / _examSpread)
                : 0.5;
        }

        return pass;
    }

    // A paid certificate pays only where an ad takes notice of it.
    private double ShareOfHiresThatPayForCertificates()
    {
        if (!_model.HasVendorCredential)
        {
            return 0;
        }

        double all = 0, noticed = 0;
        for (var a = 0; a < _market.Ads.Count; a++)
        {
            var hire = _market.Ads.Weight[a] * _chances.Hire(a);
            all += hire;
            noticed += _model.VendorRegisters(a) ? hire : 0;
        }

        return all > 0 ? noticed / all : 0;
    }
}
