namespace Fulcrum.Core;

/// <summary>How a price is paid.</summary>
public enum PaymentKind
{
    /// <summary>All of it when it starts.</summary>
    Upfront,

    /// <summary>In equal monthly parts without interest.</summary>
    Instalments,

    /// <summary>A loan: equal monthly payments with interest, from the start.</summary>
    Loan,

    /// <summary>A share of monthly gross pay after landing, while pay reaches a floor, for a number of payments, up to a cap.</summary>
    IncomeShare,
}

/// <summary>How the price of an action is paid. Only the fields of its kind count.</summary>
/// <param name="Kind">How.</param>
/// <param name="Count">How many monthly payments (all kinds but upfront).</param>
/// <param name="Rate">Interest a year, 0.08 for 8 % (loan).</param>
/// <param name="Share">Part of monthly gross pay, 0 to 1 (income share).</param>
/// <param name="Floor">Monthly gross pay below which nothing is due (income share).</param>
/// <param name="Cap">Most that is ever paid (income share).</param>
public sealed record Payment(PaymentKind Kind, int Count = 1, double Rate = 0, double Share = 0, decimal Floor = 0, decimal Cap = 0)
{
    /// <summary>All of it when it starts.</summary>
    public static Payment Upfront { get; } = new(PaymentKind.Upfront);
}
