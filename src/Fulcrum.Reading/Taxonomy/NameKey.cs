using System.Text;

namespace Fulcrum.Reading;

/// <summary>What names are compared by: two names of one key match the same texts, capitalisation apart.</summary>
internal static class NameKey
{
    /// <summary>The key, or null for a name without words.</summary>
    public static string? Of(string name)
    {
        var folded = new byte[name.Length];
        Folding.Fold(name, folded);
        var key = new StringBuilder(name.Length + 4);
        int first = -1, end = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (!Folding.IsWord(folded[i]))
            {
                continue;
            }

            var start = i;
            while (i < folded.Length && Folding.IsWord(folded[i]))
            {
                i++;
            }

            if (first < 0)
            {
                first = start;
                key.Append(Signs.Before(folded, start).Packed).Append('<');
            }
            else
            {
                var gap = GapKey.Of(folded.AsSpan(end..start));
                key.Append(gap == GapKey.Ampersand ? " and " : gap == GapKey.Join ? " " : $"\u0001{gap}\u0001");
            }

            key.Append(name[start..i].ToLowerInvariant());
            end = i;
        }

        return first < 0 ? null : key.Append('>').Append(Signs.Behind(folded, end).Packed).ToString();
    }
}
