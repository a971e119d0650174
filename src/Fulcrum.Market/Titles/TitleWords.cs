namespace Fulcrum.Market;

/// <summary>The words of a title in lower case.</summary>
internal static class TitleWords
{
    /// <summary>Words with their inner signs kept where they belong to a name ("c++", "c#", "node.js", "full-stack" becomes two words).</summary>
    internal static List<string> Split(ReadOnlySpan<char> lower)
    {
        var words = new List<string>(8);
        for (var i = 0; i < lower.Length;)
        {
            if (!char.IsLetterOrDigit(lower[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < lower.Length && (char.IsLetterOrDigit(lower[i]) || lower[i] is '+' or '#' || (lower[i] is '.' or '\'' or '&' && i + 1 < lower.Length && char.IsLetterOrDigit(lower[i + 1]))))
            {
                i++;
            }

            words.Add(lower[start..i].ToString());
        }

        return words;
    }
}
