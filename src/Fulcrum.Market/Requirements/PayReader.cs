using System.Buffers;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Reads base pay: the source's own field first, then its pay text, then the ad's text. On-target earnings, bonuses and a board's estimate are no base pay.</summary>
internal static class PayReader
{
    private static readonly SearchValues<char> SignChars = SearchValues.Create("$£€₹¥₩₪₱₺");
    private static readonly CueSet PayWords = CueSet.Of(
        ["salary", "base", "compensation", "pay ", "pay:", "pays", "paid", "wage", "hourly", "per hour", "/hr", "/hour", "per year", "/year", "annual", "per annum", "/yr", "p.a.", "remuneration", "gross", "a year", "an hour", "rate", "yearly", "package", "range", "salaries", "per month", "/month", "earn"]);

    private static readonly CueSet NotPay = CueSet.Of(
        ["raised", "funding", "series a", "series b", "series c", "series d", "valuation", "valued at", "revenue", "arr", "budget", "quota", "stipend", "allowance", "reimburse", "sign-on", "signing bonus", "referral", "401", "insurance", "hsa", "coverage", "deposits", "transactions", "assets", "market", "industry", "fertility", "tuition", "benefit up to", "learning", "worth of", "grant", "contract value", "spend", "deal", "portfolio", "per diem", "relocation", "gift", "donat", "lifetime", "perk", "wellness", "education", "credits", "savings"]);

    internal static (PayRange? Pay, TextSpan? Span) Read(AdBody ad, string country)
    {
        if (ad.Ad.Pay is { } field)
        {
            return (field, null);
        }

        if (ad.Ad.PayText.Length > 0 && OfPayText(ad.Ad.PayText, country) is { } stated)
        {
            return (stated, null);
        }

        return OfText(ad, country);
    }

    private static readonly CueSet PlainPay = CueSet.Of(["salary", "base", "pay", "wage", "rate", "compensation"]);

    private static PayRange? OfPayText(string text, string country)
    {
        var lower = AdBody.Fold(text);
        if (lower.Contains("glassdoor est", StringComparison.Ordinal) || lower.Contains("estimated", StringComparison.Ordinal))
        {
            return null;
        }

        var ranges = Ranges(lower, 0, trusted: true, country);
        return ranges.Count == 0 ? null : ranges[0].Pay;
    }

    private static (PayRange?, TextSpan?) OfText(AdBody ad, string country)
    {
        var best = default((PayRange Pay, TextSpan Span, int Line)?);
        var score = 0;
        for (var n = 0; n < ad.Lines.Length; n++)
        {
            var line = ad.Lines[n];
            var lower = ad.Cued(line.Span);
            if (!MayHoldPay(lower))
            {
                continue;
            }

            var heading = line.Heading.Length > 0 ? ad.LowerOf(line.Heading) : default;
            var headed = heading.ContainsAny(PayWords) || heading.Contains("pay", StringComparison.Ordinal);
            headed = headed || (n > 0 && ad.LowerOf(ad.Lines[n - 1].Span) is { Length: < 160 } above && above.ContainsAny(PayWords));
            foreach (var range in Ranges(lower, line.Span.Start, headed || line.Section == Section.Benefits, country))
            {
                if (!headed && line.Section == Section.Benefits && range.Pay.Min == range.Pay.Max && !lower.ContainsAny(PlainPay))
                {
                    // Among benefits, a single amount is a stipend or a gift unless the line says that it is pay.
                    continue;
                }

                if (best is { } old && old.Pay.Currency == range.Pay.Currency && old.Pay.Period == range.Pay.Period && n - old.Line <= 8 && range.Score >= score - 1)
                {
                    // Tiers by place or level: the range over all of them.
                    best = (old.Pay with { Min = Math.Min(old.Pay.Min, range.Pay.Min), Max = Math.Max(old.Pay.Max, range.Pay.Max) }, old.Span, n);
                    score = Math.Max(score, range.Score);
                }
                else if (range.Score > score)
                {
                    (best, score) = ((range.Pay, range.Span, n), range.Score);
                }
            }
        }

        return best is { } found ? (found.Pay, found.Span) : (null, null);
    }

    private static bool MayHoldPay(CuedText lower) => lower.Span.IndexOfAnyInRange('0', '9') >= 0
        && (lower.Span.ContainsAny(SignChars) || (lower.ContainsAny(PayWords) && HasCode(lower)));

    private static readonly CueSet CodeWords = CueSet.Of(["usd", "eur", "gbp", "cad", "aud", "chf", "sek", "nok", "dkk", "pln", "inr", "sgd", "hkd", "jpy", "brl", "mxn", "nzd", "aed", "zar", "zł", "myr", "php", "idr"]);

    private static bool HasCode(CuedText lower) => lower.ContainsAny(CodeWords);

    private readonly record struct Found(PayRange Pay, TextSpan Span, int Score);

    private static List<Found> Ranges(ReadOnlySpan<char> lower, int offset, bool trusted, string country)
    {
        var found = new List<Found>();
        for (var at = 0; at < lower.Length;)
        {
            var digit = lower[at..].IndexOfAnyInRange('0', '9');
            if (digit < 0)
            {
                break;
            }

            at += digit;
            if (MoneyText.At(lower, at) is not { } first)
            {
                at++;
                continue;
            }

            var second = Second(lower, first);
            if (second is { } middle && Second(lower, middle) is { } third && third.Value > middle.Value)
            {
                // "$210,800 - $248,000 - $285,200": lowest, middle, highest.
                second = third;
            }

            at = second?.End ?? first.End;
            if (at <= first.Start)
            {
                at = first.End + 1;
            }

            if (Range(lower, first, second, trusted, country) is { } range)
            {
                found.Add(range with { Span = range.Span with { Start = range.Span.Start + offset } });
            }
        }

        return found;
    }

    // The other end of a range: a dash, "to" or "and" between, at most one period word in front of it.
    private static MoneyHit? Second(ReadOnlySpan<char> lower, MoneyHit first)
    {
        var from = first.End;
        var digit = lower[from..Math.Min(lower.Length, from + 28)].IndexOfAnyInRange('0', '9');
        if (digit < 0 || MoneyText.At(lower, from + digit) is not { } second || second.Start < from)
        {
            return null;
        }

        var between = lower[from..second.Start].Trim(" .");
        if (between.StartsWith("/") || between.StartsWith("per "))
        {
            between = between[(between.IndexOfAny(' ', '-') is var cut && cut > 0 ? cut : between.Length)..].Trim();
        }

        return between is "-" or "--" or "to" or "and" or "- up to" or "up to" or "~" or "->" or "/year -" or "/hr -" ? second : null;
    }

    private static Found? Range(ReadOnlySpan<char> lower, MoneyHit first, MoneyHit? other, bool trusted, string country)
    {
        var currency = first.Currency.Length > 0 ? first.Currency : other?.Currency ?? "";
        if (other is { } o && o.Currency.Length > 0 && first.Currency is "$" or "" && o.Currency != "$")
        {
            currency = o.Currency;
        }

        if (currency.Length == 0 || first.IsBig || other is { IsBig: true })
        {
            return null;
        }

        var min = first.Value;
        var max = other?.Value ?? min;
        if (other is { HasK: true } && !first.HasK && min < 1000)
        {
            min *= 1000;
        }

        if (max < min)
        {
            return null;
        }

        var end = other?.End ?? first.End;
        var before = lower[Math.Max(0, first.Start - 90)..first.Start];
        var after = lower[end..Math.Min(lower.Length, end + 50)];
        var period = PeriodOf(after, before, min, max, currency is "EUR" && (trusted || before.ContainsAny(PayWords)));
        if (period is not { } unit || !Plausible(min, max, unit, currency) || IsOnTarget(before, after))
        {
            return null;
        }

        var words = before.ContainsAny(PayWords) || after[..Math.Min(after.Length, 30)].ContainsAny(PayWords);
        var near = lower[Math.Max(0, first.Start - 60)..Math.Min(lower.Length, end + 40)];
        if ((!words && !trusted) || near.ContainsAny(NotPay) && !(near.Contains("salary", StringComparison.Ordinal) || near.Contains("base", StringComparison.Ordinal) || near.Contains("pay range", StringComparison.Ordinal)))
        {
            return null;
        }

        var score = 1 + (words ? 2 : 0) + (other is null ? 0 : 2) + (before.Contains("base", StringComparison.Ordinal) || before.Contains("salary", StringComparison.Ordinal) ? 2 : 0) + (trusted ? 1 : 0)
            + (other is null && before[Math.Max(0, before.Length - 16)..].ContainsAny(SingleWords) ? 1 : 0);
        if (other is null && score < 4)
        {
            return null;
        }

        return new Found(new PayRange(min, max, Local(currency, country), unit), new TextSpan(first.Start, end - first.Start), score);
    }

    private static bool IsOnTarget(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var ote = Math.Max(before.LastIndexOf("ote", StringComparison.Ordinal) is var o && o >= 0 && IsWord(before, o, 3) ? o : -1, Math.Max(before.LastIndexOf("on-target", StringComparison.Ordinal), before.LastIndexOf("on target", StringComparison.Ordinal)));
        var variable = Math.Max(before.LastIndexOf("bonus", StringComparison.Ordinal), Math.Max(before.LastIndexOf("commission", StringComparison.Ordinal), Math.Max(before.LastIndexOf("stipend", StringComparison.Ordinal), Math.Max(before.LastIndexOf("total compensation", StringComparison.Ordinal), before.LastIndexOf("up to $", StringComparison.Ordinal)))));
        var basis = Math.Max(before.LastIndexOf("base", StringComparison.Ordinal), before.LastIndexOf("salary", StringComparison.Ordinal));
        if (Math.Max(ote, variable) > basis)
        {
            return true;
        }

        var tail = after.TrimStart(" )").ToString();
        return tail.StartsWith("ote", StringComparison.Ordinal) || tail.StartsWith("on-target", StringComparison.Ordinal) || tail.StartsWith("on target", StringComparison.Ordinal) || tail.StartsWith("bonus", StringComparison.Ordinal) || tail.StartsWith("commission", StringComparison.Ordinal) || tail.StartsWith("lunch", StringComparison.Ordinal) || tail.StartsWith("in equity", StringComparison.Ordinal) || tail.StartsWith("+ million", StringComparison.Ordinal);
    }

    private static readonly CueSet SingleWords = CueSet.Of(["pay", "rate", "wage", "compensation", "salary"]);

    private static bool IsWord(ReadOnlySpan<char> s, int at, int length) => (at == 0 || !char.IsLetter(s[at - 1])) && (at + length >= s.Length || !char.IsLetter(s[at + length]));

    private static readonly (string Word, PayPeriod Period)[] Periods =
    [
        ("per year", PayPeriod.Year), ("/year", PayPeriod.Year), ("/yr", PayPeriod.Year), ("annual", PayPeriod.Year), ("per annum", PayPeriod.Year), ("p.a", PayPeriod.Year), ("a year", PayPeriod.Year), ("yearly", PayPeriod.Year), ("/annum", PayPeriod.Year),
        ("per hour", PayPeriod.Hour), ("/hr", PayPeriod.Hour), ("/hour", PayPeriod.Hour), ("an hour", PayPeriod.Hour), ("hourly", PayPeriod.Hour), ("/ hr", PayPeriod.Hour), ("/ hour", PayPeriod.Hour), ("/h", PayPeriod.Hour), ("hr", PayPeriod.Hour),
        ("per month", PayPeriod.Month), ("/month", PayPeriod.Month), ("a month", PayPeriod.Month), ("monthly", PayPeriod.Month), ("/mo", PayPeriod.Month), ("/ month", PayPeriod.Month),
        ("per week", PayPeriod.Week), ("/week", PayPeriod.Week), ("a week", PayPeriod.Week), ("weekly", PayPeriod.Week),
        ("per day", PayPeriod.Day), ("/day", PayPeriod.Day), ("a day", PayPeriod.Day), ("daily", PayPeriod.Day),
    ];

    private static PayPeriod? PeriodOf(ReadOnlySpan<char> after, ReadOnlySpan<char> before, decimal min, decimal max, bool mayBeMonthly)
    {
        var best = default(PayPeriod?);
        var at = int.MaxValue;
        var near = after[..Math.Min(after.Length, 24)];
        foreach (var (word, period) in Periods)
        {
            var place = near.IndexOf(word, StringComparison.Ordinal);
            if (place >= 0 && place < at)
            {
                (best, at) = (period, place);
            }
        }

        if (best is not null && (max >= 15000 ? best == PayPeriod.Year || at < 3 : true))
        {
            return best;
        }

        if (max >= 15000)
        {
            return PayPeriod.Year;
        }

        foreach (var (word, period) in Periods)
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return period;
            }
        }

        // Continental ads state gross pay by the month where a year's pay would be out of the question.
        if (mayBeMonthly && min >= 1200 && max < 15000)
        {
            return PayPeriod.Month;
        }

        return null;
    }

    private static bool Plausible(decimal min, decimal max, PayPeriod period, string currency)
    {
        if (max > 6 * min)
        {
            return false;
        }

        var small = currency is "INR" or "JPY" or "KRW" or "IDR" or "PHP" or "HUF" or "THB" or "MXN" or "CZK" or "TRY" or "ZAR" or "SEK" or "NOK" or "DKK" or "PLN" or "BRL" or "HKD" or "AED" or "MYR";
        var year = new PayRange(min, max, currency, period).MidPerYear().Amount;
        return year >= (small ? 20_000 : 9_000) && year <= (small ? 100_000_000 : 1_500_000);
    }

    // "$" is the local dollar where the place says so.
    private static string Local(string currency, string country) => currency != "$" ? currency : country switch
    {
        "CA" => "CAD",
        "AU" => "AUD",
        "NZ" => "NZD",
        "SG" => "SGD",
        "HK" => "HKD",
        _ => "USD",
    };
}
