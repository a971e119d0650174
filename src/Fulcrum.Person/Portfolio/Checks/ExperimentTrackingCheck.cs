using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ044: experiments are recorded.</summary>
internal sealed class ExperimentTrackingCheck : ProjectCheck
{
    private static readonly Regex s_code = Pattern.Of(@"\bmlflow\b|\bwandb\.|^\s*(import|from)\s+(wandb|neptune|comet_ml|clearml|aim|dvclive|sacred|tensorboardX)\b|\bSummaryWriter\s*\(|\bTensorBoard\s*\(");
    private static readonly Regex s_files = Pattern.Of(@"(^|/)(mlproject|dvc\.lock|params\.ya?ml|conf/.*\.ya?ml|experiments/.*\.(ya?ml|json|md))$");

    public override string Code => "PRJ044";

    public override ProjectArea Area => ProjectArea.Operation;

    public override string Title => "Experiments that are recorded";

    public override string Reason => "A result that nobody can trace to data, code and settings is an anecdote.";

    public override string Example => "`mlflow.log_metric`, `wandb.init`, `dvc.lock`";

    public override string Remedy => "Record settings and measures of every run with MLflow or a like tool, and link the best one.";

    public override IReadOnlyList<string> Concepts => ["experiment-tracking", "mlflow", "mlops"];

    public override IReadOnlyList<string> Demonstrates => ["experiment-tracking"];

    public override Verdict Look(ProjectView view)
        => view.Learns ? Seen([.. ProjectView.Find(view.Code, s_code), .. view.Paths(s_files, 2)], "experiments are recorded", "nothing records experiments") : Verdict.NotApplicable("nothing is learned from data here");
}
