using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Where new pay comes from: one source, chosen once. The user's own figure; else the pay that the role's ads state, each ad
/// weighing as much as a hire there is likely, so that pay follows the level of posts within reach; else the role's band; else
/// an assumed relation to present pay or to living costs, with a finding that says so.
/// </summary>
internal sealed class NewPay
{
    private readonly double[] _amounts = [];
    private readonly double[] _upTo = [];
    private readonly double _logError;
    private readonly Kind _kind;
    private readonly double _own;

    /// <summary>Chooses the source.</summary>
    /// <param name="request">The request.</param>
    /// <param name="market">The ads.</param>
    /// <param name="hireChance">Chance of a hire at each ad of the market at the start.</param>
    /// <param name="findings">Gets what had to be assumed.</param>
    public NewPay(PlanRequest request, Market market, ReadOnlySpan<double> hireChance, ICollection<Finding> findings)
    {
        if (request.Profile.NewPay is { } own)
        {
            (_kind, _own) = (Kind.Own, (double)own.Amount);
            return;
        }

        var stated = Stated(request, market, hireChance, findings);
        var least = request.Facts.Mean("pay.least-employers");
        if (stated.Select(s => s.Employer).Distinct(StringComparer.Ordinal).Count() >= least)
        {
            var total = stated.Sum(s => s.Weight);
            var sum = 0.0;
            _kind = Kind.Ads;
            _amounts = [.. stated.Select(s => s.Pay)];
            _upTo = [.. stated.Select(s => (sum += s.Weight / total) - (s.Weight / total / 2))];
            _logError = LogError(stated, total);
            return;
        }

        var band = request.Demand.Pay.FirstOrDefault(p => p.Currency == market.Currency && p.Seniority is null && p.Employers >= least);
        if (band is not null)
        {
            _kind = Kind.Ads;
            _amounts = [band.Band.P10, band.Band.P25, band.Band.P50, band.Band.P75, band.Band.P90];
            _upTo = [0.10, 0.25, 0.50, 0.75, 0.90];
            _logError = Math.Log(band.Band.P90 / band.Band.P10) / 2.563 / Math.Sqrt(band.Employers);
            return;
        }

        _kind = request.Profile.CurrentPay.Value.Amount > 0 ? Kind.Cut : Kind.LivingCosts;
        findings.Add(new Finding(
            SimulationCodes.PayAssumed, Severity.Warning, "money.newPay",
            $"Only {stated.Select(s => s.Employer).Distinct(StringComparer.Ordinal).Count()} employers state pay in {market.Currency}; new pay is assumed from {(_kind == Kind.Cut ? "your present pay and what surveys say of pay cuts (facts tax.cut.*)" : "your living costs (fact pay.of-living-costs)")}.",
            "Give money.newPay, or add ads that state pay."));
    }

    private enum Kind
    {
        Own,
        Ads,
        Cut,
        LivingCosts,
    }

    /// <summary>Whether new pay is guessed from present pay: then the old pay is reached again after some months.</summary>
    public bool IsCut => _kind == Kind.Cut;

    /// <summary>Yearly new pay on one path.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="draw">Their draw.</param>
    /// <param name="oldPay">Present pay a year.</param>
    /// <param name="livingCosts">Living costs a month.</param>
    /// <param name="u">The path's place among posts, from 0 to 1.</param>
    /// <param name="cutSize">Size of a cut on this path, should there be one.</param>
    public double On(ParameterDraws parameters, int draw, double oldPay, double livingCosts, double u, double cutSize) => _kind switch
    {
        Kind.Own => _own,
        Kind.Ads => At(u) * Math.Exp(_logError * parameters[draw, Parameter.StatedPay]),
        Kind.Cut => oldPay * (1 - (u < parameters[draw, Parameter.CutHappens] ? cutSize : 0)),
        _ => 12 * livingCosts * parameters[draw, Parameter.PayOfLivingCosts],
    };

    // Linear between the middles of the weights; flat beyond the ends.
    private double At(double u)
    {
        var above = Array.BinarySearch(_upTo, u);
        above = above < 0 ? ~above : above;
        if (above == 0)
        {
            return _amounts[0];
        }

        if (above == _upTo.Length)
        {
            return _amounts[^1];
        }

        var share = (u - _upTo[above - 1]) / (_upTo[above] - _upTo[above - 1]);
        return _amounts[above - 1] + (share * (_amounts[above] - _amounts[above - 1]));
    }

    private static List<(double Pay, double Weight, string Employer)> Stated(
        PlanRequest request, Market market, ReadOnlySpan<double> hireChance, ICollection<Finding> findings)
    {
        var stated = new List<(double Pay, double Weight, string Employer)>();
        var (from, forward) = (int.MaxValue, 0);
        for (var a = 0; a < market.Ads.Count; a++)
        {
            var ad = market.Ads.Readings[a];
            if (ad.Pay is not { } pay || pay.Currency != market.Currency)
            {
                continue;
            }

            var amount = (double)pay.MidPerYear().Amount;
            if (ad.Ad.Posted is { } posted && market.Currency == "USD" && IndexOf(posted.Year, request.Facts) is { } then
                && IndexOf(request.Profile.Start.Year, request.Facts) is { } now && now > then)
            {
                amount = PresentValue.InPricesOf(amount, then, now);
                (from, forward) = (Math.Min(from, posted.Year), forward + 1);
            }

            if (amount > 0)
            {
                stated.Add((amount, market.Ads.Weight[a] * hireChance[a], ad.EmployerKey));
            }
        }

        if (forward > 0)
        {
            findings.Add(new Finding(
                SimulationCodes.PayBroughtForward, Severity.Note, "ads", $"The pay of {forward} ads from {from} on was brought to later dollars by the consumer price index (facts prices.cpi.*).", "Nothing to do."));
        }

        stated.Sort((x, y) => x.Pay != y.Pay ? x.Pay.CompareTo(y.Pay) : string.CompareOrdinal(x.Employer, y.Employer));
        return stated;
    }

    // The index of a year; of the last known year when later; null when earlier than all.
    private static double? IndexOf(int year, FactBook facts)
    {
        for (var y = year; y >= Math.Max(2000, year - 20); y--)
        {
            if (facts.Has(FormattableString.Invariant($"prices.cpi.{y}")))
            {
                return facts.Mean(FormattableString.Invariant($"prices.cpi.{y}"));
            }
        }

        return null;
    }

    // Standard error of the mean log pay, employers weighing as in the sum.
    private static double LogError(List<(double Pay, double Weight, string Employer)> stated, double total)
    {
        var mean = stated.Sum(s => s.Weight / total * Math.Log(s.Pay));
        var variance = stated.Sum(s => s.Weight / total * Math.Pow(Math.Log(s.Pay) - mean, 2));
        var squares = stated.GroupBy(s => s.Employer, StringComparer.Ordinal).Sum(g => Math.Pow(g.Sum(s => s.Weight) / total, 2));
        return Math.Sqrt(variance * squares);
    }
}
