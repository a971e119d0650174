using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Reads how the price of an action is paid; without a 'payment' field all of it is due upfront.</summary>
internal static class CataloguePayment
{
    /// <summary>
    /// <c>payment: {instalments: 12}</c>, <c>{loan: 36, rate: 0.1}</c> or
    /// <c>{incomeShare: 0.17, payments: 24, floor: 4166, cap: 30000}</c> (floor per month, both in the currency of the price).
    /// </summary>
    public static Payment Read(YamlFields fields)
    {
        if (!fields.Has("payment") || fields.Inner("payment") is not { } inner)
        {
            return Payment.Upfront;
        }

        var payment = Payment.Upfront;
        if (inner.Has("instalments"))
        {
            payment = new Payment(PaymentKind.Instalments, (int)inner.NumberOr("instalments", 1, 1, 480));
        }
        else if (inner.Has("loan"))
        {
            payment = new Payment(PaymentKind.Loan, (int)inner.NumberOr("loan", 1, 1, 480), inner.NumberOr("rate", 0, 0, 1));
        }
        else if (inner.Has("incomeShare"))
        {
            payment = new Payment(
                PaymentKind.IncomeShare, (int)inner.NumberOr("payments", 1, 1, 480), 0, inner.NumberOr("incomeShare", 0, 0, 1),
                (decimal)inner.NumberOr("floor", 0, 0, 1e9), (decimal)inner.NumberOr("cap", 1e9, 0, 1e9));
        }
        else
        {
            inner.Break("payment", "The way of paying is unknown.", "Use instalments, loan or incomeShare, or leave 'payment' out when all is due upfront.");
        }

        inner.ReportUnread();
        fields.BreakIf(inner.IsBroken);
        return payment;
    }
}
