using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ023: versions of dependencies are fixed.</summary>
internal sealed class PinnedDependenciesCheck : ProjectCheck
{
    private static readonly Regex s_any = Pattern.Of(@"^[a-z][\w.-]*(\[[\w,]+\])?\s*([=<>~!;]|$)");
    private static readonly Regex s_exact = Pattern.Of(@"^[a-z][\w.-]*(\[[\w,]+\])?\s*={2,3}\s*[\w.]+");
    private static readonly Regex s_inFile = Pattern.Of(@"<Package(Reference|Version)\s[^>]*Version=""\[?\d+\.\d+[\w.+-]*\]?""|<version>\d[\w.-]*</version>|^\s*-\s*[a-z][\w.-]*==?\d");

    public override string Code => "PRJ023";

    public override ProjectArea Area => ProjectArea.Engineering;

    public override string Title => "Pinned dependencies";

    public override string Reason => "Without fixed versions a project that ran last year does not run today, and the reader sees an error instead of the work.";

    public override string Example => "`uv.lock`, `package-lock.json`, `pandas==2.2.3` in requirements.txt";

    public override string Remedy => "Commit a lock file, or fix every version in the file of requirements.";

    public override double Pull => 0.25;

    public override Verdict Look(ProjectView view)
    {
        var locks = view.Repository.Files.Where(f => FileSort.IsLock(f.Name) || f.Name.Equals("Directory.Packages.props", StringComparison.OrdinalIgnoreCase)).Take(3).Select(f => new FilePlace(f.Path, 0)).ToList();
        if (locks.Count > 0)
        {
            return new Verdict(CheckOutcome.Shown, "a lock file fixes the versions", locks);
        }

        var manifests = view.Manifests.ToList();
        if (manifests.Count == 0)
        {
            return view.Code.Count == 0 ? Verdict.NotApplicable("no code was found") : new Verdict(CheckOutcome.Missing, "no file names the dependencies", []);
        }

        var requirements = manifests.Where(m => m.Path.Contains("requirements", StringComparison.OrdinalIgnoreCase)).ToList();
        var (named, fixedOnes) = (requirements.Sum(r => s_any.Count(r.Text)), requirements.Sum(r => s_exact.Count(r.Text)));
        var inFile = ProjectView.Find(manifests.Except(requirements), s_inFile, 2);
        if (named > 0)
        {
            return new Verdict(fixedOnes == named ? CheckOutcome.Shown : fixedOnes > 0 ? CheckOutcome.Partly : CheckOutcome.Missing, FormattableString.Invariant($"{fixedOnes} of {named} requirements have a fixed version"), [new FilePlace(requirements[0].Path, 0)]);
        }

        return inFile.Count > 0 ? new Verdict(CheckOutcome.Shown, "versions are fixed in the project file", inFile)
            : new Verdict(CheckOutcome.Partly, "dependencies are named, their versions not fixed", [.. manifests.Take(2).Select(m => new FilePlace(m.Path, 0))]);
    }
}
