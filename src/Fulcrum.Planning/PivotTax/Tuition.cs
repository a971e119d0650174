using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What is due for a price, month by month.</summary>
internal static class Tuition
{
    /// <summary>How many payments follow the start, for what is not an income share.</summary>
    public static int Count(Payment payment) => payment.Kind is PaymentKind.Upfront or PaymentKind.IncomeShare ? 1 : Math.Max(1, payment.Count);

    /// <summary>Each of them: the price upfront, its even parts, or the constant rate of a loan. An income share starts with nothing.</summary>
    public static double Each(Payment payment, double price)
    {
        switch (payment.Kind)
        {
            case PaymentKind.Instalments:
                return price / Count(payment);
            case PaymentKind.Loan when payment.Rate > 0:
                var monthly = payment.Rate / 12;
                return price * monthly / (1 - Math.Pow(1 + monthly, -Count(payment)));
            case PaymentKind.Loan:
                return price / Count(payment);
            case PaymentKind.IncomeShare:
                return 0;
            default:
                return price;
        }
    }

    /// <summary>
    /// Due under an income share in each month since landing: the share of gross pay in months that reach the floor, until
    /// the number of payments or the cap is reached. Floor and cap are fixed in money; pay and what is due are in today's.
    /// </summary>
    /// <param name="payment">The terms.</param>
    /// <param name="rate">Factor from the currency of the terms to that of the pay.</param>
    /// <param name="monthlyGross">Gross pay in each month since landing.</param>
    /// <param name="due">Gets what is due; added to what is there.</param>
    /// <param name="payFactor">Factor on the gross pay.</param>
    /// <param name="worth">What one unit of money of each month since landing is worth in the money of the signing; empty: prices do not rise.</param>
    /// <returns>Months looked at: later ones owe nothing.</returns>
    public static int AddIncomeShare(
        Payment payment, double rate, ReadOnlySpan<double> monthlyGross, Span<double> due, double payFactor = 1, ReadOnlySpan<double> worth = default)
    {
        var (made, paid, cap) = (0, 0.0, (double)payment.Cap * rate);
        var month = 0;
        for (; month < monthlyGross.Length && made < payment.Count && paid < cap; month++)
        {
            var unit = worth.IsEmpty ? 1 : worth[month];
            var pay = monthlyGross[month] * payFactor / unit;
            if (pay <= 0 || pay < (double)payment.Floor * rate)
            {
                continue;
            }

            var amount = Math.Min(payment.Share * pay, cap - paid);
            due[month] += amount * unit;
            paid += amount;
            made++;
        }

        return month;
    }
}
