using System.Reflection;
using System.Text;

namespace Fulcrum.Reading;

/// <summary>The taxonomy files inside this assembly.</summary>
internal static class BundledTaxonomy
{
    private const string Roles = "taxonomy/roles.txt";
    private const string Words = "taxonomy/ordinary-words.txt";

    private static readonly Assembly Home = typeof(BundledTaxonomy).Assembly;

    /// <summary>Name and content of each file that a reader needs, in order of name.</summary>
    public static IEnumerable<(string Name, string Text)> Files()
    {
        var names = Home.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var name in names)
        {
            var path = name.Replace('\\', '/');
            if (path == Roles || path.StartsWith("taxonomy/concepts/", StringComparison.Ordinal))
            {
                yield return (path, TextOf(name));
            }
        }
    }

    /// <summary>Ordinary English words of job ads, in small letters.</summary>
    public static HashSet<string> OrdinaryWords()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in TextOf(Words).AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && line[0] != '#')
            {
                var blank = line.IndexOf(' ');
                words.Add((blank < 0 ? line : line[..blank]).ToString());
            }
        }

        return words;
    }

    private static string TextOf(string name)
    {
        using var stream = Home.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
