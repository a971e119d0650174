using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Reads names with their rules: <c>Excel [case; not-next: in at], MS Excel</c>.</summary>
internal sealed class NameParser(ICollection<Finding> findings)
{
    private readonly List<NameForm> _names = [];

    /// <summary>Where the names stand, for findings.</summary>
    public LinePlace Place { get; set; }

    /// <summary>
    /// Reads names separated by commas; commas inside brackets belong to the rule.
    /// A name with a faulty rule is left out, because without its rule it would match too much.
    /// </summary>
    public IReadOnlyList<NameForm> ReadAll(ReadOnlySpan<char> column)
    {
        _names.Clear();
        while (!column.IsEmpty)
        {
            var end = column.IndexOfAny(',', '[');
            if (end >= 0 && column[end] == '[')
            {
                var close = column[end..].IndexOf(']');
                var comma = close < 0 ? -1 : column[(end + close)..].IndexOf(',');
                end = comma < 0 ? -1 : end + close + comma;
            }

            var one = (end < 0 ? column : column[..end]).Trim();
            column = end < 0 ? default : column[(end + 1)..];
            if (!one.IsEmpty && ReadOne(one) is { } name)
            {
                _names.Add(name);
            }
        }

        return _names.Count == 0 ? [] : _names.ToArray();
    }

    /// <summary>Reads one name; null when it cannot be used.</summary>
    public NameForm? ReadOne(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('[');
        if (open < 0)
        {
            return Checked(text, null);
        }

        if (text[^1] != ']' || text[(open + 1)..^1].IndexOfAny('[', ']') >= 0)
        {
            Fault("TAX006", $"'{text}' has brackets that do not enclose one rule at its end");
            return null;
        }

        return ReadRule(text[(open + 1)..^1], text) is { } rule ? Checked(text[..open].TrimEnd(), rule) : null;
    }

    private NameForm? Checked(ReadOnlySpan<char> name, NameRule? rule)
    {
        foreach (var c in name)
        {
            if (Folding.IsWord(Folding.Fold(c)))
            {
                return new NameForm(name.ToString(), rule);
            }
        }

        Fault("TAX011", $"the name '{name}' has no letter and no digit");
        return null;
    }

    private NameRule? ReadRule(ReadOnlySpan<char> inside, ReadOnlySpan<char> whole)
    {
        var rule = new NameRule();
        for (var rest = inside; ;)
        {
            var end = rest.IndexOf(';');
            var part = (end < 0 ? rest : rest[..end]).Trim();
            var colon = part.IndexOf(':');
            if (!Read(rule, (colon < 0 ? part : part[..colon]).Trim(), colon < 0 ? default : part[(colon + 1)..].Trim()))
            {
                Fault("TAX006", $"'{whole}' has the unknown, repeated or empty rule '{part}'");
                return null;
            }

            if (end < 0)
            {
                return rule;
            }

            rest = rest[(end + 1)..];
        }
    }

    private static bool Read(NameRule rule, ReadOnlySpan<char> key, ReadOnlySpan<char> words)
    {
        switch (key)
        {
            case "case" when words.IsEmpty && !rule.Case:
                return rule.Case = true;
            case "list" when words.IsEmpty && !rule.List:
                return rule.List = true;
            case "needs" when !words.IsEmpty && !rule.HasNeeds:
                rule.NeedsHard = words.IndexOf("@hard") >= 0;
                rule.NeedsWords = WordPatterns.Of(words);
                return true;
            case "not-next" when !words.IsEmpty && rule.NotNext.IsEmpty:
                rule.NotNext = WordPatterns.Of(words);
                return true;
            case "not-prev" when !words.IsEmpty && rule.NotPrev.IsEmpty:
                rule.NotPrev = WordPatterns.Of(words);
                return true;
            default:
                return false;
        }
    }

    private void Fault(string code, string reason) => findings.Add(new Finding(code, Severity.Error, Place.ToString(), reason,
        "Write rules as [case], [list], [needs: words], [not-next: words] or [not-prev: words], joined by ';', behind the name."));
}
