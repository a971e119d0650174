namespace Fulcrum.Planning;

/// <summary>The funnel states of one draw of the parameters, each computed when a path first reaches it. One instance serves one thread.</summary>
internal sealed class FunnelStates
{
    private readonly Market _market;
    private readonly CompiledAction[] _schedule;
    private readonly StageModel _model;
    private readonly AdChances _chances;
    private readonly Dictionary<ulong, FunnelState> _states = [];
    private readonly double _examSpread;
    private double _premium;

    /// <summary>Prepares for a schedule.</summary>
    public FunnelStates(Market market, CompiledAction[] schedule)
    {
        (_market, _schedule) = (market, schedule);
        _model = new StageModel(market, schedule);
        _chances = new AdChances(market.Ads.Count);
        _examSpread = market.Facts.Mean("training.exam.spread");
    }

    /// <summary>Starts a draw: what was known of the last one is forgotten.</summary>
    public void StartDraw(ParameterDraws parameters, int draw, ulong seed, bool certain)
    {
        _states.Clear();
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
                _states[outcomes.Bits] = state = Compute(outcomes);
            }

            return state;
        }
    }

    private FunnelState Compute(Outcomes outcomes)
    {
        _model.Evaluate(outcomes, _chances);
        var pass = new double[_schedule.Length];
        for (var k = 0; k < pass.Length; k++)
        {
            pass[k] = _schedule[k].Action.Difficulty is not { } difficulty ? 1
                : _model.LevelAtExam(k) is { } level ? Normal.Cdf((level - difficulty) / _examSpread)
                : 0.5;
        }

        return new FunnelState(_chances, _market)
        {
            Contacts = _model.Contacts(outcomes, _market.Profile.Contacts.Value),
            PayFactor = 1 + (_premium * ShareOfHiresThatPayForCertificates()),
            Pass = pass,
        };
    }

    // A paid certificate pays only where an ad takes notice of it.
    private double ShareOfHiresThatPayForCertificates()
    {
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
