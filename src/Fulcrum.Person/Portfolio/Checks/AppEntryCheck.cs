using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ034: there is something that others can call or open.</summary>
internal sealed class AppEntryCheck : ProjectCheck
{
    private static readonly Regex s_entry = Pattern.Of(
        @"\bFastAPI\s*\(|\bFlask\s*\(__name__|^\s*import\s+(streamlit|gradio)\b|\bgr\.(Interface|Blocks)\(|\bdash\.Dash\(|\bdjango\.core\.(wsgi|asgi)|get_wsgi_application|\bexpress\s*\(\s*\)|\bnew\s+Hono\b|\bfastify\s*\(|WebApplication\.Create|\[ApiController\]|@RestController|@SpringBootApplication|\bgin\.(Default|New)\(|http\.ListenAndServe|\bactix_web\b|\baxum::|\bshinyApp\s*\(|library\(plumber\)|^\s*(import|from)\s+(bentoml|ray\.serve)\b|\bfrom\s+['""]next['""/]|\bcreateRoot\s*\(|\bapp\.MapGet\(|\bsuspend fun main\b|\bnew RootCommand\b|\bclick\.command\b|\bargparse\.ArgumentParser\b|\btyper\.Typer\b|\bnew\s+Vue\(|\bcreateApp\(");

    private static readonly Regex s_shell = Pattern.Of(@"argparse|click\.command|typer|RootCommand");

    public override string Code => "PRJ034";

    public override ProjectArea Area => ProjectArea.Deployment;

    public override string Title => "An application or interface";

    public override string Reason => "A model in a file helps nobody. A service, a page or at least a command lets others try it.";

    public override string Example => "`FastAPI()`, `streamlit`, `express()`, `WebApplication.CreateBuilder`, `@SpringBootApplication`; a command line counts in part";

    public override string Remedy => "Put the result behind a small web interface or page that answers one question.";

    public override IReadOnlyList<string> Concepts => ["api-development", "rest", "fastapi", "model-serving"];

    public override double Pull => 0.4;

    public override Verdict Look(ProjectView view)
    {
        if (view.Code.Count == 0)
        {
            return Verdict.NotApplicable("no code was found");
        }

        var places = ProjectView.Find(view.Code, s_entry);
        return places.Count > 0 && places.All(p => s_shell.IsMatch(p.Shown)) ? new Verdict(CheckOutcome.Partly, "there is a command line, no service or page", places)
            : Seen(places, "there is something to call or open", "no service, page or command line was found");
    }
}
