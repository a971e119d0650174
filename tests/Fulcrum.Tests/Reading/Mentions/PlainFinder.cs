using System.Text.RegularExpressions;

namespace Fulcrum.Tests.Reading;

/// <summary>
/// A second, slow way to find names, written from the description of the format with regular expressions and lists of words:
/// what the fast finder is compared with.
/// </summary>
internal sealed class PlainFinder
{
    private const string Space = @"[ \u00a0\u202f\u205f\u3000\u2000-\u200d\u2060\ufeff\u00ae\u2122\u00a9]";
    private const string Hyphen = @"[-\u2010-\u2013\u2212]";
    private const string Quote = @"['\u2018\u2019\u02bc\u00b4]";
    private const string Letter = @"(?:(?![\u02bc])[\p{L}\p{Nd}\p{Mn}\p{Mc}])";
    private const string Join = $"(?:{Space}+|{Hyphen})";

    private readonly List<Name> _names = [];

    static PlainFinder() => Regex.CacheSize = 500;

    private sealed record Name(string Id, bool Hard, string Text, Regex Pattern, Rule Rule, int Order);

    private sealed record Rule(bool Case, bool List, bool Hard, string[] Needs, string[] NotNext, string[] NotPrev);

    private sealed record Word(int Start, int End, string Text);

    private sealed record Place(Name Name, int From, int To, int First, int Last);

    public PlainFinder(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            var names = new[] { columns[1] }.Concat(Regex.Split(columns.Length > 4 ? columns[4] : "", @",(?![^\[]*\])").Select(n => n.Trim()).Where(n => n.Length > 0));
            foreach (var name in names)
            {
                var parts = Regex.Match(name, @"^(.*?)\s*(?:\[(.*)\])?$");
                var text = parts.Groups[1].Value;
                var rule = RuleOf(parts.Groups[2].Value);
                Add(columns, text, rule);
                if (columns[2] is "method" or "domain" or "soft" or "certification" && PluralOf(text) is { } plural)
                {
                    Add(columns, plural, rule);
                }
            }
        }
    }

    public string Found(string text)
    {
        var words = Regex.Matches(text, Letter + "+").Select(m => new Word(m.Index, m.Index + m.Length, m.Value.ToLowerInvariant())).ToList();
        var places = Places(text, words);
        var plain = Choose(text, words, places.Where(p => !p.Name.Rule.Hard && p.Name.Rule.Needs.Length == 0), []);
        return string.Join("; ", Choose(text, words, places, plain).Select(p => $"{p.Name.Id}={text[p.From..p.To]}"));
    }

    private static Rule RuleOf(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] Words(string key) => parts.Where(p => p.StartsWith(key + ":", StringComparison.Ordinal)).SelectMany(p => p[(key.Length + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var needs = Words("needs");
        return new Rule(parts.Contains("case"), parts.Contains("list"), needs.Contains("@hard"), needs.Where(n => n != "@hard").ToArray(), Words("not-next"), Words("not-prev"));
    }

    private static string? PluralOf(string text)
    {
        if (!Regex.IsMatch(text, "[A-Za-z]{2}$"))
        {
            return null;
        }

        return Regex.IsMatch(text, "[^ ]is$", RegexOptions.IgnoreCase) && text.Length > 3 ? text[..^2] + "es"
            : Regex.IsMatch(text, "ss$", RegexOptions.IgnoreCase) ? text + "es"
            : Regex.IsMatch(text, "s$", RegexOptions.IgnoreCase) ? null
            : Regex.IsMatch(text, "(x|z|ch|sh)$", RegexOptions.IgnoreCase) ? text + "es"
            : Regex.IsMatch(text, "[aeiou]y$", RegexOptions.IgnoreCase) || Regex.IsMatch(text, "Y$") ? text + "s"
            : Regex.IsMatch(text, "y$") ? text[..^1] + "ies"
            : text + "s";
    }

    private void Add(string[] columns, string text, Rule rule)
    {
        var body = Regex.Match(text, $"([.@#]{{0,3}})({Letter}.*{Letter}|{Letter})([+#]{{0,3}})");
        var pattern = Regex.Escape(body.Groups[1].Value) + "(?<words>";
        var position = 0;
        var inner = body.Groups[2].Value;
        foreach (Match gap in Regex.Matches(inner, $"(?:(?!{Letter}).)+"))
        {
            pattern += Regex.Escape(inner[position..gap.Index]) + GapOf(gap.Value);
            position = gap.Index + gap.Length;
        }

        pattern += Regex.Escape(inner[position..]);
        pattern = Regex.Replace(pattern, Regex.Escape(Join) + "and" + Regex.Escape(Join), m => $"(?:{Join}and{Join}|{Space}*&{Space}*)", RegexOptions.IgnoreCase);
        var options = RegexOptions.CultureInvariant | (rule.Case ? RegexOptions.None : RegexOptions.IgnoreCase);
        pattern += ")" + Regex.Escape(body.Groups[3].Value);
        _names.Add(new Name(columns[0], columns[2] is "tool" or "language" or "platform", text, new Regex(@"\G" + pattern, options), rule, _names.Count));
    }

    private static string GapOf(string gap)
    {
        var pattern = "";
        foreach (var sign in Regex.Replace(gap, $@"{Space}*([/&]){Space}*", "$1"))
        {
            pattern += sign switch
            {
                ' ' or '-' => Join,
                '/' => $"{Space}*/{Space}*",
                '&' => $"(?:{Join}and{Join}|{Space}*&{Space}*)",
                '\'' => Quote,
                _ => Regex.Escape(sign.ToString()),
            };
        }

        return pattern;
    }

    private List<Place> Places(string text, List<Word> words)
    {
        var places = new List<Place>();
        foreach (var name in _names)
        {
            foreach (var at in words.Select(w => w.Start - Regex.Match(name.Text, "^[.@#]*").Length).Where(at => at >= 0))
            {
                var match = name.Pattern.Match(text, at);
                var inner = match.Groups["words"];
                var first = words.FindIndex(w => w.Start == inner.Index);
                var last = words.FindIndex(w => w.End == inner.Index + inner.Length);
                if (match.Success && first >= 0 && last >= first && Limits(text, name, at, at + match.Length))
                {
                    places.Add(new Place(name, at, at + match.Length, first, last));
                }
            }
        }

        return places;
    }

    /// <summary>Nothing that would make it part of another name stands directly beside it.</summary>
    private static bool Limits(string text, Name name, int from, int to)
    {
        var before = text[..from];
        var behind = text[to..];
        bool Before(string pattern) => Regex.IsMatch(before, $@"(?:{pattern})\z");
        bool Behind(string pattern) => Regex.IsMatch(behind, $"^(?:{pattern})");
        var single = to - from == 1;
        if (Regex.IsMatch(name.Text, "[+#]$"))
        {
            if (Behind("[+#]") || (Behind(Letter) && !Behind("[0-9]")))
            {
                return false;
            }
        }
        else if (Behind("#") || Behind($@"\+(?!{Letter})") || Behind(@"\.\p{Ll}") || Behind($"{Quote}{Letter}") && !Behind($"{Quote}[sS](?!{Letter})") || Behind($"@{Letter}")
            || (single && (Behind("[&+]") || Behind($@"\.{Letter}") || Behind($"{Hyphen}{Letter}"))))
        {
            return false;
        }

        if (Regex.IsMatch(name.Text, "^[.@#]"))
        {
            if (Before(Letter) || Before("[.@]"))
            {
                return false;
            }
        }
        else if (Before($@"{Letter}\.") && (single || char.IsLower(text[from])) || Before($"{Letter}{Quote}") || Before($"{Letter}@")
            || (single && (Before("&") || Before($"{Letter}{Hyphen}"))))
        {
            return false;
        }

        var address = string.Concat(before.Reverse().TakeWhile(c => Regex.IsMatch(c.ToString(), $@"[!-~\u201c\u201d]|{Letter}|{Hyphen}|{Quote}")).Reverse());
        return !(Regex.IsMatch(before, $@"(?:[/._=?%]|{Hyphen})\z") && (address.Contains("://") || address.Contains("www.", StringComparison.OrdinalIgnoreCase)));
    }

    private static List<Place> Choose(string text, List<Word> words, IEnumerable<Place> places, List<Place> plain)
    {
        var chosen = new List<Place>();
        var free = 0;
        foreach (var group in places.GroupBy(p => p.First).OrderBy(g => g.Key))
        {
            if (words[group.Key].Start < free)
            {
                continue;
            }

            var taken = group.OrderByDescending(p => p.Last).ThenByDescending(p => p.To - p.From).ThenBy(p => p.Name.Order)
                .FirstOrDefault(p => p.From >= free && Allows(text, words, p, plain));
            if (taken is not null)
            {
                chosen.Add(taken);
                free = taken.To;
            }
        }

        return chosen;
    }

    private static bool Allows(string text, List<Word> words, Place place, List<Place> plain)
    {
        var rule = place.Name.Rule;
        if (rule.NotNext.Any(w => Next(text, words, place, w)) || rule.NotPrev.Any(w => Previous(text, words, place, w)) || (rule.List && !Listed(text, place)))
        {
            return false;
        }

        return (!rule.Hard && rule.Needs.Length == 0) || rule.Needs.Any(w => Near(text, words, place, w)) || (rule.Hard && HasHard(text, place, plain));
    }

    private static bool Linked(string gap) => gap.Length <= 16 && Regex.IsMatch(gap, $@"^(?:{Space}|{Hyphen}|{Quote}|[""\u201c\u201d*_/])*\z");

    private static string[] Row(string pattern) => Regex.Matches(pattern, Letter + "+").Select(m => m.Value.ToLowerInvariant()).ToArray();

    private static bool Stands(string text, List<Word> words, string[] row, int at) =>
        row.Length > 0 && at >= 0 && at + row.Length <= words.Count && row.Select((w, i) => words[at + i].Text == w && (i == 0 || Linked(text[words[at + i - 1].End..words[at + i].Start]))).All(x => x);

    private static bool Next(string text, List<Word> words, Place place, string pattern)
    {
        var row = Row(pattern);
        return row.Length == 0
            ? Regex.IsMatch(text[place.To..], $"^{Space}*{Regex.Escape(pattern)}")
            : Stands(text, words, row, place.Last + 1) && Linked(text[place.To..words[place.Last + 1].Start]);
    }

    private static bool Previous(string text, List<Word> words, Place place, string pattern)
    {
        var row = Row(pattern);
        return row.Length == 0
            ? Regex.IsMatch(text[..place.From], $@"{Regex.Escape(pattern)}{Space}*\z")
            : Stands(text, words, row, place.First - row.Length) && Linked(text[words[place.First - 1].End..place.From]);
    }

    private static bool Near(string text, List<Word> words, Place place, string pattern)
    {
        for (var at = Math.Max(0, place.First - 6); at < Math.Min(words.Count, place.Last + 7); at++)
        {
            var between = at < place.First ? text[words[at].End..place.From] : at > place.Last ? text[place.To..words[at].Start] : "\n";
            if (Stands(text, words, Row(pattern), at) && !Regex.IsMatch(between, @"[\n\r\u2028\u2029\u0085\u2022\u25cf\u25aa\u25e6\u2023\u25a0\u25a1\uf0b7]"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasHard(string text, Place place, List<Place> plain)
    {
        var start = 0;
        foreach (Match end in Regex.Matches(text, $@"[\n\r\u2028\u2029\u0085\u2022\u25cf\u25aa\u25e6\u2023\u25a0\u25a1\uf0b7]|(?<!(?i:e\.g|i\.e|{Space}incl|{Space}vs|\(eg))[.!?](?=(?>{Space}+)(?:\P{{Ll}}|\z))|[.!?](?={Space}+\z)"))
        {
            if (end.Index >= place.From)
            {
                return Any(start, end.Index);
            }

            start = end.Index + 1;
        }

        return Any(start, text.Length);

        bool Any(int from, int to) => plain.Any(p => p.Name.Hard && p.Name.Id != place.Name.Id && p.To > from && p.From < to && (p.To <= place.From || p.From >= place.To));
    }

    private static bool Listed(string text, Place place) =>
        Regex.IsMatch(text[..place.From], $@"(?:^|[,/;&|+\n\r(:\u2028\u2029\u0085\u2022\u25cf\u25aa\u25e6\u2023\u25a0\u25a1\uf0b7]|{Hyphen}|(?<!{Letter})(?:and|or|as|like|including|e\.g\.))(?:{Space}|[\t*_])*\z", RegexOptions.IgnoreCase)
        && Regex.IsMatch(text[place.To..], $@"^(?:{Space}|[\t*_])*(?:\z|[,/;&|+\n\r).(\u2028\u2029\u0085\u2022\u25cf\u25aa\u25e6\u2023\u25a0\u25a1\uf0b7]|(?:and|or|etc)(?!{Letter}))", RegexOptions.IgnoreCase);
}
