using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ022: types or a linter hold the code to a standard.</summary>
internal sealed class TypedOrLintedCheck : ProjectCheck
{
    private static readonly Regex s_files = Pattern.Of(@"(^|/)(mypy\.ini|\.flake8|\.pylintrc|ruff\.toml|\.ruff\.toml|pyrightconfig\.json|\.eslintrc[\w.]*|eslint\.config\.\w+|biome\.json|\.golangci\.ya?ml|\.lintr|\.pre-commit-config\.yaml|rustfmt\.toml|clippy\.toml|checkstyle\.xml|\.sqlfluff|\.rubocop\.yml)$");
    private static readonly Regex s_settings = Pattern.Of(@"^\[tool\.(mypy|ruff|black|pylint|pyright|flake8|isort)|<TreatWarningsAsErrors>true|<Nullable>enable|<AnalysisLevel>|""strict""\s*:\s*true|""eslint""\s*:");
    private static readonly Regex s_function = Pattern.Exact(@"^\s*(async )?def \w+\(");
    private static readonly Regex s_typed = Pattern.Exact(@"^\s*(async )?def \w+\([^\n]*\)\s*->");
    private static readonly string[] s_static = ["csharp", "java", "go", "rust", "kotlin", "scala", "typescript", "fsharp", "swift", "cpp"];

    public override string Code => "PRJ022";

    public override ProjectArea Area => ProjectArea.Engineering;

    public override string Title => "Typed or linted code";

    public override string Reason => "Types and a linter are how a team keeps code readable for the next person.";

    public override string Example => "`[tool.ruff]` in pyproject.toml, `.eslintrc.json`, `<TreatWarningsAsErrors>true`, functions with type hints";

    public override string Remedy => "Add a linter and type hints, and let the workflow check them.";

    public override IReadOnlyList<string> Concepts => ["code-quality", "static-typing", "code-quality-tools"];

    public override double Pull => 0.15;

    public override Verdict Look(ProjectView view)
    {
        if (view.Code.Count == 0)
        {
            return Verdict.NotApplicable("no code was found");
        }

        var settings = view.Paths(s_files).Concat(ProjectView.Find(view.Manifests.Concat(view.TextsAt(Pattern.Of(@"(^|/)(tsconfig[\w.]*\.json|directory\.build\.props)$"))), s_settings)).Take(5).ToList();
        var python = view.Code.Where(f => f.Sort.Language == "python").ToList();
        var functions = python.Sum(f => s_function.Count(f.Text));
        var typed = python.Sum(f => s_typed.Count(f.Text));
        var compiled = view.Code.Count(f => s_static.Contains(f.Sort.Language, StringComparer.Ordinal)) * 2 > view.Code.Count;
        if (settings.Count > 0)
        {
            return new Verdict(CheckOutcome.Shown, functions > 0 ? FormattableString.Invariant($"a linter or type checker is set up; {typed} of {functions} Python functions state a return type") : "a linter or strict types are set up", settings);
        }

        return compiled ? new Verdict(CheckOutcome.Partly, "the language checks types; no linter was seen", [])
            : functions > 0 && typed * 2 > functions ? new Verdict(CheckOutcome.Partly, FormattableString.Invariant($"{typed} of {functions} functions state a return type; nothing checks them"), ProjectView.Find(python, s_typed, 2))
            : new Verdict(CheckOutcome.Missing, "neither a linter nor a type checker was seen", []);
    }
}
