using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ061: the README gives a result with a number.</summary>
internal sealed class ResultCheck : ProjectCheck
{
    private static readonly Regex s_number = Pattern.Of(@"\b(accuracy|auc|f1|precision|recall|rmse|mae|mape|r2|r²|error|lift|latency|throughput|result|faster|slower|reduced?|improv\w+|saves?|score|p9[59]|median|coverage)\b[^\n]{0,80}\d|\d[\d.,]*\s*(%|ms|seconds?|times|×|x)\s[^\n]{0,60}\b(accuracy|faster|better|less|lower|higher|error|of)\b");
    private static readonly Regex s_heading = Pattern.Of(@"^#+\s*(results?|findings|evaluation|performance|benchmarks?|conclusions?)\b");

    public override string Code => "PRJ061";

    public override ProjectArea Area => ProjectArea.Explanation;

    public override string Title => "A result with a number";

    public override string Reason => "\"It works\" convinces nobody; a number against a baseline does.";

    public override string Example => "\"RMSE 3.1 minutes, against 4.8 of the timetable\"";

    public override string Remedy => "State the main result as a number beside the simplest alternative.";

    public override double Pull => 0.3;

    public override Verdict Look(ProjectView view)
    {
        if (view.Readme is not { } readme)
        {
            return new Verdict(CheckOutcome.Missing, "there is no README", []);
        }

        var (numbers, headings) = (ProjectView.Find([readme], s_number, 2), ProjectView.Find([readme], s_heading, 1));
        return numbers.Count > 0 ? new Verdict(CheckOutcome.Shown, "a result is given with a number", numbers)
            : headings.Count > 0 ? new Verdict(CheckOutcome.Partly, "there is a section on results without a number", headings)
            : new Verdict(CheckOutcome.Missing, "no result is given", [new FilePlace(readme.Path, 0)]);
    }
}
