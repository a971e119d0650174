using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The section of the report on the person's projects.</summary>
internal static class ProjectSections
{
    internal static Html Of(IReadOnlyList<ProjectAudit> projects) => Html.Of($"""
        <p>As files and history show them; nothing was run. What a project demonstrates counts in the levels above, by the part that is yours.</p>
        {Html.Join(projects.Select(One))}
        """);

    private static Html One(ProjectAudit p) => Html.Of($"""
        <h3>{p.Name}: {Words.For(p.Standing)}</h3>
        <p>It {p.StandingReason}. {p.Size.Files} files, {p.Size.CodeLines} lines of code, {p.Size.Commits} commits. {Hours(p)}{(p.MlTests is { } m ? FormattableString.Invariant($" ML Test Score, as far as files show it: at least {m.Score:0.#}.") : "")}</p>
        {(p.Changes.Count == 0 ? Html.None : Html.Of($"<ol>{Html.Join(p.Changes.Select(c => Html.Of($"""<li><strong>{c.What}</strong> {c.Why} {c.AdsAsk} <span class="soft">{c.Place}</span></li>""")))}</ol>"))}
        <details><summary>All that was looked for</summary><div class="scroll" tabindex="0" role="region" aria-label="Checks of {p.Name}"><table><thead><tr><th>About</th><th>Check</th><th>Found</th><th>Where</th></tr></thead><tbody>{Html.Join(p.Checks.Where(c => c.Outcome != CheckOutcome.NotApplicable).Select(Row))}</tbody></table></div>
        <p class="soft">Demonstrates: {string.Join(", ", p.Concepts.Select(c => c.Concept.Name))}.</p></details>
        """);

    private static Html Row(ProjectCheckResult c) => Html.Of($"""<tr><td>{Words.For(c.Area)}</td><td>{c.Title}</td><td class="{Class(c.Outcome)}">{c.What}</td><td>{string.Join(", ", c.Places.Take(3))}</td></tr>""");

    private static string Hours(ProjectAudit p) => p.Effort.Hours is { } h
        ? FormattableString.Invariant($"About {h.Low.Value:0} to {h.High.Value:0} hours by the times of its commits.")
        : $"Hours: cannot tell ({p.Effort.WhyNot}).";

    private static string Class(CheckOutcome outcome) => outcome switch { CheckOutcome.Shown => "met", CheckOutcome.Partly => "weak", CheckOutcome.CannotTell => "note", _ => "missing" };
}
