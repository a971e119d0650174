using System.Text;
using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum;

/// <summary>Who reads which fact: the whole flow is run once on the bundled example, small, with a book that takes note.</summary>
internal static class FactUses
{
    private const string Example = "self-taught-with-deployed-project";

    /// <summary>Parts of the program by fact, in words.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> All(CancellationToken cancel = default)
    {
        var (seen, gate) = (new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal), new Lock());
        var book = Planner.Facts([]).Watched((id, file) =>
        {
            lock (gate)
            {
                if (!seen.TryGetValue(id, out var users))
                {
                    seen[id] = users = new SortedSet<string>(StringComparer.Ordinal);
                }

                users.Add(Name(file));
            }
        });
        if (Settings(book) is not { } settings)
        {
            return new Dictionary<string, IReadOnlyList<string>>();
        }

        // A file that says nothing asks for every default; a few actions of each form keep the search for a plan short.
        var findings = new List<Finding>();
        PivotFile.Of("role: any", "example", new DateOnly(2026, 11, 30), book, findings);
        var request = Pivot.Request(settings, Corpus.Read(settings.Ads, findings, cancel: cancel), settings.Profile.TargetRole, findings, book);
        request = request with
        {
            Paths = 64,
            Catalogue = [.. request.Catalogue.GroupBy(a => a.Form).SelectMany(g => g.Take(1))],
            Outcomes = [new ApplicationOutcome(settings.Profile.Start.AddDays(-30), ApplicationChannel.Cold, ReachedStage.Applied, true, 0, "", null, "example")],
        };
        var (gap, screening) = (Planner.Gap(request.Demand, request.Ledger, request.Facts), Planner.Screen(request.Ads, request.Ledger, request.Profile));
        Planner.Mistakes(request, Planner.Plan(request, null, cancel), gap, screening);
        Planner.Runway(request.Profile, request.Facts, holdsOut: false, 16, request.Seed, cancel);
        return seen.ToDictionary(s => s.Key, s => (IReadOnlyList<string>)[.. s.Value], StringComparer.Ordinal);
    }

    /// <summary>The example's request, for showing how far a fact moves a plan.</summary>
    internal static PlanRequest? ExampleRequest()
    {
        var findings = new List<Finding>();
        return Settings(Planner.Facts(findings)) is { } settings
            ? Pivot.Request(settings, Corpus.Read(settings.Ads, findings), settings.Profile.TargetRole, findings)
            : null;
    }

    private static PivotSettings? Settings(FactBook book)
        => PivotFile.Read(Path.Combine(Corpus.Examples, Example, "pivot.yaml"), new DateOnly(2026, 11, 30), book, new List<Finding>());

    // "StageModel.cs" → "stage model".
    private static string Name(string file)
    {
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..].Replace(".cs", "", StringComparison.Ordinal);
        var words = new StringBuilder();
        foreach (var c in name)
        {
            words.Append(char.IsUpper(c) && words.Length > 0 && words[^1] != '.' ? " " : "").Append(char.ToLowerInvariant(c));
        }

        return words.ToString().Replace("planner.", "", StringComparison.Ordinal);
    }
}
