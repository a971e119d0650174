using System.Text;

namespace Fulcrum.Planning;

/// <summary>The text files that are built into the assembly.</summary>
internal static class BundledText
{
    /// <summary>Name and text of each file in a folder, in order of name.</summary>
    public static IEnumerable<(string Name, string Text)> Files(string folder)
    {
        var assembly = typeof(BundledText).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return (name, reader.ReadToEnd());
        }
    }
}
