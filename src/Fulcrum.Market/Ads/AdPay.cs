using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Base pay from the structured fields of a source. Text fields are left to the reading of the ad.</summary>
internal static class AdPay
{
    /// <summary>A board's own guess is not what an employer pays.</summary>
    public static bool IsEstimate(string payText) => payText.Contains("glassdoor est", StringComparison.OrdinalIgnoreCase)
        || payText.Contains("estimated by", StringComparison.OrdinalIgnoreCase)
        || payText.Contains("indeed est", StringComparison.OrdinalIgnoreCase);

    /// <summary>On-target earnings contain commission: they are not base pay.</summary>
    public static bool IsOnTarget(string payText) => payText.Contains("OTE", StringComparison.Ordinal)
        || payText.Contains("on-target", StringComparison.OrdinalIgnoreCase)
        || payText.Contains("on target earnings", StringComparison.OrdinalIgnoreCase);

    /// <summary>The range, or null when there is none or it makes no sense; <paramref name="problem"/> then says what was expected.</summary>
    public static PayRange? Parse(string? min, string? max, string? currency, string? period, out string problem)
    {
        problem = "";
        var low = Amount(min);
        var high = Amount(max);
        if (low is null && high is null)
        {
            return null;
        }

        low ??= high;
        high ??= low;
        if (low > high)
        {
            (low, high) = (high, low);
        }

        if (Currency(currency) is not { } code)
        {
            problem = $"pay is given without a currency that is a three-letter code (found \"{Short(currency)}\")";
            return null;
        }

        if (Period(period) is not { } unit)
        {
            if (!string.IsNullOrWhiteSpace(period) || low < 20_000 || !IsHard(code))
            {
                problem = $"it is not clear what the pay is for: expected year, month, week, day or hour, found \"{Short(period)}\"";
                return null;
            }

            unit = PayPeriod.Year;
        }

        var range = new PayRange(low!.Value, high!.Value, code, unit);
        var perYear = range.MidPerYear().Amount;
        if (perYear > 1_000_000_000 || perYear < (IsHard(code) ? 5_000 : 100) || high > 20 * low)
        {
            problem = FormattableString.Invariant($"pay of {low} to {high} {code} per {unit} is not plausible");
            return null;
        }

        return range;
    }

    // Currencies whose unit is worth about a dollar: there an amount tells a month from a year, and 150 a year is 150 thousand.
    private static bool IsHard(string code) => code is "USD" or "EUR" or "GBP" or "CAD" or "AUD" or "CHF" or "NZD" or "SGD";

    private static decimal? Amount(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
        {
            return null;
        }

        var s = text.AsSpan().Trim().Trim("$£€").Trim();
        var thousands = !s.IsEmpty && s[^1] is 'k' or 'K';
        return decimal.TryParse(thousands ? s[..^1] : s, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1_000_000_000_000m
            ? Math.Round(thousands ? value * 1000 : value, 2)
            : null;
    }

    private static string? Currency(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "$" or "US$" => "USD",
        "£" => "GBP",
        "€" => "EUR",
        "₹" => "INR",
        { Length: 3 } code when code.All(char.IsAsciiLetterUpper) => code,
        _ => null,
    };

    private static PayPeriod? Period(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
        {
            return null;
        }

        var s = text.Trim().ToLowerInvariant();
        s = s.StartsWith("1 ", StringComparison.Ordinal) ? s[2..] : s;
        s = s.StartsWith("per", StringComparison.Ordinal) ? s[3..].TrimStart('-', '_', ' ') : s;
        return s switch
        {
            _ when s.StartsWith("year", StringComparison.Ordinal) || s.StartsWith("ann", StringComparison.Ordinal) || s is "yr" or "pa" or "p.a." => PayPeriod.Year,
            _ when s.StartsWith("month", StringComparison.Ordinal) || s is "mo" or "mon" => PayPeriod.Month,
            _ when s.StartsWith("week", StringComparison.Ordinal) || s is "wk" => PayPeriod.Week,
            _ when s.StartsWith("day", StringComparison.Ordinal) || s is "daily" => PayPeriod.Day,
            _ when s.StartsWith("hour", StringComparison.Ordinal) || s is "hr" or "h" => PayPeriod.Hour,
            _ => null,
        };
    }

    private static string Short(string? text) => text is { Length: > 40 } ? text[..40] : text ?? "";
}
