namespace Fulcrum.Planning;

/// <summary>Money at different times, before and after tax, in the prices of one year.</summary>
internal static class PresentValue
{
    /// <summary>What one unit after so many months is worth at the start: (1 + rate)^(−months/12).</summary>
    public static double Factor(double yearlyRate, double months) => Math.Pow(1 + yearlyRate, -months / 12);

    /// <summary>An amount of one year in the prices of another, by a price index.</summary>
    public static double InPricesOf(double amount, double indexThen, double indexWanted) => amount * indexWanted / indexThen;

    /// <summary>What is left after a flat tax.</summary>
    public static double AfterTax(double amount, double taxRate) => amount * (1 - taxRate);
}
