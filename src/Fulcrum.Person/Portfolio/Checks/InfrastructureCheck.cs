using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ031: infrastructure is written as code.</summary>
internal sealed class InfrastructureCheck : ProjectCheck
{
    private static readonly Regex s_files = Pattern.Of(@"\.(tf|tfvars|bicep)$|(^|/)(chart\.yaml|kustomization\.ya?ml|cdk\.json|pulumi\.ya?ml|template\.ya?ml|playbook[\w-]*\.ya?ml|ansible\.cfg)$");
    private static readonly Regex s_kubernetes = Pattern.Exact(@"^kind:\s*(Deployment|Service|StatefulSet|CronJob|Job|Ingress|DaemonSet|InferenceService)\b");
    private static readonly Regex s_yaml = Pattern.Of(@"\.ya?ml$");

    public override string Code => "PRJ031";

    public override ProjectArea Area => ProjectArea.Deployment;

    public override string Title => "Infrastructure as code";

    public override string Reason => "What was clicked together cannot be reviewed, repeated or taken down again.";

    public override string Example => "`main.tf`, a Kubernetes `kind: Deployment`, `Chart.yaml`, `main.bicep`, `cdk.json`";

    public override string Remedy => "Describe the one service and its storage in Terraform or in a Kubernetes manifest.";

    public override IReadOnlyList<string> Concepts => ["infrastructure-as-code", "terraform", "kubernetes"];

    public override IReadOnlyList<string> Demonstrates => ["infrastructure-as-code"];

    public override Verdict Look(ProjectView view)
        => view.Code.Count == 0 ? Verdict.NotApplicable("no code was found")
            : Seen([.. view.Paths(s_files), .. ProjectView.Find(view.TextsAt(s_yaml), s_kubernetes, 3)], "infrastructure is described in files", "no Terraform, Kubernetes or similar file was found");
}
