namespace Fulcrum.Person;

/// <summary>A date or a range of dates as a résumé writes it.</summary>
/// <param name="Start">
/// First day: of the month where a month is given, 1 January where only the year is.
/// </param>
/// <param name="End">
/// Last day of the month where a month is given; 1 January where only the year is, so that "2019 – 2021" lasts two years, which is what it means on average.
/// </param>
/// <param name="IsCurrent">"present", "since".</param>
/// <param name="IsRange">Whether both ends are there.</param>
/// <param name="At">First character in the text.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Fault">What is wrong with it ("month 13"), or empty.</param>
internal readonly record struct DateSpan(DateOnly? Start, DateOnly? End, bool IsCurrent, bool IsRange, int At, int Length, string Fault);

/// <summary>Finds dates: "Jan 2020 – present", "03/2019 to 11/2021", "2019-2021", "seit 2020", "Sept. ’18".</summary>
internal static class DateText
{
    private readonly record struct Point(int Year, int Month, int Day, bool IsPresent, string Fault, int Length)
    {
        public DateOnly? First => Year == 0 || Fault.Length > 0 ? null : new DateOnly(Year, Math.Max(Month, 1), Day == 0 ? 1 : Day);

        public DateOnly? Last => Year == 0 || Fault.Length > 0 ? null
            : Day > 0 ? new DateOnly(Year, Month, Day)
            : Month > 0 ? new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month))
            : new DateOnly(Year, 1, 1);
    }

    /// <summary>The first date or range of a text; ranges before single dates.</summary>
    public static DateSpan? Find(string text)
    {
        if (text.Length > 600)
        {
            text = text[..600];
        }

        DateSpan? single = null;
        var folded = DateWords.Fold(text);
        for (var at = 0; at < folded.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(folded[at - 1]))
            {
                continue;
            }

            if (RangeAt(folded, at) is not { } span)
            {
                continue;
            }

            if (span.IsRange || span.IsCurrent)
            {
                return span;
            }

            single ??= span;
            at += span.Length - 1;
        }

        return single;
    }

    /// <summary>The date or range when a text is nothing else; brackets and a duration ("4 months") around it are allowed.</summary>
    public static DateSpan? Whole(string text)
    {
        if (text.Length > 80 || Find(text) is not { } span)
        {
            return null;
        }

        var rest = DateWords.Fold(text[..span.At] + " " + text[(span.At + span.Length)..]);
        rest = DatePatterns.Duration().Replace(rest, " ");
        return DatePatterns.Rest().IsMatch(rest) ? span : null;
    }

    /// <summary>A text without its date and the signs left around it.</summary>
    public static string Without(string text, DateSpan span)
    {
        var before = text[..span.At].TrimEnd(' ', '(', '[', ',', '-', '–', '—', '|', '·', '•', '/', ':', ';');
        var after = text[(span.At + span.Length)..].TrimStart(' ', ')', ']', ',', '-', '–', '—', '|', '·', '•', '/', ':', ';', '.');
        after = DatePatterns.LeadingDuration().Replace(after, "");
        return (before + (before.Length > 0 && after.Length > 0 ? " | " : "") + after).Trim();
    }

    /// <summary>A single date such as "2020-05-01" or "May 2020"; null when the text is none.</summary>
    public static DateSpan? Single(string text) => Whole(text) is { IsRange: false } span ? span : null;

    private static DateSpan? RangeAt(string folded, int at)
    {
        var since = DateWords.Since(folded, at);
        var start = at + (since == 0 ? 0 : Skip(folded, at + since) - at);
        if (PointAt(folded, start) is not { } first || first.IsPresent)
        {
            return null;
        }

        var end = start + first.Length;
        var separator = SeparatorAt(folded, end, out var typographic);
        if (separator > 0)
        {
            var next = end + separator;
            if (PointAt(folded, next) is { } last)
            {
                return Join(first, last, at, next + last.Length - at);
            }

            if (typographic && ShortYearAt(folded, next, first.Year) is { } year)
            {
                return Join(first, new Point(year, 0, 0, false, "", 2), at, next + 2 - at);
            }

            // "2019 –" with nothing behind it: the usual way to write that it goes on.
            if (typographic && folded[next..].Trim(' ', ')', ']', '.').Length == 0 && first.Fault.Length == 0)
            {
                return new DateSpan(first.First, null, true, true, at, end - at, "");
            }
        }

        return since > 0 && folded[at] != 'f' && folded[at] != 'a'
            ? new DateSpan(first.First, null, true, true, at, end - at, first.Fault)
            : new DateSpan(first.First, first.Last, false, false, start, first.Length, first.Fault);
    }

    private static DateSpan Join(Point first, Point last, int at, int length)
    {
        var fault = first.Fault.Length > 0 ? first.Fault : last.Fault;
        var (start, end) = (first.First, last.IsPresent ? null : last.Last);
        if (start is { } s && end is { } e && e < s && !(last.Month == 0 && last.Year == s.Year))
        {
            fault = "it ends before it starts";
            end = null;
        }
        else if (start is { } s2 && end is { } e2 && e2 < s2)
        {
            end = s2;
        }

        return new DateSpan(start, end, last.IsPresent, true, at, length, fault);
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    // Length of "–", "to" ... with the blanks around it; 0 when there is none.
    private static int SeparatorAt(string folded, int at, out bool typographic)
    {
        typographic = false;
        var here = Skip(folded, at);
        if (here < folded.Length && folded[here] is '-' or '–' or '—' or '‐' or '‑' or '−' or '~' or '→' or '/')
        {
            typographic = folded[here] != '/';
            here++;
            while (here < folded.Length && folded[here] is '-' or '>')
            {
                here++;
            }

            return Skip(folded, here) - at;
        }

        var word = here > at ? DateWords.Until(folded, here) : 0;
        return word == 0 ? 0 : Skip(folded, here + word) - at;
    }

    // "2019-21"
    private static int? ShortYearAt(string folded, int at, int firstYear)
    {
        if (at + 2 > folded.Length || !char.IsAsciiDigit(folded[at]) || !char.IsAsciiDigit(folded[at + 1])
            || (at + 2 < folded.Length && char.IsLetterOrDigit(folded[at + 2])) || firstYear == 0)
        {
            return null;
        }

        var year = (firstYear / 100 * 100) + ((folded[at] - '0') * 10) + folded[at + 1] - '0';
        return year >= firstYear ? year : null;
    }

    private static Point? PointAt(string folded, int at)
    {
        if (at >= folded.Length)
        {
            return null;
        }

        if (DateWords.Present(folded, at) is > 0 and var present)
        {
            return new Point(0, 0, 0, true, "", present);
        }

        return char.IsLetter(folded[at]) ? NamedAt(folded, at) : char.IsAsciiDigit(folded[at]) ? NumberedAt(folded, at) : null;
    }

    // "jan 2020", "jan. ’20", "january 5, 2020", "summer 2019", "q3 2020"
    private static Point? NamedAt(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && char.IsLetter(folded[end]))
        {
            end++;
        }

        var word = folded[at..end];
        var month = DateWords.Month(word);
        var season = month > 0 ? 0 : DateWords.Season(word);
        if (word == "q" && end < folded.Length && folded[end] is >= '1' and <= '4')
        {
            season = ((folded[end] - '1') * 3) + 1;
            end++;
        }

        if (month == 0 && season == 0)
        {
            return null;
        }

        while (end < folded.Length && folded[end] is '.' or ',' or ' ' or '-' or '/')
        {
            end++;
        }

        var day = DatePatterns.DayBeforeYear().Match(folded, end);
        if (day.Success && day.Index == end)
        {
            end += day.Length;
        }

        if (end < folded.Length && folded[end] == '\'' && end + 2 < folded.Length && char.IsAsciiDigit(folded[end + 1]) && char.IsAsciiDigit(folded[end + 2]))
        {
            var two = ((folded[end + 1] - '0') * 10) + folded[end + 2] - '0';
            return new Point(two > 60 ? 1900 + two : 2000 + two, month + season, 0, false, "", end + 3 - at);
        }

        return YearAt(folded, end) is { } year ? new Point(year, month + season, 0, false, "", end + 4 - at) : null;
    }

    // "2020", "2020-05", "2020-05-17", "05/2020", "17.05.2020", "5 May 2020"
    private static Point? NumberedAt(string folded, int at)
    {
        var match = DatePatterns.Numbered().Match(folded, at);
        if (!match.Success || match.Index != at)
        {
            return DayThenMonthAt(folded, at);
        }

        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var (year, month, day) = (Number("y"), Number("m"), Number("d"));
        if (year is < 1940 or > 2100)
        {
            return null;
        }

        if (match.Groups["first"].Success)
        {
            // Two numbers before the year: day first where the sign is a full stop or the second cannot be a month; month first otherwise.
            var (a, b) = (Number("first"), Number("second"));
            (day, month) = match.Value.Contains('.', StringComparison.Ordinal) || a > 12 ? (a, b) : (b, a);
        }

        var fault = month > 12 || (month == 0 && match.Groups["m"].Success) ? $"there is no month {month}"
            : day > 0 && (month == 0 || day > DateTime.DaysInMonth(year, month)) ? $"there is no day {day} in that month"
            : "";
        return new Point(year, month, day, false, fault, match.Length);
    }

    private static Point? DayThenMonthAt(string folded, int at)
    {
        var match = DatePatterns.Day().Match(folded, at);
        return match.Success && match.Index == at && NamedAt(folded, at + match.Length) is { } named
            ? named with { Length = named.Length + match.Length }
            : null;
    }

    private static int? YearAt(string folded, int at) =>
        at + 4 <= folded.Length
        && int.TryParse(folded.AsSpan(at, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)
        && year is >= 1940 and <= 2100
        && (at + 4 == folded.Length || !char.IsLetterOrDigit(folded[at + 4]))
            ? year
            : null;
}
