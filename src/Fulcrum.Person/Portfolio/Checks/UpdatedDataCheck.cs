using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ013: the data is brought up to date by itself.</summary>
internal sealed class UpdatedDataCheck : ProjectCheck
{
    private static readonly Regex s_clock = Pattern.Of(@"^\s*-?\s*cron:|\bschedule_interval\s*=|\bschedule\s*=\s*['""@]|\bdag\s*\(|@(flow|asset|schedule)\b|\bScheduleDefinition\b|\bapscheduler\b|\bBlockingScheduler\b|^\s*schedule:\s*['""]");
    private static readonly Regex s_files = Pattern.Of(@"(^|/)(dvc\.ya?ml|dags/[^/]+\.py|crontab|dagster\.yaml|prefect\.ya?ml)$");

    public override string Code => "PRJ013";

    public override ProjectArea Area => ProjectArea.Data;

    public override string Title => "Data that is kept up to date";

    public override string Reason => "A pipeline that runs by the clock meets what a single run never does: missing days, changed columns, late rows.";

    public override string Example => "`cron:` in a workflow, an Airflow DAG, a Prefect flow, `dvc.yaml`";

    public override string Remedy => "Let a scheduled workflow fetch the newest data and rerun the pipeline.";

    public override IReadOnlyList<string> Concepts => ["data-pipeline", "apache-airflow", "data-orchestration", "etl"];

    public override IReadOnlyList<string> Demonstrates => ["data-pipeline"];

    public override double Pull => 0.35;

    public override Verdict Look(ProjectView view)
        => view.UsesData
            ? Seen([.. ProjectView.Find(view.Workflows.Concat(view.Code), s_clock), .. view.Paths(s_files)], "the data is brought up to date by the clock or as a pipeline", "nothing that updates the data was found")
            : Verdict.NotApplicable("no data is analysed here");
}
