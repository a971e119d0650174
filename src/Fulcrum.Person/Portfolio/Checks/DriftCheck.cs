using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ042: changes in the data are noticed.</summary>
internal sealed class DriftCheck : ProjectCheck
{
    private static readonly Regex s_drift = Pattern.Of(@"\bevidently\b|\bnannyml\b|\balibi_detect\b|\bwhylogs\b|\bdeepchecks\b|\bpopulation_stability|\bpsi\s*\(|\bks_2samp\b|\b(data|feature|concept|prediction|model)_?drift|\bdrift_?(score|report|detector|check|monitor)|\bTFDV\b|\btfdv\b");

    public override string Code => "PRJ042";

    public override ProjectArea Area => ProjectArea.Operation;

    public override string Title => "Drift";

    public override string Reason => "A model is right about the world it was trained on. Somebody has to notice when the world changes.";

    public override string Example => "`evidently`, `alibi_detect`, `ks_2samp(reference, current)`";

    public override string Remedy => "Compare the newest inputs with those of training on a schedule, and say from where on you would retrain.";

    public override IReadOnlyList<string> Concepts => ["model-drift", "model-monitoring", "mlops"];

    public override IReadOnlyList<string> Demonstrates => ["model-drift"];

    public override Verdict Look(ProjectView view)
        => view.Learns ? Seen(ProjectView.Find(view.Code, s_drift), "drift is looked for", "nothing looks for drift") : Verdict.NotApplicable("nothing is learned from data here");
}
