using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ024: keys or passwords lie in the files.</summary>
internal sealed class SecretsCheck : ProjectCheck
{
    private const int Most = 6;

    public override string Code => "PRJ024";

    public override ProjectArea Area => ProjectArea.Engineering;

    public override string Title => "No secrets in the files";

    public override string Reason => "A committed key can be used by anybody and stays in the history. Reviewers stop reading there. Only the last commit is searched.";

    public override string Example => "`AKIA…`, `ghp_…`, `password = \"…\"`, a committed `.env` with values; what is found is shown masked";

    public override string Remedy => "Revoke the key now, take it out of the files and the history, and read it from the environment.";

    public override double Pull => 1;

    public override Verdict Look(ProjectView view)
    {
        var found = new List<(string What, FilePlace Place)>();
        foreach (var file in view.Texts.Where(t => !t.Sort.IsTest && (!t.Sort.IsData || t.Path.EndsWith(".json", StringComparison.Ordinal))))
        {
            found.AddRange(SecretText.In(file.Text).Select(s => (s.What, file.Place(s.Index))).DistinctBy(s => s.Item2.Line).Take(Most - found.Count));
            if (found.Count >= Most)
            {
                break;
            }
        }

        return found.Count == 0
            ? new Verdict(CheckOutcome.Shown, "nothing in the form of a key or password was seen in the last commit", [])
            : new Verdict(CheckOutcome.Harmful, $"looks like: {string.Join(", ", found.Select(f => f.What).Distinct(StringComparer.Ordinal))}", [.. found.Select(f => f.Place)]);
    }
}
