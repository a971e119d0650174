using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ015: large data files lie in the repository.</summary>
internal sealed class DataInRepositoryCheck : ProjectCheck
{
    private const long Large = 5 << 20;
    private static readonly Regex s_model = Pattern.Of(@"\.(pt|pth|ckpt|pkl|pickle|joblib|onnx|safetensors|h5|zip|gz|tar|db|sqlite3?|bin)$");

    public override string Code => "PRJ015";

    public override ProjectArea Area => ProjectArea.Data;

    public override string Title => "Large files kept out of the repository";

    public override string Reason => "A history that carries data and models grows with every change and cannot shrink. Teams keep them in storage, with a version beside the code.";

    public override string Example => "objects to a `data/all.csv` of 80 MB; recognises a `.dvc` file or Git LFS as the better way";

    public override string Remedy => "Move files over 5 MB to storage (DVC, Git LFS, a bucket) and fetch them by script.";

    public override IReadOnlyList<string> Concepts => ["dvc", "git-lfs"];

    public override double Pull => 0.1;

    public override Verdict Look(ProjectView view)
    {
        var large = view.Repository.Files.Where(f => f.Size > Large && (FileSort.Of(f.Path).IsData || s_model.IsMatch(f.Path) || f.Extension is ".json" or ".txt")).OrderByDescending(f => f.Size).Take(4).ToList();
        return large.Count == 0
            ? new Verdict(CheckOutcome.Shown, "no data or model file over 5 MB", [])
            : new Verdict(CheckOutcome.Partly, string.Join(", ", large.Select(f => FormattableString.Invariant($"{f.Path} has {f.Size / 1048576.0:0} MB"))), [.. large.Select(f => new FilePlace(f.Path, 0))]);
    }
}
