using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ025: code lies in modules rather than in notebooks.</summary>
internal sealed class ModulesCheck : ProjectCheck
{
    public override string Code => "PRJ025";

    public override ProjectArea Area => ProjectArea.Engineering;

    public override string Title => "Modules rather than notebooks";

    public override string Reason => "A notebook shows an exploration. What is to be tested, imported and run by a server has to be in modules.";

    public override string Example => "`src/features.py` that a notebook imports, against 900 lines in `final_v3.ipynb`";

    public override string Remedy => "Move what the notebook defines into modules with tests; leave the notebook the story.";

    public override IReadOnlyList<string> Concepts => ["clean-code"];

    public override double Pull => 0.4;

    public override Verdict Look(ProjectView view)
    {
        var notebooks = view.Code.Where(f => f.Sort.IsNotebook).ToList();
        if (notebooks.Count == 0)
        {
            return view.Code.Count == 0 ? Verdict.NotApplicable("no code was found") : new Verdict(CheckOutcome.Shown, "no notebooks", []);
        }

        var inside = notebooks.Sum(f => f.FilledLines);
        var outside = view.Code.Where(f => !f.Sort.IsNotebook).Sum(f => f.FilledLines);
        var share = (double)outside / Math.Max(1, inside + outside);
        return new Verdict(
            share >= 0.5 ? CheckOutcome.Shown : share >= 0.15 ? CheckOutcome.Partly : CheckOutcome.Missing,
            FormattableString.Invariant($"{share * 100:0} % of {inside + outside} lines of code are outside notebooks"),
            [.. notebooks.OrderByDescending(n => n.FilledLines).Take(3).Select(n => new FilePlace(n.Path, 0, FormattableString.Invariant($"{n.FilledLines} lines of code")))]);
    }
}
