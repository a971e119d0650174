using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ064: a picture shows what it does.</summary>
internal sealed class PicturesCheck : ProjectCheck
{
    private static readonly Regex s_picture = Pattern.Of(@"!\[[^\]]*\]\(([^)\s]+)|<img\s[^>]*src=|```mermaid|\.\.\s+(image|figure)::");
    private static readonly Regex s_badge = Pattern.Of(@"shields\.io|badge|/workflows/|codecov|travis-ci");

    public override string Code => "PRJ064";

    public override ProjectArea Area => ProjectArea.Explanation;

    public override string Title => "Pictures";

    public override string Reason => "A screen, a chart of the result or a drawing of the parts is understood at a glance.";

    public override string Example => "`![The dashboard](docs/screen.png)`, a Mermaid drawing; badges do not count";

    public override string Remedy => "Put a picture of the result near the top of the README.";

    public override double Pull => 0.1;

    public override Verdict Look(ProjectView view)
    {
        var places = view.Readme is { } readme ? ProjectView.Find([readme], s_picture, 12).Where(p => !s_badge.IsMatch(p.Shown)).Take(2).ToList() : [];
        return Seen(places, "the README has a picture", "the README has no picture");
    }
}
