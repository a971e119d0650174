using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ028: build output and libraries are not committed.</summary>
internal sealed class CleanRepositoryCheck : ProjectCheck
{
    private static readonly Regex s_rubbish = Pattern.Of(@"(^|/)(__pycache__|node_modules|\.venv|venv|\.ipynb_checkpoints|\.idea|\.vs|obj|\.pytest_cache|\.mypy_cache|site-packages)/|(^|/)(\.ds_store|thumbs\.db|[^/]+\.pyc)$");

    public override string Code => "PRJ028";

    public override ProjectArea Area => ProjectArea.Engineering;

    public override string Title => "Nothing committed that a tool makes";

    public override string Reason => "Libraries, caches and editors' files in the history say that nobody looked at what was committed.";

    public override string Example => "objects to `__pycache__/`, `node_modules/`, `.DS_Store`";

    public override string Remedy => "Remove them from the repository and list them in .gitignore.";

    public override double Pull => 0.1;

    public override Verdict Look(ProjectView view)
    {
        if (view.Repository.History is HistoryState.NoGit or HistoryState.NoCommit)
        {
            return Verdict.NotApplicable("without version control nothing is committed");
        }

        var found = view.Repository.Files.Where(f => s_rubbish.IsMatch(f.Path)).ToList();
        return found.Count == 0 ? new Verdict(CheckOutcome.Shown, "only what was written is committed", [])
            : new Verdict(CheckOutcome.Partly, FormattableString.Invariant($"{found.Count} file{(found.Count == 1 ? "" : "s")} that a tool makes"), [.. found.Take(3).Select(f => new FilePlace(f.Path, 0))]);
    }
}
