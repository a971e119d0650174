using Fulcrum.Core;

namespace Fulcrum;

public static partial class Pivot
{
    /// <summary>What would be wrong with new values for fields of a pivot file; empty when they can be read. Nothing is written.</summary>
    /// <param name="path">The file; it need not be there yet.</param>
    /// <param name="today">First day of the plan unless the file names one.</param>
    /// <param name="changes">The new values.</param>
    /// <exception cref="InvalidOperationException">The file is not YAML or holds the field in a form that cannot be changed by parts.</exception>
    public static IReadOnlyList<Finding> Check(string path, DateOnly today, params IReadOnlyList<FieldChange> changes)
    {
        var findings = new List<Finding>();
        var text = PivotFileEdit.Of(File.Exists(path) ? File.ReadAllText(path) : "", changes);
        _ = PivotFile.Of(text, path, today, Planning.Planner.Facts([]), findings);
        return [.. findings.Where(f => f.Severity == Severity.Error && changes.Any(c => (c.Text ?? "").Length > 0 && f.Place.EndsWith($": {c.Field}", StringComparison.Ordinal)))];
    }

    /// <summary>The single values of a pivot file as written, by field ("role", "money.savings"); empty when there is no file or it is not YAML. What is no single value is left out.</summary>
    public static IReadOnlyDictionary<string, string> Fields(string path) => PivotFileEdit.Fields(File.Exists(path) ? File.ReadAllText(path) : "");

    /// <summary>A piece of evidence as a person tells it, with the skills that they name and that its own name names; null with findings where it would speak for nothing.</summary>
    /// <param name="entry">The entry, its concepts still empty.</param>
    /// <param name="skills">Skills by name.</param>
    /// <param name="today">The day.</param>
    /// <param name="findings">What is wrong.</param>
    public static EvidenceEntry? Entry(EvidenceEntry entry, IEnumerable<string> skills, DateOnly today, ICollection<Finding> findings) => Told.Entry(entry, skills, today, findings);

    /// <summary>Whether a project is named by its address, so that looking at it asks the network.</summary>
    public static bool IsAddress(string project) => Intake.Sources.IsAddress(project);

    /// <summary>What levels 1 (aware), 2 (working), 3 (proficient) and 4 (expert) of a skill look like in practice, in this order.</summary>
    public static IReadOnlyList<string> LevelExamples(Concept concept) => Fulcrum.LevelExamples.Of(concept);
}
