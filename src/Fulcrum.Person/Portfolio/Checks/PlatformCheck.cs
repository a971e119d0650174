using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ032: a hosting platform is set up by a file.</summary>
internal sealed class PlatformCheck : ProjectCheck
{
    private static readonly Regex s_files = Pattern.Of(@"(^|/)(render\.yaml|fly\.toml|vercel\.json|netlify\.toml|procfile|app\.ya?ml|apprunner\.yaml|serverless\.ya?ml|samconfig\.toml|railway\.(json|toml)|wrangler\.(toml|jsonc?)|firebase\.json|amplify\.yml|host\.json|service\.yaml|space\.ya?ml|static\.json|azure\.yaml|_config\.yml|manifest\.json\.connect|rsconnect/.*)$");
    private static readonly Regex s_space = Pattern.Of(@"^sdk:\s*(gradio|streamlit|docker|static)\b");
    private static readonly Regex s_sam = Pattern.Exact(@"AWS::Serverless|gcloud run deploy|az webapp (up|deploy)|flyctl deploy|apprunner|vercel deploy|netlify deploy|heroku container");

    public override string Code => "PRJ032";

    public override ProjectArea Area => ProjectArea.Deployment;

    public override string Title => "A hosting platform";

    public override string Reason => "A file for a platform shows that it was made to run somewhere else than on the author's laptop.";

    public override string Example => "`render.yaml`, `fly.toml`, `vercel.json`, `apprunner.yaml`, `gcloud run deploy` in a workflow, the `sdk:` header of a Hugging Face Space";

    public override string Remedy => "Set it up on a platform with a free tier, and commit the file that does it.";

    public override IReadOnlyList<string> Concepts => ["model-deployment", "serverless", "cloud-computing"];

    public override double Pull => 0.35;

    public override Verdict Look(ProjectView view)
    {
        if (view.Code.Count == 0)
        {
            return Verdict.NotApplicable("no code was found");
        }

        var readme = view.Readme is { } file ? new[] { file } : [];
        var places = view.Paths(s_files).Concat(ProjectView.Find(readme, s_space, 1)).Concat(ProjectView.Find(view.Workflows.Concat(view.TextsAt(Pattern.Of(@"(^|/)(template\.ya?ml|makefile|deploy[\w-]*\.sh)$"))), s_sam, 2)).Take(5).ToList();
        return Seen(places, "a platform is set up by a file", "no file for a hosting platform was found");
    }
}
