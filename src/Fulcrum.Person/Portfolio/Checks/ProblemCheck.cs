using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ060: the README says what problem is solved.</summary>
internal sealed class ProblemCheck : ProjectCheck
{
    private const int Words = 40;
    private static readonly Regex s_heading = Pattern.Of(@"^#+\s*(the )?(problem|motivation|why|background|introduction|overview|about|business|goal|objective|purpose|context|what)\b");
    private static readonly Regex s_sentence = Pattern.Of(@"\b(problem|question|goal is|we want to|helps?|so that|in order to|predicts?|estimates?|answers?|tells?|lets you|allows|decide|reduces?|saves?)\b");

    public override string Code => "PRJ060";

    public override ProjectArea Area => ProjectArea.Explanation;

    public override string Title => "The problem, stated";

    public override string Reason => "A reader decides in the first lines whether to go on. They ask: for whom, and what for?";

    public override string Example => "a heading \"Problem\", or a first paragraph that says what it tells whom";

    public override string Remedy => "Begin the README with one paragraph: who has the problem, and what they can decide now.";

    public override double Pull => 0.35;

    public override Verdict Look(ProjectView view)
    {
        if (view.Readme is not { } readme)
        {
            return new Verdict(CheckOutcome.Missing, "there is no README", []);
        }

        var words = readme.Text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length;
        var places = ProjectView.Find([readme], s_heading, 1).Concat(ProjectView.Find([readme], s_sentence, 1)).Take(2).ToList();
        return words < Words ? new Verdict(CheckOutcome.Missing, FormattableString.Invariant($"the README has {words} words"), [new FilePlace(readme.Path, 0)])
            : places.Count > 0 ? new Verdict(CheckOutcome.Shown, "the README says what it is for", places)
            : new Verdict(CheckOutcome.Partly, "the README does not say what problem is solved", [new FilePlace(readme.Path, 0)]);
    }
}
