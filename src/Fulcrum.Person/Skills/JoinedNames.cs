using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>"AI/ML" says AI and ML, too: a name of parts with a slash between says each of them, where every part is itself a name.</summary>
internal static class JoinedNames
{
    /// <summary>The concepts of the parts with their words; none when the words have no slash or some part is no name.</summary>
    public static IReadOnlyList<(Concept Concept, string Words)> In(string words, Reader reader)
    {
        if (!words.Contains('/', StringComparison.Ordinal))
        {
            return [];
        }

        var parts = words.Split('/', StringSplitOptions.TrimEntries);
        var named = new List<(Concept, string)>();
        foreach (var part in parts)
        {
            if (part.Length < 2 || reader.Lookup(part) is not { } concept)
            {
                return [];
            }

            named.Add((concept, part));
        }

        return named;
    }
}
