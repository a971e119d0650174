using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ033: a workflow puts it out.</summary>
internal sealed class DeployWorkflowCheck : ProjectCheck
{
    private static readonly Regex s_deploy = Pattern.Of(@"\bdeploy(ment|s)?\b|docker/build-push-action|docker\s+push|\bflyctl\b|kubectl\s+apply|helm\s+(upgrade|install)|terraform\s+apply|azure/webapps-deploy|deploy-cloudrun|\becr\b|npm\s+publish|twine\s+upload|pypi-publish|nuget\s+push|gh-pages|actions/deploy-pages");

    public override string Code => "PRJ033";

    public override ProjectArea Area => ProjectArea.Deployment;

    public override string Title => "A workflow that deploys";

    public override string Reason => "A release that a person must do by hand is done seldom.";

    public override string Example => "`uses: docker/build-push-action@v6`, `flyctl deploy` in a workflow";

    public override string Remedy => "Let the workflow build the container and deploy it when the tests pass on the main branch.";

    public override IReadOnlyList<string> Concepts => ["ci-cd", "devops"];

    public override double Pull => 0.25;

    public override Verdict Look(ProjectView view)
        => view.Code.Count == 0 ? Verdict.NotApplicable("no code was found") : Seen(ProjectView.Find(view.Workflows, s_deploy), "a workflow deploys or publishes it", "no workflow deploys it");
}
