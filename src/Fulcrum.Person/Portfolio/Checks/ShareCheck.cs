using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ051: the person's share.</summary>
internal sealed class ShareCheck : ProjectCheck
{
    private const double Most = 0.5;
    private const double Some = 0.1;

    public override string Code => "PRJ051";

    public override ProjectArea Area => ProjectArea.Effort;

    public override string Title => "Share of the work";

    public override string Reason => "A project counts for what the person did in it. In a team, a small share of something real is worth naming exactly.";

    public override string Example => "73 % of the lines added; asked for with --author where several people committed";

    public override string Remedy => "Say in the README which part is yours.";

    public override double Pull => 0.1;

    public override Verdict Look(ProjectView view)
    {
        var effort = view.Effort;
        if (view.Repository.History == HistoryState.Shallow)
        {
            return new Verdict(CheckOutcome.CannotTell, "cannot tell: the older part of the history was cut off", []);
        }

        if (effort.Author is not { } author)
        {
            return new Verdict(CheckOutcome.CannotTell, effort.Authors.Count == 0 ? "cannot tell: there is no history" : $"cannot tell whose share: {string.Join(", ", effort.Authors.Take(3).Select(a => $"{a.Name} {a.Share * 100:0} %"))}; name yourself with --author", []);
        }

        return new Verdict(
            author.Share >= Most ? CheckOutcome.Shown : author.Share >= Some ? CheckOutcome.Partly : CheckOutcome.Missing,
            FormattableString.Invariant($"{author.Name}: {author.Share * 100:0} % of the lines, {author.Commits} commit{(author.Commits == 1 ? "" : "s")}; {effort.Authors.Count} author{(effort.Authors.Count == 1 ? "" : "s")} in all"),
            []);
    }
}
