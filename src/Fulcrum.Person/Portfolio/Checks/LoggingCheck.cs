using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ040: it says what it does while it runs.</summary>
internal sealed class LoggingCheck : ProjectCheck
{
    private static readonly Regex s_log = Pattern.Of(@"\blogging\.(getLogger|basicConfig|info|warning|error|config)|^\s*(import|from)\s+(loguru|structlog)|\bILogger\b|\bSerilog\b|\bLoggerFactory\b|\bslf4j\b|\blog4j|\bslog\.|\bzap\.New|\blogrus\b|\bwinston\b|\bpino\s*\(|\btracing::(info|warn|error)|\blogger::|futile\.logger|\bcontext\.log\b");

    public override string Code => "PRJ040";

    public override ProjectArea Area => ProjectArea.Operation;

    public override string Title => "Logging";

    public override string Reason => "When it fails at night, the log is all there is.";

    public override string Example => "`logging.getLogger(__name__)`, `ILogger<T>`, `structlog`";

    public override string Remedy => "Log what comes in, what is decided and what fails, instead of printing.";

    public override IReadOnlyList<string> Concepts => ["logging", "observability"];

    public override double Pull => 0.1;

    public override Verdict Look(ProjectView view)
        => view.Code.Count == 0 ? Verdict.NotApplicable("no code was found") : Seen(ProjectView.Find(view.Code, s_log), "it logs", "no logging was found");
}
