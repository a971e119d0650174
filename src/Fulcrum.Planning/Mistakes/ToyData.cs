using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A project on the résumé rests on a data set that everybody uses.</summary>
internal sealed class ToyData : MistakeRule
{
    internal override string Code => "FUL006";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        foreach (var project in view.Request.Projects)
        {
            if (project.Check("PRJ010") is { Outcome: CheckOutcome.Harmful } check)
            {
                yield return Warning($"{project.Place}: {(check.Places.Count > 0 ? check.Places[0] : "data")}", $"The project \"{project.Name}\" {check.What}: thousands show the same, and it says nothing about collecting, cleaning and joining data.", check.Remedy);
            }
        }

        string[] toys = ["mnist", "titanic", "iris dataset", "iris data", "boston housing", "california housing", "cifar", "palmer penguins", "wine quality", "imdb reviews", "movielens", "breast cancer wisconsin", "kaggle competition"];
        foreach (var project in view.Ledger.Resume?.Projects ?? [])
        {
            var toy = Array.Find(toys, t => project.Text.Contains(t, StringComparison.OrdinalIgnoreCase) || project.Name.Contains(t, StringComparison.OrdinalIgnoreCase));
            if (toy is not null)
            {
                yield return Warning(project.Place, $"The project \"{project.Name}\" rests on {toy}: thousands show the same, and it says nothing about collecting, cleaning and joining data.", "Replace the data by something you collected or joined yourself, and say where it comes from.");
            }
        }
    }
}
