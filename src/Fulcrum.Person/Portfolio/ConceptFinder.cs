using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>The concepts that a project really uses: languages by their lines, packages by their imports, tools by their files, queries by their words. A name in a README shows nothing.</summary>
internal sealed class ConceptFinder(Reader reader, ProjectView view, IReadOnlyDictionary<string, double?> shares)
{
    private const int FewestLines = 20;
    private const int MostPlaces = 3;

    private static readonly Dictionary<string, string> s_languages = new(StringComparer.Ordinal)
    {
        ["python"] = "python", ["notebook"] = "python", ["r"] = "r", ["sql"] = "sql", ["javascript"] = "javascript", ["typescript"] = "typescript", ["csharp"] = "c-sharp", ["fsharp"] = "f-sharp", ["java"] = "java", ["kotlin"] = "kotlin",
        ["scala"] = "scala", ["go"] = "go", ["rust"] = "rust", ["julia"] = "julia", ["cpp"] = "c-plus-plus", ["c"] = "c", ["ruby"] = "ruby", ["php"] = "php", ["swift"] = "swift", ["bash"] = "bash", ["powershell"] = "powershell",
        ["dart"] = "dart", ["matlab"] = "matlab", ["elixir"] = "elixir",
    };

    private readonly Dictionary<ConceptId, (string How, List<FilePlace> Places, HashSet<string> Files)> _found = [];

    /// <summary>All that is demonstrated, most files first.</summary>
    public IReadOnlyList<DemonstratedConcept> Find(IEnumerable<(ProjectCheck Check, Verdict Verdict)> checks)
    {
        foreach (var language in view.Code.Concat(view.Tests).Where(f => s_languages.ContainsKey(f.Sort.Language)).GroupBy(f => s_languages[f.Sort.Language]))
        {
            if (language.Sum(f => f.FilledLines) is var lines and >= FewestLines)
            {
                Add([new ConceptId(language.Key)], FormattableString.Invariant($"{lines} lines"), language.OrderByDescending(f => f.FilledLines).Select(f => new FilePlace(f.Path, 0)));
            }
        }

        if (view.Code.Any(f => s_languages.GetValueOrDefault(f.Sort.Language) == "c-sharp"))
        {
            Add([new ConceptId("dotnet")], "C# code", view.Code.Where(f => f.Sort.Language == "csharp").Take(MostPlaces).Select(f => new FilePlace(f.Path, 0)));
        }

        Named(view.Code.Concat(view.Tests), ImportReader.In, "imported");
        Named(view.Manifests, ImportReader.Declared, "among the dependencies");
        Named(view.TextsAt(Pattern.Of(@"(^|/)(dockerfile[\w.-]*|[\w.-]+\.dockerfile|[\w.-]+\.ya?ml)$")), ImportReader.Images, "container image");
        foreach (var (where, pattern, concepts) in PackageList.Bundled.Patterns)
        {
            if (where == "file")
            {
                Add(concepts, "file", view.Paths(pattern, int.MaxValue));
            }
            else
            {
                Add(concepts, "used", view.Code.Concat(view.TextsAt(Pattern.Of(@"\.ya?ml$"))).SelectMany(f => f.Places(pattern, 1)));
            }
        }

        foreach (var (check, verdict) in checks.Where(c => c.Verdict.Outcome == CheckOutcome.Shown))
        {
            Add([.. check.Demonstrates.Select(d => new ConceptId(d))], $"{check.Code}: {verdict.What}", verdict.Places);
        }

        if (view.Repository.Commits.Count >= 10)
        {
            Add([new ConceptId("git")], FormattableString.Invariant($"{view.Repository.Commits.Count} commits"), [new FilePlace(view.Repository.Branch.Length > 0 ? view.Repository.Branch : "history", 0)]);
        }

        return [.. _found.Where(f => reader.Concepts.ContainsKey(f.Key))
            .Select(f => new DemonstratedConcept(reader.Concepts[f.Key], f.Value.Files.Count, Share(f.Value.Files), f.Value.How, f.Value.Places))
            .OrderByDescending(c => c.Files).ThenBy(c => c.Concept.Name, StringComparer.Ordinal)];
    }

    private void Named(IEnumerable<TextFile> files, Func<TextFile, IEnumerable<(string Where, string Name, int Index)>> names, string how)
    {
        foreach (var file in files)
        {
            foreach (var (where, name, index) in names(file))
            {
                if (PackageList.Bundled.Of(where, name) is { Count: > 0 } concepts)
                {
                    Add(concepts, how, [file.Place(index)]);
                }
            }
        }
    }

    private void Add(IReadOnlyList<ConceptId> concepts, string how, IEnumerable<FilePlace> places)
    {
        var all = places.ToList();
        if (all.Count == 0)
        {
            return;
        }

        foreach (var concept in concepts)
        {
            if (!_found.TryGetValue(concept, out var found))
            {
                _found[concept] = found = (how, [], []);
            }

            foreach (var place in all)
            {
                if (found.Files.Add(place.File) && found.Places.Count < MostPlaces)
                {
                    found.Places.Add(place);
                }
            }
        }
    }

    // Of the files that show it: what the person wrote of them. Files whose lines are not counted (data, pictures) say nothing.
    private double? Share(IEnumerable<string> files)
    {
        var known = files.Select(f => shares.TryGetValue(f, out var s) ? s : shares.GetValueOrDefault("")).OfType<double>().ToList();
        return known.Count == 0 ? shares.GetValueOrDefault("") : known.Average();
    }
}
