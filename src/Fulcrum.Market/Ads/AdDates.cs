using System.Globalization;

namespace Fulcrum.Market;

/// <summary>Dates as job boards write them. Relative ones need the day they were read.</summary>
internal static class AdDates
{
    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy", "d-MMM-yyyy",
    ];

    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "MMM yyyy", "MMMM yyyy"];

    /// <summary>
    /// The day of a date; null when it is not one, or ambiguous (03/04/2026). A bare month is its first day.
    /// "5 days ago", "Posted 30+ Days Ago", "yesterday", "24d" count back from <paramref name="readOn"/>.
    /// </summary>
    public static DateOnly? Parse(string text, DateOnly? readOn)
    {
        var s = text.AsSpan().Trim();
        if (s.IsEmpty || s.Length > 60)
        {
            return null;
        }

        return Absolute(s) ?? (readOn is { } day ? Relative(s, day) : null);
    }

    /// <summary>True for a bare month ("2025-09"): relative dates then count from its middle, because the day is unknown.</summary>
    public static bool IsMonth(string text) => DateOnly.TryParseExact(text.AsSpan().Trim(), Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static DateOnly? Absolute(ReadOnlySpan<char> s)
    {
        if (s.Length > 10 && s[4] == '-' && s[7] == '-' && (s[10] is 'T' or ' ')
            && DateOnly.TryParseExact(s[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
        {
            return Plausible(start);
        }

        if (DateOnly.TryParseExact(s, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(s, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return Plausible(day);
        }

        if (long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return OfUnixTime(number);
        }

        if (DateTimeOffset.TryParseExact(s, ["ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            || DateTimeOffset.TryParseExact(s.Length > 5 && s[^5] is '+' or '-' ? $"{s[..^2]}:{s[^2..]}" : s.ToString(), "ddd, d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment))
        {
            return Plausible(DateOnly.FromDateTime(moment.DateTime));
        }

        return Slashed(s);
    }

    // 07/15/2026 and 15/07/2026 can only mean one day; 03/04/2026 can mean two.
    private static DateOnly? Slashed(ReadOnlySpan<char> s)
    {
        Span<Range> parts = stackalloc Range[4];
        if (s.Split(parts, '/') != 3
            || !int.TryParse(s[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(s[parts[1]], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || !int.TryParse(s[parts[2]], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1990 or > 2100 || (first <= 12 && second <= 12 && first != second))
        {
            return null;
        }

        var (month, day) = first > 12 ? (second, first) : (first, second);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static DateOnly? OfUnixTime(long number)
    {
        var seconds = number > 100_000_000_000 ? number / 1000 : number;
        return seconds is > 600_000_000 and < 4_200_000_000 ? Plausible(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)) : null;
    }

    private static DateOnly? Plausible(DateOnly day) => day.Year is >= 1990 and <= 2100 ? day : null;

    private static DateOnly? Relative(ReadOnlySpan<char> s, DateOnly readOn)
    {
        var text = s.ToString().ToLowerInvariant().Replace("posted", "", StringComparison.Ordinal).Replace("reposted", "", StringComparison.Ordinal).Trim(' ', ':');
        switch (text)
        {
            case "today" or "just now" or "just posted" or "now":
                return readOn;
            case "yesterday":
                return readOn.AddDays(-1);
        }

        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 4)
        {
            return null;
        }

        var count = int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture);
        var unit = text[digits..].Trim(' ', '+').Replace(" ago", "", StringComparison.Ordinal).TrimEnd('+', ' ').TrimEnd('s');
        return unit switch
        {
            "minute" or "min" or "hour" or "h" or "hr" => readOn,
            "day" or "d" when count < 10_000 => readOn.AddDays(-count),
            "week" or "w" when count < 1_000 => readOn.AddDays(-7 * count),
            "month" or "mo" or "mth" when count < 600 => readOn.AddMonths(-count),
            "year" or "yr" or "y" when count < 50 => readOn.AddYears(-count),
            _ => null,
        };
    }
}
