using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ065: decisions are written down.</summary>
internal sealed class DecisionsCheck : ProjectCheck
{
    private static readonly Regex s_files = Pattern.Of(@"(^|/)(adrs?|decisions?|design[-_]?docs?|rfcs?)/[^/]+\.md$|(^|/)(architecture|design|decisions?)\.md$");
    private static readonly Regex s_words = Pattern.Of(@"^#+\s*[^\n]*\b(decisions?|design|trade-?offs?|architecture|why (i|we) (chose|use))\b|\b(chose|chosen|decided)\b[^\n]{0,80}\b(because|over|instead|rather)\b");

    public override string Code => "PRJ065";

    public override ProjectArea Area => ProjectArea.Explanation;

    public override string Title => "Decisions, with reasons";

    public override string Reason => "Interviews ask why, not what. A written decision with its alternative is the answer.";

    public override string Example => "`docs/adr/0001-….md`, a heading \"Trade-offs\"";

    public override string Remedy => "Write down two decisions, each with the alternative and why not.";

    public override IReadOnlyList<string> Concepts => ["software-architecture", "system-design"];

    public override double Pull => 0.2;

    public override Verdict Look(ProjectView view)
    {
        var files = view.Paths(s_files, 3);
        var words = view.Readme is { } readme ? ProjectView.Find([readme], s_words, 2) : [];
        return files.Count > 0 ? new Verdict(CheckOutcome.Shown, "decisions are written down", files)
            : words.Count > 0 ? new Verdict(CheckOutcome.Partly, "the README speaks of its design", words)
            : new Verdict(CheckOutcome.Missing, "no decision is written down", []);
    }
}
