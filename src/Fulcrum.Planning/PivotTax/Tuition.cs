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
    /// the number of payments or the cap is reached.
    /// </summary>
    /// <param name="payment">The terms.</param>
    /// <param name="rate">Factor from the currency of the terms to that of the pay.</param>
    /// <param name="monthlyGross">Gross pay in each month since landing.</param>
    /// <param name="due">Gets what is due; added to what is there.</param>
    public static void AddIncomeShare(Payment payment, double rate, ReadOnlySpan<double> monthlyGross, Span<double> due)
    {
        var (made, paid, cap) = (0, 0.0, (double)payment.Cap * rate);
        for (var month = 0; month < monthlyGross.Length && made < payment.Count && paid < cap; month++)
        {
            if (monthlyGross[month] <= 0 || monthlyGross[month] < (double)payment.Floor * rate)
            {
                continue;
            }

            var amount = Math.Min(payment.Share * monthlyGross[month], cap - paid);
            due[month] += amount;
            paid += amount;
            made++;
        }
    }
}
