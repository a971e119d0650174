using Fulcrum.Core;

namespace Fulcrum.Planning;

public static partial class Planner
{
    /// <summary>How long the money lasts in plain months: pay until the job is left or lost, benefit, spending with its ups and downs, other work once it is found.</summary>
    /// <param name="profile">Pay, costs, savings, the day of leaving.</param>
    /// <param name="facts">Spreads, bills, lay-offs (runway.*, tax.lay-off, tax.search.months).</param>
    /// <param name="holdsOut">Whether no other work is taken at all, to see what the savings alone bear.</param>
    /// <param name="paths">Paths; rounded up to a multiple of 16.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="cancel">Stops between chunks of paths.</param>
    public static Runway Runway(Profile profile, FactBook facts, bool holdsOut, int paths, ulong seed, CancellationToken cancel = default)
    {
        const int months = WeekCalendar.SearchMonths;
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 1);
        var run = RunwaySimulator.Run(Terms(profile, facts, holdsOut), (paths + 15) / 16 * 16, months, seed, withBalances: true, cancel: cancel);
        var count = run.Lowest.Length;
        var shortIn = new int[months + 1];
        foreach (var month in run.FirstShort)
        {
            shortIn[(int)month]++;
        }

        var by = 0;
        var bands = new Band[months];
        Parallel.For(0, months, month => bands[month] = Quantiles.Band(run.Balances.AsSpan(month * count, count)));
        return new Runway(
            count, profile.Savings.Value.Currency, new Probability((double)shortIn[months] / count),
            [.. shortIn.Take(months).Select(n => (double)(by += n) / count)], Quantiles.Band(run.Lowest.AsSpan()), bands);
    }

    internal static RunwayTerms Terms(Profile profile, FactBook facts, bool holdsOut)
    {
        var (net, living) = ((double)profile.CurrentPay.Value.Amount / 12 * (1 - profile.TaxRate.Value), (double)profile.LivingCosts.Value.Amount);
        return new RunwayTerms
        {
            Savings = (float)profile.Savings.Value.Amount,
            Pay = (float)net,
            PaySpread = (float)(net * facts.Mean("runway.pay.spread")),
            Living = (float)living,
            LivingSpread = (float)(living * facts.Mean("runway.living.spread")),
            BillChance = (float)facts.Mean("runway.bill.chance"),
            BillSize = (float)(living * facts.Mean("runway.bill.size")),
            Loss = (float)facts.Mean("tax.lay-off"),
            Find = holdsOut || net <= 0 ? 0 : (float)Math.Min(1, 1 / Math.Max(1, facts.Mean("tax.search.months"))),
            Benefit = (float)(profile.Benefit?.Amount.Amount ?? 0),
            BenefitMonths = profile.Benefit is { } b && (b.AfterQuitting || profile.QuitDate is null) ? b.Months : 0,
            Employed = profile.Employed.Value,
            Quit = profile.QuitDate is { } quit ? Math.Max(0, (int)WeekCalendar.MonthsBetween(profile.Start, quit)) : int.MaxValue,
        };
    }
}
