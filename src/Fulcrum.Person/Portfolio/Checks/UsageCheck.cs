using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ063: the README says how to run it.</summary>
internal sealed class UsageCheck : ProjectCheck
{
    private static readonly Regex s_usage = Pattern.Of(@"^\s*(\$\s*)?(pip3? install|uv (sync|run|pip)|poetry install|conda env|npm (i|install|ci|start|run)|yarn|pnpm|docker( |-)compose|docker (build|run)|dotnet (run|build|test)|make\b|python3? [\w./-]+|streamlit run|uvicorn|mvn|\./\w+|go (run|build|install)|cargo (run|build)|git clone|Rscript|dbt (run|build))|^#+\s*[^\n]*\b(usage|install(ation)?|getting started|quick ?start|how to run|setup|running|try it)\b");

    public override string Code => "PRJ063";

    public override ProjectArea Area => ProjectArea.Explanation;

    public override string Title => "How to run it";

    public override string Reason => "A command to copy turns a reader into a user.";

    public override string Example => "`docker compose up`, a heading \"Getting started\"";

    public override string Remedy => "Give the commands from a fresh clone to the first result.";

    public override double Pull => 0.15;

    public override Verdict Look(ProjectView view)
        => view.Readme is { } readme ? Seen(ProjectView.Find([readme], s_usage, 2), "the README says how to run it", "the README does not say how to run it") : new Verdict(CheckOutcome.Missing, "there is no README", []);
}
