using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>All planned learning goes to models, none to data, infrastructure or deployment.</summary>
internal sealed class ModelsOnly : MistakeRule
{
    internal override string Code => "FUL003";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        string[] around = ["data-engineering", "sql", "docker", "kubernetes", "mlops", "aws", "azure", "google-cloud", "ci-cd", "api-development", "cloud-computing", "airflow", "monitoring"];
        string[] models = ["machine-learning", "deep-learning", "pytorch", "tensorflow", "scikit-learn", "large-language-models", "natural-language-processing", "computer-vision", "generative-ai", "statistics"];
        var hours = view.Plan.Chosen.Where(c => c.Scheduled.Action.Teaches.Any(t => models.Contains(t.Concept.Value))).Sum(c => c.Scheduled.WeeklyHours.Sum());
        var asked = around.Where(c => view.ShareOf(c) >= view.Facts.Mean("mistakes.foundation.share")).ToList();
        if (hours > 0 && asked.Count > 0 && !around.Any(view.Teaches) && asked.Exists(c => view.Ledger.LevelOf(new ConceptId(c)).Mean < 2))
        {
            yield return Warning("plan", FormattableString.Invariant($"{hours:0} planned hours go to models and none to data, infrastructure or deployment, though the ads ask for {string.Join(", ", asked.Take(4))}."), "Put a deployed project into the plan: it brings data, containers and a running service together.");
        }
    }
}
