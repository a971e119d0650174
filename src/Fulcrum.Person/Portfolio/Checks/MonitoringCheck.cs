using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ041: somebody is told how it runs.</summary>
internal sealed class MonitoringCheck : ProjectCheck
{
    private static readonly Regex s_code = Pattern.Of(@"\bprometheus(_client|_fastapi_instrumentator|-net)?\b|\bopentelemetry\b|\bOpenTelemetry\b|\bsentry(_sdk|-sdk)?\b|@sentry/|\bdatadog\b|\bddtrace\b|\bnewrelic\b|\bapplicationinsights\b|\bstatsd\b|['""`]/(healthz?|health-?check|metrics|readyz|livez)['""`]|\bMapHealthChecks\b|\bput_metric_data\b|^HEALTHCHECK\b|livenessProbe");
    private static readonly Regex s_files = Pattern.Of(@"(^|/)(prometheus[\w-]*\.ya?ml|grafana/.*|alert[\w-]*\.ya?ml|alertmanager\.ya?ml|otel[\w-]*\.ya?ml)$");
    private static readonly Regex s_configuration = Pattern.Of(@"(^|/)dockerfile|\.ya?ml$");

    public override string Code => "PRJ041";

    public override ProjectArea Area => ProjectArea.Operation;

    public override string Title => "Monitoring";

    public override string Reason => "What runs will fail; who monitors knows before the users do.";

    public override string Example => "`prometheus_client`, `sentry_sdk.init`, a `/health` address, `HEALTHCHECK` in a Dockerfile";

    public override string Remedy => "Add a health address and count requests, errors and time; one dashboard is enough.";

    public override IReadOnlyList<string> Concepts => ["monitoring", "observability", "prometheus", "model-monitoring"];

    public override IReadOnlyList<string> Demonstrates => ["monitoring"];

    public override double Pull => 0.2;

    public override Verdict Look(ProjectView view)
        => view.Code.Count == 0 ? Verdict.NotApplicable("no code was found")
            : Seen([.. ProjectView.Find(view.Code.Concat(view.TextsAt(s_configuration)), s_code), .. view.Paths(s_files, 2)], "it can be watched while it runs", "nothing that watches it was found");
}
