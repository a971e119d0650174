using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ062: the README says where it fails.</summary>
internal sealed class LimitsCheck : ProjectCheck
{
    private static readonly Regex s_limits = Pattern.Of(@"^#+\s*[^\n]*\b(limits?|limitations?|caveats?|known issues|future work|what it does not|shortcomings|assumptions)\b|\b(limitations?|caveat|does not (work|handle|cover|account|know|tell)|cannot tell|fails? (when|on|for)|not yet|is not done)\b");

    public override string Code => "PRJ062";

    public override ProjectArea Area => ProjectArea.Explanation;

    public override string Title => "Limits, stated";

    public override string Reason => "Who knows where it fails has tested it. It is also the first question in an interview.";

    public override string Example => "a heading \"Limitations\"";

    public override string Remedy => "Say for which inputs it is wrong, and what you would do next.";

    public override double Pull => 0.2;

    public override Verdict Look(ProjectView view)
        => view.Readme is { } readme ? Seen(ProjectView.Find([readme], s_limits, 2), "limits are stated", "no limits are stated") : new Verdict(CheckOutcome.Missing, "there is no README", []);
}
