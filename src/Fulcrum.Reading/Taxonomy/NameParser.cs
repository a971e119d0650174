namespace Fulcrum.Reading;

/// <summary>Reads names with their rules: <c>Excel [case; not-next: in at], MS Excel</c>.</summary>
internal static class NameParser
{
    /// <summary>Reads names separated by commas; commas inside brackets belong to the rule.</summary>
    /// <param name="column">The text.</param>
    /// <param name="names">Where the names go.</param>
    /// <param name="fault">Called with what is wrong; that name is left out, because without its rule it would match too much.</param>
    public static void ReadAll(ReadOnlySpan<char> column, List<NameForm> names, Action<string> fault)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= column.Length; i++)
        {
            var c = i < column.Length ? column[i] : ',';
            if (c == '[')
            {
                depth++;
            }
            else if (c == ']')
            {
                depth--;
            }
            else if (c == ',' && (depth <= 0 || i == column.Length))
            {
                var one = column[start..i].Trim();
                start = i + 1;
                if (!one.IsEmpty && ReadOne(one, fault) is { } name)
                {
                    names.Add(name);
                }
            }
        }
    }

    /// <summary>Reads one name; null when it cannot be used.</summary>
    public static NameForm? ReadOne(ReadOnlySpan<char> text, Action<string> fault)
    {
        var open = text.IndexOf('[');
        if (open < 0)
        {
            return Checked(text, null, fault);
        }

        if (text[^1] != ']' || text[open..].LastIndexOf('[') != 0)
        {
            fault($"'{text}' has brackets that do not enclose one rule at its end");
            return null;
        }

        var rule = ReadRule(text[(open + 1)..^1], text, fault);
        return rule is null ? null : Checked(text[..open].TrimEnd(), rule, fault);
    }

    private static NameForm? Checked(ReadOnlySpan<char> name, NameRule? rule, Action<string> fault)
    {
        foreach (var c in name)
        {
            if (Folding.IsWord(Folding.Fold(c)))
            {
                return new NameForm(name.ToString(), rule);
            }
        }

        fault($"the name '{name}' has no letter and no digit");
        return null;
    }

    private static NameRule? ReadRule(ReadOnlySpan<char> inside, ReadOnlySpan<char> whole, Action<string> fault)
    {
        var rule = new NameRule();
        foreach (var range in inside.Split(';'))
        {
            var part = inside[range].Trim();
            var colon = part.IndexOf(':');
            var key = (colon < 0 ? part : part[..colon]).Trim();
            var words = colon < 0 ? default : part[(colon + 1)..].Trim();
            if (!Read(rule, key, words))
            {
                fault($"'{whole}' has the unknown, repeated or empty rule '{part}'");
                return null;
            }
        }

        return rule;
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
                rule.NeedsHard = words.Contains("@hard", StringComparison.Ordinal);
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
}
