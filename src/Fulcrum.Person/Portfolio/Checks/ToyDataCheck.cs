using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ010: the project rests on a data set that everybody uses.</summary>
internal sealed class ToyDataCheck : ProjectCheck
{
    private const int MostHead = 400;

    public override string Code => "PRJ010";

    public override ProjectArea Area => ProjectArea.Data;

    public override string Title => "Data beyond the textbook";

    public override string Reason => "Thousands of portfolios rest on the same few sets. They come clean and joined, so they show nothing of collecting, cleaning and joining, which is most of the work.";

    public override string Example => "`load_iris()`, `datasets.MNIST(...)`, a file whose first line is `PassengerId,Survived,Pclass`, a file with the checksum of CIFAR-10 under another name";

    public override string Remedy => "Replace the textbook's data by data that you collect or join yourself, on a question somebody really has.";

    public override IReadOnlyList<string> Concepts => ["data-collection", "data-pipeline", "data-integration"];

    public override double Pull => 0.9;

    public override Verdict Look(ProjectView view)
    {
        if (!view.UsesData)
        {
            return Verdict.NotApplicable("no data is analysed here");
        }

        var found = ToyDataSets.All.Select(toy => (toy.Name, Places: Places(view, toy))).Concat(ByChecksum(view)).Where(f => f.Places.Count > 0).ToList();
        if (found.Count == 0)
        {
            return new Verdict(CheckOutcome.Shown, "no well-known practice data set was recognised", []);
        }

        var names = string.Join(", ", found.Select(f => f.Name).Distinct(StringComparer.Ordinal).Take(4));
        var places = found.SelectMany(f => f.Places).DistinctBy(p => (p.File, p.Line)).Take(6).ToList();
        return OwnDataCheck.Sources(view).Count > 0
            ? new Verdict(CheckOutcome.Partly, $"uses {names} beside data of its own", places)
            : new Verdict(CheckOutcome.Harmful, $"rests on {names}", places);
    }

    private static IReadOnlyList<FilePlace> Places(ProjectView view, ToyDataSet toy)
        =>
        [
            .. ProjectView.Find(view.Code, toy.Loader, 3, orText: true),
            .. view.Files.Where(f => !FileSort.Of(f.Path).IsTest && (toy.File?.IsMatch(f.Path) == true || HasShape(f, toy))).Take(3)
                .Select(f => new FilePlace(f.Path, HasShape(f, toy) ? 1 : 0, HasShape(f, toy) ? f.Text!.Split('\n')[0].Trim() is { Length: > 80 } long80 ? long80[..80] + "…" : f.Text!.Split('\n')[0].Trim() : "")),
        ];

    private static bool HasShape(RepositoryFile file, ToyDataSet toy)
        => toy.Shape is not null && file.Text is { } text && FileSort.Of(file.Path).IsData && toy.Shape.IsMatch(text.AsSpan(0, Math.Min(text.Length, MostHead)));

    private static IEnumerable<(string Name, IReadOnlyList<FilePlace> Places)> ByChecksum(ProjectView view)
        => from file in view.Repository.Files
           where file.Md5.Length > 0 && ToyDataSets.ByMd5.ContainsKey(file.Md5)
           select (ToyDataSets.ByMd5[file.Md5].Name, (IReadOnlyList<FilePlace>)[new FilePlace(file.Path, 0, $"checksum {file.Md5}")]);
}
