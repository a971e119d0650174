using System.Text;

namespace Fulcrum.Reading;

/// <summary>The taxonomy files inside this assembly.</summary>
internal static class BundledTaxonomy
{
    private const string Prefix = "taxonomy/";

    /// <summary>Name and content of each file, in order of name.</summary>
    public static IEnumerable<(string Name, string Text)> Files()
    {
        var assembly = typeof(BundledTaxonomy).Assembly;
        var names = assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var reader = new StreamReader(stream, Encoding.UTF8);
                yield return (name.Replace('\\', '/'), reader.ReadToEnd());
            }
        }
    }
}
