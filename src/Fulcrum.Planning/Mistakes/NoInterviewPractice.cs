using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Interviews are expected, and nothing prepares for them.</summary>
internal sealed class NoInterviewPractice : MistakeRule
{
    internal override string Code => "FUL020";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        if (view.Plan.Applications.Sum() > 0 && !view.Planned.Any(a => a.Form == ActionForm.Interview))
        {
            yield return Note("plan", "Applications go out and nothing in the plan practises interviews. On one platform just under half of technical interviews were passed, the same person's results swung widely, and people judged their own result badly (interviewing.io 2016).", "Plan at least two rehearsals with somebody who asks back; `fulcrum catalogue interview` lists kinds.");
        }
    }
}
