using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ020: there are tests.</summary>
internal sealed class TestsCheck : ProjectCheck
{
    private const int Few = 5;
    private static readonly Regex s_case = Pattern.Exact(@"^\s*(async )?def test_\w*|^\s*(it|test)(\.each)?\s*\(|^\s*\[(Fact|Theory|Test|TestCase|TestMethod|Property)\b|^\s*@(Test|ParameterizedTest)\b|^func Test\w+\(|\btest_that\s*\(|^\s*#\[test\]|^@test\b|^@testset\b|^\s*(name|tests?|data_tests):\s*$|^\s*-\s*(unique|not_null|accepted_values|relationships)\b");
    private static readonly Regex s_dbt = Pattern.Of(@"(^|/)(models|tests)/.*\.(ya?ml|sql)$");

    public override string Code => "PRJ020";

    public override ProjectArea Area => ProjectArea.Engineering;

    public override string Title => "Tests";

    public override string Reason => "Code without tests cannot be changed by a team. It is the first thing that an engineer looks for.";

    public override string Example => "`def test_parses_empty_file():`, `[Fact]`, `it(\"…\")`, dbt tests in `schema.yml`";

    public override string Remedy => "Test what transforms data and what decides, beginning with the case that went wrong last.";

    public override IReadOnlyList<string> Concepts => ["unit-testing", "software-testing"];

    public override IReadOnlyList<string> Demonstrates => ["unit-testing"];

    public override double Pull => 0.5;

    public override Verdict Look(ProjectView view)
    {
        if (view.Code.Count == 0)
        {
            return Verdict.NotApplicable("no code was found");
        }

        var files = Files(view).ToList();
        var cases = files.Sum(f => s_case.Count(f.Text));
        var lines = view.Code.Sum(f => f.FilledLines);
        var places = ProjectView.Find(files, s_case);
        return cases == 0
            ? new Verdict(CheckOutcome.Missing, FormattableString.Invariant($"no tests beside {lines} lines of code"), [])
            : new Verdict(cases >= Few ? CheckOutcome.Shown : CheckOutcome.Partly, FormattableString.Invariant($"{cases} test{(cases == 1 ? "" : "s")} in {files.Count(f => s_case.IsMatch(f.Text))} files beside {lines} lines of code"), places);
    }

    internal static IEnumerable<TextFile> Files(ProjectView view)
        => view.Tests.Concat(view.Files.Any(f => f.Name == "dbt_project.yml") ? view.TextsAt(s_dbt).Where(t => !t.Sort.IsTest) : []);
}
