using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A foundation that the ads ask for is missing, and nothing planned teaches it.</summary>
internal sealed class MissingFoundations : MistakeRule
{
    internal override string Code => "FUL004";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        string[] foundations = ["sql", "git", "docker", "containers", "aws", "azure", "google-cloud", "cloud-computing", "python", "linux", "spreadsheets", "excel"];
        foreach (var row in view.Gap.Where(g => foundations.Contains(g.Demand.Concept.Id.Value) && g.Kind is GapKind.Missing or GapKind.Weak))
        {
            var id = row.Demand.Concept.Id.Value;
            if (row.Demand.Any.Weighted >= view.Facts.Mean("mistakes.foundation.share") && row.Asked - row.Level.Mean >= 1 && !view.Teaches(id))
            {
                yield return Warning($"gap: {row.Demand.Concept.Name}", FormattableString.Invariant($"{row.Demand.Concept.Name} is asked for in {MistakeView.Percent(row.Demand.Any.Weighted)} of ads, your level is {row.Level.Mean:0.0} against {row.Asked:0.0}, and nothing in the plan teaches it."), "Learn it on the way inside a project that needs it.");
            }
        }
    }
}
