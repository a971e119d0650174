using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>What packages, files and queries stand for: the lines of packages.txt.</summary>
internal sealed class PackageList
{
    private static readonly Lazy<PackageList> s_bundled = new(Read);
    private readonly Dictionary<(string Where, string Name), IReadOnlyList<ConceptId>> _named = [];

    private PackageList()
    {
    }

    /// <summary>The bundled list.</summary>
    public static PackageList Bundled => s_bundled.Value;

    /// <summary>Patterns of paths and of texts.</summary>
    public IReadOnlyList<(string Where, Regex Pattern, IReadOnlyList<ConceptId> Concepts)> Patterns { get; private set; } = [];

    /// <summary>All concepts that a line names, for the test that all exist.</summary>
    public IEnumerable<ConceptId> Concepts => _named.Values.Concat(Patterns.Select(p => p.Concepts)).SelectMany(c => c).Distinct();

    /// <summary>The concepts of a name; of a dotted or slashed one its longest part that is listed.</summary>
    public IReadOnlyList<ConceptId> Of(string where, string name)
    {
        for (var part = name; part.Length > 0;)
        {
            if (_named.TryGetValue((where, part), out var concepts))
            {
                return concepts;
            }

            var cut = part.LastIndexOfAny(['.', '/']);
            part = cut < 0 ? "" : part[..cut];
        }

        return [];
    }

    private static PackageList Read()
    {
        var list = new PackageList();
        var patterns = new List<(string, Regex, IReadOnlyList<ConceptId>)>();
        using var stream = typeof(PackageList).Assembly.GetManifestResourceStream("packages.txt") ?? throw new InvalidOperationException("packages.txt is not part of the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            // A pattern may hold the sign that separates: the first and the last part are what is between.
            var (first, last) = (line.IndexOf(" | ", StringComparison.Ordinal), line.LastIndexOf(" | ", StringComparison.Ordinal));
            var (where, names) = (line[..first], line[(first + 3)..last]);
            IReadOnlyList<ConceptId> concepts = [.. line[(last + 3)..].Split(", ").Select(c => new ConceptId(c))];
            if (where is "file" or "text")
            {
                patterns.Add((where, Pattern.Of(names), concepts));
                continue;
            }

            foreach (var name in names.Split(", "))
            {
                list._named[(where, name)] = concepts;
            }
        }

        list.Patterns = patterns;
        return list;
    }
}
