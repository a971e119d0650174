using System.Globalization;

namespace Fulcrum.Core;

/// <summary>An amount in one currency. Amounts of different currencies do not add: that is an error, not a conversion.</summary>
/// <param name="Amount">The amount in whole currency units (dollars, not cents).</param>
/// <param name="Currency">ISO 4217 code in capitals, for example "USD".</param>
public readonly record struct Money(decimal Amount, string Currency) : IComparable<Money>
{
    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(string currency) => new(0m, currency);

    /// <summary>The sum. Overflow throws, because a silent wrap would be a wrong answer about somebody's savings.</summary>
    public static Money operator +(Money a, Money b) => new(a.Amount + b.In(a.Currency).Amount, a.Currency);

    /// <summary>The difference.</summary>
    public static Money operator -(Money a, Money b) => new(a.Amount - b.In(a.Currency).Amount, a.Currency);

    /// <summary>The negative amount.</summary>
    public static Money operator -(Money a) => a with { Amount = -a.Amount };

    /// <summary>The amount times a plain number.</summary>
    public static Money operator *(Money a, decimal factor) => a with { Amount = a.Amount * factor };

    /// <summary>Smaller than.</summary>
    public static bool operator <(Money a, Money b) => a.CompareTo(b) < 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Money a, Money b) => a.CompareTo(b) > 0;

    /// <summary>Not greater than.</summary>
    public static bool operator <=(Money a, Money b) => a.CompareTo(b) <= 0;

    /// <summary>Not smaller than.</summary>
    public static bool operator >=(Money a, Money b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Amount.CompareTo(other.In(Currency).Amount);

    /// <summary>Rounded to cents, half to even.</summary>
    public Money ToCents() => this with { Amount = Math.Round(Amount, 2, MidpointRounding.ToEven) };

    /// <summary>For example "$12,400" or "CHF 3,000"; cents only when there are any.</summary>
    public override string ToString()
    {
        var digits = Math.Abs(Amount).ToString(decimal.Truncate(Amount) == Amount ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        var sign = Amount < 0 ? "−" : "";
        return Currency switch
        {
            "USD" => $"{sign}${digits}",
            "GBP" => $"{sign}£{digits}",
            "EUR" => $"{sign}€{digits}",
            _ => $"{sign}{Currency} {digits}",
        };
    }

    private Money In(string currency) => Currency == currency
        ? this
        : throw new InvalidOperationException($"{Currency} and {currency} do not mix: Fulcrum does not convert currencies.");
}
