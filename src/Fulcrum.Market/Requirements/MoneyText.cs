namespace Fulcrum.Market;

/// <summary>One amount of money in a text.</summary>
/// <param name="Value">In full units; a missing "k" is already made up for.</param>
/// <param name="Currency">ISO code, or "$" for a dollar of some country; empty when the sign stands at the other end of the range.</param>
/// <param name="Start">First character.</param>
/// <param name="End">The character after the last.</param>
/// <param name="HasK">Written with k.</param>
/// <param name="IsBig">Written with million or billion: never pay.</param>
internal readonly record struct MoneyHit(decimal Value, string Currency, int Start, int End, bool HasK, bool IsBig);

/// <summary>Parses amounts such as "$120,000", "£70k", "55.000 €", "CHF 95'000", "USD 52.50".</summary>
internal static class MoneyText
{
    private static readonly (string Sign, string Code)[] Signs =
    [
        ("us$", "USD"), ("ca$", "CAD"), ("c$", "CAD"), ("cad$", "CAD"), ("a$", "AUD"), ("au$", "AUD"), ("s$", "SGD"), ("sg$", "SGD"), ("hk$", "HKD"), ("nz$", "NZD"), ("r$", "BRL"), ("mx$", "MXN"), ("$", "$"), ("£", "GBP"), ("€", "EUR"), ("₹", "INR"), ("¥", "JPY"), ("₩", "KRW"), ("₪", "ILS"), ("zł", "PLN"), ("₱", "PHP"), ("₺", "TRY"),
    ];

    private static readonly string[] Codes = ["usd", "eur", "gbp", "cad", "aud", "chf", "sek", "nok", "dkk", "pln", "inr", "sgd", "hkd", "jpy", "brl", "mxn", "nzd", "ils", "aed", "zar", "czk", "huf", "ron", "idr", "myr", "php", "thb", "krw", "try", "sar", "qar"];

    /// <summary>The amount whose first digit stands at a place; null when the place is inside a word or a number.</summary>
    internal static MoneyHit? At(ReadOnlySpan<char> s, int digit)
    {
        if (digit > 0 && (char.IsDigit(s[digit - 1]) || (s[digit - 1] is '.' or ',' or '\'' && digit > 1 && char.IsDigit(s[digit - 2]))))
        {
            return null;
        }

        if (Digits(s, digit, out var end) is not { } value)
        {
            return null;
        }

        var (before, start) = Before(s, digit);
        if (before.Length == 0 && digit > 0 && char.IsLetter(s[digit - 1]))
        {
            return null;
        }

        var rest = s[end..];
        var gap = rest.Length > 1 && rest[0] == ' ' ? 1 : 0;
        var hasK = false;
        var isBig = false;
        if (rest.Length > 0 && rest[0] == 'k' && !LetterAt(rest, 1))
        {
            hasK = true;
            end++;
        }
        else if (rest.Length > gap && rest[gap..].StartsWith("k") && !LetterAt(rest, gap + 1))
        {
            hasK = true;
            end += gap + 1;
        }
        else if (rest.Length > gap && rest[gap] is 'm' or 'b' && (!LetterAt(rest, gap + 1) || rest[gap..].StartsWith("million") || rest[gap..].StartsWith("billion") || rest[gap..].StartsWith("mm") || rest[gap..].StartsWith("bn") || rest[gap..].StartsWith("mio")))
        {
            isBig = true;
        }

        var (after, stop) = After(s, end);
        var currency = before.Length > 0 ? before : after;
        if (before == "$" && after.Length > 0)
        {
            // "$90,000 CAD": the code says more than the sign.
            currency = after;
        }

        return new MoneyHit(hasK ? value * 1000 : value, currency, start, after.Length > 0 ? stop : end, hasK, isBig);
    }

    private static decimal? Digits(ReadOnlySpan<char> s, int at, out int end)
    {
        decimal value = 0;
        var digits = 0;
        end = at;
        var i = at;
        while (i < s.Length && digits < 10)
        {
            var c = s[i];
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
                digits++;
                i++;
                end = i;
                continue;
            }

            // Thousands: a separator, perhaps with a stray blank, and exactly three digits.
            var skip = c is ',' or '.' or '\'' or ' ' ? (c == ',' && i + 1 < s.Length && s[i + 1] == ' ' ? 2 : 1) : 0;
            if (skip == 0 || !ThreeDigits(s, i + skip) || (c == ' ' && digits > 3) || (c == '.' && digits > 3))
            {
                break;
            }

            i += skip;
        }

        if (digits is 0 or >= 10)
        {
            return null;
        }

        if (end + 1 < s.Length && s[end] is '.' or ',' && char.IsAsciiDigit(s[end + 1]))
        {
            var from = end + 1;
            var part = 0m;
            var scale = 1m;
            while (from < s.Length && char.IsAsciiDigit(s[from]) && scale < 1000)
            {
                scale *= 10;
                part += (s[from] - '0') / scale;
                from++;
            }

            if (scale <= 100)
            {
                value += part;
                end = from;
            }
        }

        return value;
    }

    private static bool ThreeDigits(ReadOnlySpan<char> s, int at) => at + 2 < s.Length && char.IsAsciiDigit(s[at]) && char.IsAsciiDigit(s[at + 1]) && char.IsAsciiDigit(s[at + 2]) && (at + 3 >= s.Length || !char.IsAsciiDigit(s[at + 3]));

    private static (string Code, int Start) Before(ReadOnlySpan<char> s, int digit)
    {
        var at = digit;
        while (at > 0 && digit - at < 2 && s[at - 1] == ' ')
        {
            at--;
        }

        foreach (var (sign, code) in Signs)
        {
            if (at >= sign.Length && s[(at - sign.Length)..at].SequenceEqual(sign) && (!char.IsLetter(sign[0]) || at == sign.Length || !char.IsLetter(s[at - sign.Length - 1])))
            {
                var start = at - sign.Length;
                // "USD $120,000"
                foreach (var word in Codes)
                {
                    if (sign == "$" && start >= word.Length && s[..start].TrimEnd(' ').EndsWith(word) && start - s[..start].TrimEnd(' ').Length <= 1)
                    {
                        return (word.ToUpperInvariant(), s[..start].TrimEnd(' ').Length - word.Length);
                    }
                }

                return (code, start);
            }
        }

        foreach (var word in Codes)
        {
            if (at >= word.Length && s[(at - word.Length)..at].SequenceEqual(word) && (at == word.Length || !char.IsLetter(s[at - word.Length - 1])))
            {
                return (word.ToUpperInvariant(), at - word.Length);
            }
        }

        return ("", digit);
    }

    private static (string Code, int End) After(ReadOnlySpan<char> s, int end)
    {
        var at = end;
        while (at < s.Length && at - end < 2 && s[at] == ' ')
        {
            at++;
        }

        var rest = s[at..];
        if (rest.StartsWith("€"))
        {
            return ("EUR", at + 1);
        }

        if (rest.StartsWith("£"))
        {
            return ("GBP", at + 1);
        }

        if (rest.StartsWith("zł") || rest.StartsWith("pln"))
        {
            return ("PLN", at + (rest[0] == 'z' ? 2 : 3));
        }

        foreach (var word in Codes)
        {
            if (rest.StartsWith(word) && !LetterAt(rest, word.Length))
            {
                return (word.ToUpperInvariant(), at + word.Length);
            }
        }

        return rest.StartsWith("euro") ? ("EUR", at + 4) : ("", end);
    }

    private static bool LetterAt(ReadOnlySpan<char> s, int at) => at < s.Length && char.IsLetter(s[at]);
}
