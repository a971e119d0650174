using System.Text;

namespace Fulcrum.Core;

/// <summary>Enumeration values as people write them: "small-business", "machine learning", "PhD".</summary>
public static class Words
{
    /// <summary>The word for a value, lower-case with hyphens: SmallBusiness → "small-business".</summary>
    public static string For<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    /// <summary>All words of an enumeration.</summary>
    public static IEnumerable<string> Of<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(For);

    /// <summary>The value of a word, case, hyphens and spaces aside; null when there is none.</summary>
    public static T? Parse<T>(string word)
        where T : struct, Enum
    {
        var folded = word.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(folded, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
