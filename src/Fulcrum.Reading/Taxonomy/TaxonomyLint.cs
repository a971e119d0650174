using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Looks for what is legal in a taxonomy file and still wrong.</summary>
internal sealed class TaxonomyLint
{
    private readonly record struct Use(ConceptLine Line, NameForm Name);

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, List<Use>> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ordinary = BundledTaxonomy.OrdinaryWords();

    private TaxonomyLint()
    {
    }

    /// <summary>What is wrong, in order of the files.</summary>
    public static IReadOnlyList<Finding> Check(ConceptGraph graph, IReadOnlyList<RoleLine> roles)
    {
        var lint = new TaxonomyLint();
        foreach (var line in graph.Lines)
        {
            lint.CheckName(line, line.Name);
            foreach (var alias in line.Aliases)
            {
                lint.CheckName(line, alias);
            }
        }

        lint.CheckRoles(roles);
        return lint._findings;
    }

    private void CheckName(ConceptLine line, NameForm name)
    {
        if (NameKey.Of(name.Text) is not { } key)
        {
            return;
        }

        CheckRule(line, name);
        if (name.Rule is null && NeedsRuleWhenOrdinary(line.Kind) && _ordinary.Contains(name.Text.ToLowerInvariant()))
        {
            Report("TAX007", Severity.Error, line, $"'{name.Text}' of '{line.Id}' is an ordinary English word without a rule",
                "Add [case], [needs: ...], [not-next: ...], [not-prev: ...] or [list], or use a longer name.");
        }

        if (!_uses.TryGetValue(key, out var uses))
        {
            _uses.Add(key, uses = new List<Use>(1));
        }

        foreach (var earlier in uses)
        {
            Compare(earlier, new Use(line, name));
        }

        uses.Add(new Use(line, name));
    }

    /// <summary>For methods and fields the ordinary word is the thing itself ("security", "statistics").</summary>
    private static bool NeedsRuleWhenOrdinary(ConceptKind kind) =>
        kind is ConceptKind.Tool or ConceptKind.Language or ConceptKind.Platform or ConceptKind.Certification or ConceptKind.Spoken;

    private void CheckRule(ConceptLine line, NameForm name)
    {
        if (name.Rule is { Case: true } && !name.Text.Any(char.IsLetter))
        {
            Report("TAX008", Severity.Warning, line, $"[case] on '{name.Text}' has no effect, because it has no letters", "Leave the rule out.");
        }

        if (name.Rule is { NeedsHard: false, Case: false, List: false, NotNext.IsEmpty: true, NotPrev.IsEmpty: true, NeedsWords.IsEmpty: true })
        {
            Report("TAX008", Severity.Warning, line, $"the rule of '{name.Text}' has no effect", "Say what it needs, or leave it out.");
        }
    }

    private void Compare(Use earlier, Use later)
    {
        var (first, second) = (earlier.Name, later.Name);
        var sameText = first.Text == second.Text;
        if (first.Rule is { Case: true } && second.Rule is { Case: true } && !sameText)
        {
            return; // "PM" and "pm": two capitalisations, each with its own rule.
        }

        if (earlier.Line.Id == later.Line.Id)
        {
            if (first.Rule is null && second.Rule is null)
            {
                Report("TAX010", Severity.Note, later.Line, $"'{second.Text}' of '{later.Line.Id}' says the same as '{first.Text}'", "Leave one out.");
            }
            else if (first.Rule is null || second.Rule is null)
            {
                var (free, ruled) = first.Rule is null ? (first, second) : (second, first);
                Report("TAX008", Severity.Warning, later.Line, $"the rule of '{ruled.Text}' of '{later.Line.Id}' has no effect, because '{free.Text}' always counts",
                    "Give both a rule, or leave the ruled one out.");
            }

            return;
        }

        if (first.Rule is null)
        {
            Report("TAX002", Severity.Error, later.Line, $"'{second.Text}' of '{later.Line.Id}' is already a name of '{earlier.Line.Id}' ({earlier.Line.Place})",
                "Keep it in one place, or give both a rule that tells them apart.");
        }
        else if (!AreToldApart(first.Rule, second.Rule))
        {
            Report("TAX013", Severity.Warning, later.Line,
                $"'{second.Text}' names '{earlier.Line.Id}' too ({earlier.Line.Place}), which is asked first", "Give each the words that only it keeps company with: [needs: ...].");
        }
    }

    // By their company: each needs words of its own, or the first needs some and the second is what is meant without them. Order decides where a
    // sentence holds the company of both, and there either reading can be defended.
    private static bool AreToldApart(NameRule first, NameRule? second) =>
        first is { NeedsHard: false, NeedsWords.IsEmpty: false }
        && (second is null || (second is { NeedsHard: false, NeedsWords.IsEmpty: false }
            && !first.NeedsWords.ToString().Split(' ').Intersect(second.NeedsWords.ToString().Split(' '), StringComparer.Ordinal).Any()));

    private void CheckRoles(IReadOnlyList<RoleLine> roles)
    {
        var seen = new Dictionary<string, RoleLine>(StringComparer.Ordinal);
        foreach (var line in roles)
        {
            foreach (var title in line.Role.Titles.Prepend(line.Role.Name))
            {
                var key = NameKey.Of(title) ?? title;
                if (!seen.TryAdd(key, line) && seen[key].Role.Id != line.Role.Id)
                {
                    _findings.Add(new Finding("TAX014", Severity.Error, line.Place.ToString(),
                        $"the title '{title}' of role '{line.Role.Id}' is already one of '{seen[key].Role.Id}' ({seen[key].Place})", "Keep it in one place."));
                }
            }
        }
    }

    private void Report(string code, Severity severity, ConceptLine line, string reason, string remedy) =>
        _findings.Add(new Finding(code, severity, line.Place.ToString(), reason, remedy));
}
