using System.Text.Json;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The linter and the calendar as a user calls them.</summary>
public sealed class Lint_and_calendar : IDisposable
{
    private readonly CommandLine _fulcrum = new();

    public void Dispose() => _fulcrum.Dispose();

    [Fact]
    public void The_linter_writes_SARIF_with_a_rule_for_every_result_and_lists_what_was_accepted()
    {
        Pivot("accept:\n  FUL019: I have done this for months.\n");
        var (exit, output, error) = _fulcrum.Run("lint", "--sarif", "mistakes.sarif");
        exit.ShouldBe(1, error);
        output.ShouldContain("accepted FUL019");
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(_fulcrum.Folder, "mistakes.sarif")));
        sarif.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        results.Count.ShouldBeGreaterThan(1);
        foreach (var result in results)
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].ShouldBe(result.GetProperty("ruleId").GetString());
            result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrWhiteSpace();
            result.GetProperty("locations").GetArrayLength().ShouldBe(1);
        }

        results.Count(r => r.TryGetProperty("suppressions", out _)).ShouldBe(1);
    }

    [Fact]
    public void A_rule_explains_itself()
    {
        var (exit, output, _) = _fulcrum.Run("lint", "ful009");
        exit.ShouldBe(0);
        output.ShouldContain("Why it matters.");
        _fulcrum.Run("lint", "FUL999").Exit.ShouldBe(2);
        _fulcrum.Run("lint", "--rules").Out.ShouldContain("FUL025");
    }

    [Fact]
    public void The_calendar_is_shown_and_written_for_other_programs()
    {
        Pivot("");
        var (exit, output, error) = _fulcrum.Run("calendar", "--ics", "plan.ics", "--csv", "plan.csv", "--markdown", "plan.md");
        exit.ShouldBe(0, error);
        output.ShouldContain("week by week");
        foreach (var file in new[] { "plan.ics", "plan.csv", "plan.md" })
        {
            new FileInfo(Path.Combine(_fulcrum.Folder, file)).Length.ShouldBeGreaterThan(100);
        }
    }

    private void Pivot(string more)
    {
        _fulcrum.Write("me.md", "# Ada Example\n\n## Skills\n\nSQL, Excel\n\n## Experience\n\n### Clerk, Example Ltd\nJan 2020 - present\n\n- Built reports in Excel\n");
        _fulcrum.Write("pivot.yaml", $"role: data analyst\nresume: me.md\nstart: 2026-12-01\nhours: 30\npaths: 400\n{more}");
    }
}
