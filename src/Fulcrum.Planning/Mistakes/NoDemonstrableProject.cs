using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>There is nothing to show, and no project is planned.</summary>
internal sealed class NoDemonstrableProject : MistakeRule
{
    internal override string Code => "FUL005";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var held = view.Ledger.Skills.Values.SelectMany(s => s.Evidence).Any(e => e.Kind is EvidenceKind.Project or EvidenceKind.DeployedProject);
        if (!held && view.Ledger.LiveLinks.Count == 0 && !view.Planned.Any(a => a.Form == ActionForm.Project))
        {
            yield return Warning("plan", "No project can be looked at, and none is planned: an interviewer has nothing to ask about but certificates.", "Add one project on real data that runs where others can use it; `fulcrum catalogue project` lists templates.");
        }
    }
}
