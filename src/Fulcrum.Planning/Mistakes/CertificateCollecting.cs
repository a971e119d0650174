using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Several certificates stand for the same skill.</summary>
internal sealed class CertificateCollecting : MistakeRule
{
    internal override string Code => "FUL009";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var planned = view.Planned.Where(a => a.Form == ActionForm.Exam).ToList();
        foreach (var group in planned.SelectMany(a => a.Teaches.Where(t => t.Level >= 1.5).Select(t => (t.Concept, Action: a))).GroupBy(x => x.Concept).Where(g => g.Select(x => x.Action.Id).Distinct(StringComparer.Ordinal).Count() >= 3).Take(1))
        {
            yield return Warning("plan", $"{group.Count()} planned exams stand for {group.Key}: no study found that a second certificate for the same skill adds anything.", "Keep the one that the ads name most and put the hours into a project.");
        }

        var held = view.Ledger.Resume?.Certifications.Count ?? 0;
        if (held >= 4 && view.Ledger.LiveLinks.Count == 0)
        {
            yield return Warning(view.Ledger.Resume!.Place, $"The résumé lists {held} certifications and nothing that runs.", "Stop collecting; show one project that uses what they taught.");
        }
    }
}
