using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ021: a server runs the tests on every change.</summary>
internal sealed class TestsInCiCheck : ProjectCheck
{
    private static readonly Regex s_run = Pattern.Of(@"\bpytest\b|\btox\b|\bnox\b|\bunittest\b|\b(npm|yarn|pnpm|bun)\s+(run\s+)?test|\bvitest\b|\bjest\b|\bdotnet\s+test\b|\bmvnw?\b.*\b(test|verify|package)\b|\bgradlew?\b.*\b(test|check|build)\b|\bgo\s+test\b|\bcargo\s+test\b|\bmake\s+(test|check|ci)\b|\bR CMD check\b|check-r-package|devtools::test|\bjust\s+test\b|\./test\b|\bdbt\s+(test|build)\b|\bctest\b|\brake\s+test\b");

    public override string Code => "PRJ021";

    public override ProjectArea Area => ProjectArea.Engineering;

    public override string Title => "Tests run on every change";

    public override string Reason => "Tests that nobody runs rot. A server that runs them on every change shows that they pass, today.";

    public override string Example => "`run: pytest` in `.github/workflows/test.yml`";

    public override string Remedy => "Add a workflow that installs the project and runs its tests on every push.";

    public override IReadOnlyList<string> Concepts => ["ci-cd", "github-actions"];

    public override IReadOnlyList<string> Demonstrates => ["ci-cd"];

    public override double Pull => 0.45;

    public override Verdict Look(ProjectView view)
    {
        var runs = ProjectView.Find(view.Workflows, s_run);
        return runs.Count > 0 ? new Verdict(CheckOutcome.Shown, "a workflow runs the tests", runs)
            : view.Workflows.Count > 0 ? new Verdict(CheckOutcome.Partly, "there is a workflow, but none was seen to run tests", [.. view.Workflows.Take(3).Select(w => new FilePlace(w.Path, 0))])
            : new Verdict(CheckOutcome.Missing, "no workflow runs anything on a change", []);
    }

    internal static bool Runs(ProjectView view) => view.Workflows.Any(w => s_run.IsMatch(w.Text));
}
