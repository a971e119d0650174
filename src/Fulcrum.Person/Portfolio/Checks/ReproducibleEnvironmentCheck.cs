using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ026: the environment can be set up again.</summary>
internal sealed class ReproducibleEnvironmentCheck : ProjectCheck
{
    private static readonly Regex s_whole = Pattern.Of(@"(^|/)(dockerfile[\w.-]*|[\w-]+\.dockerfile|\.devcontainer/.*|flake\.nix|default\.nix|shell\.nix|uv\.lock|poetry\.lock|pdm\.lock|renv\.lock|conda-lock\.yml|environment\.ya?ml)$");
    private static readonly Regex s_part = Pattern.Of(@"(^|/)(\.python-version|\.nvmrc|\.tool-versions|global\.json|runtime\.txt|rust-toolchain(\.toml)?|makefile|justfile|taskfile\.ya?ml|go\.mod|mvnw|gradlew|package-lock\.json|packages\.lock\.json|yarn\.lock|pnpm-lock\.yaml)$");

    public override string Code => "PRJ026";

    public override ProjectArea Area => ProjectArea.Engineering;

    public override string Title => "An environment that can be set up again";

    public override string Reason => "A reader who cannot start it in five minutes does not.";

    public override string Example => "a Dockerfile, a dev container, `uv.lock`, `environment.yml`, `global.json` with a lock file";

    public override string Remedy => "Add a Dockerfile or a lock file with the version of the language, and one command that sets everything up.";

    public override IReadOnlyList<string> Concepts => ["docker"];

    public override double Pull => 0.2;

    public override Verdict Look(ProjectView view)
    {
        var all = view.Repository.Files;
        IReadOnlyList<FilePlace> At(Regex pattern) => [.. all.Where(f => pattern.IsMatch(f.Path) && !f.Path.Contains("node_modules/", StringComparison.Ordinal)).Take(4).Select(f => new FilePlace(f.Path, 0))];
        var (whole, part) = (At(s_whole), At(s_part));
        return view.Code.Count == 0 ? Verdict.NotApplicable("no code was found")
            : whole.Count > 0 || part.Count > 1 ? new Verdict(CheckOutcome.Shown, "the environment is written down", [.. whole, .. part.Take(3)])
            : part.Count > 0 ? new Verdict(CheckOutcome.Partly, "part of the environment is written down", part)
            : new Verdict(CheckOutcome.Missing, "nothing sets up the environment", []);
    }
}
