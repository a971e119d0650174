using System.Text.Json;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Person_and_screen_from_outside : IDisposable
{
    private readonly CommandLine _fulcrum = new();

    public void Dispose() => _fulcrum.Dispose();

    [Fact]
    public void What_is_told_is_kept_weighed_listed_and_undone()
    {
        _fulcrum.Run("me", "undo").Out.ShouldContain("nothing to undo");
        _fulcrum.Run("me", "add", "work", "Data analyst", "--at", "Northwind", "--from", "2021-03", "--until", "2024-05", "--skills", "sql,python").Exit.ShouldBe(0);
        _fulcrum.Run("me", "add", "self", "python", "3").Out.ShouldContain("Kept as 2");
        var unknown = _fulcrum.Run("me", "add", "self", "pyhton", "3");
        (unknown.Exit, unknown.Out.Contains("Python", StringComparison.Ordinal)).ShouldBe((1, true));
        _fulcrum.Run("me", "add", "self", "python", "9").Exit.ShouldBe(2);
        _fulcrum.Run("me", "add", "project", "X", "--live", "--skills", "python").Exit.ShouldBe(2);

        var python = JsonDocument.Parse(_fulcrum.Run("me", "python", "--json").Out).RootElement;
        python.GetProperty("state").GetProperty("evidence").GetArrayLength().ShouldBe(2);
        python.GetProperty("level").GetProperty("mean").GetDouble().ShouldBeGreaterThan(python.GetProperty("prior").GetProperty("mean").GetDouble());
        _fulcrum.Run("me", "python").Out.ShouldContain("ledger.work.validity");

        _fulcrum.Run("me", "remove", "1").Exit.ShouldBe(0);
        JsonDocument.Parse(_fulcrum.Run("me", "list", "--json").Out).RootElement.GetArrayLength().ShouldBe(1);
        _fulcrum.Run("me", "undo").Out.ShouldContain("Northwind");
        JsonDocument.Parse(_fulcrum.Run("me", "list", "--json").Out).RootElement.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void A_resume_is_screened_against_one_ad_and_an_edit_is_what_the_workspace_supports()
    {
        var resume = _fulcrum.Write("cv.md", "# Ada Example\n\nada@example.org\n\n## Experience\n\n### Data Analyst, Northwind\nJan 2018 - Jan 2026\n\n- Reports in SQL and k8s jobs\n\n## Skills\n\nSQL, k8s\n");
        var ad = _fulcrum.Write("ad.md", "# Data Analyst\n\nExample Ltd, Leeds\n\n## Requirements\n\n- SQL and Kubernetes\n- Power BI\n- 12+ years of experience\n- no Java required\n");
        _fulcrum.Run("me", "add", "work", "Analyst", "--at", "Fabrikam", "--from", "2015", "--until", "2018", "--skills", "Power BI").Exit.ShouldBe(0);

        var (exit, output, error) = _fulcrum.Run("screen", resume, "--ad", ad, "--json");

        exit.ShouldBe(0, error);
        var root = JsonDocument.Parse(output).RootElement;
        var asked = root.GetProperty("ads")[0].GetProperty("requirements").EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("kind").GetString());
        asked["sql"].ShouldBe("literal");
        asked["kubernetes"].ShouldBe("other-name");
        asked["power-bi"].ShouldBe("held-not-shown");
        asked.ShouldNotContainKey("java");
        root.GetProperty("edits").EnumerateArray().Select(e => e.GetProperty("words").GetString()).ShouldBe(["Kubernetes", "Power BI"], ignoreOrder: true);
        output.ShouldNotContain("probability", Case.Insensitive);
        root.GetProperty("findings").EnumerateArray().ShouldContain(f => f.GetProperty("code").GetString() == "PIVOT017");

        var text = _fulcrum.Run("screen", resume, "--ad", ad).Out;
        text.ShouldContain("12+ years");
        text.ShouldContain("by another name");
        text.ShouldContain("nobody has measured one");
    }

    [Fact]
    public void What_was_read_in_a_resume_is_printed_and_exported_in_full()
    {
        var resume = _fulcrum.Write("cv.md", """
            # Ada Example

            ada@example.org | +44 20 7946 0001 | Leeds, United Kingdom

            ## Experience

            ### Data Analyst, Northwind
            Jan 2018 - Jan 2026

            - Reports in SQL

            ## Education

            B.Sc. Statistics, University of Leeds, 2014 - 2017

            ## Skills

            SQL, C++
            """);
        var expected = Path.Combine(Repository.Root, "tests", "Fulcrum.EndToEnd", "resume-shown.txt");
        var shown = string.Join('\n', (_fulcrum.Run("resume", "show", resume).Out + _fulcrum.Run("resume", "export", resume).Out).ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()));
        if (Environment.GetEnvironmentVariable("FULCRUM_ACCEPT") == "1")
        {
            File.WriteAllText(expected, shown);
        }

        shown.ShouldBe(File.ReadAllText(expected).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_cannot_be_true_is_refused_with_the_way_out()
    {
        _fulcrum.Run("me", "remove", "7").Out.ShouldNotContain("undo");
        _fulcrum.Run("me", "add", "work", "Analyst", "--from", "2999-01").Out.ShouldContain("future");
        _fulcrum.Run("me", "add", "project", "Churn", "--link", "nowhere", "--live", "--skills", "docker").Exit.ShouldBe(2);
        var resume = _fulcrum.Write("cv.md", "# Ada\n\n## Skills\n\nSQL\n");
        _fulcrum.Run("screen", resume, "--country", "Deutschland").Exit.ShouldBe(2);
        _fulcrum.Run("screen", resume, "--ad", "nowhere.txt", "--ads", Path.Combine(Repository.Root, "examples", "ads")).Out.ShouldContain("neither a file nor");
    }

    [Fact]
    public void Two_versions_are_compared_over_the_same_ads()
    {
        var (old, fresh) = (_fulcrum.Write("old.md", "# Ada\n\n## Skills\n\nk8s\n"), _fulcrum.Write("new.md", "# Ada\n\n## Skills\n\nKubernetes, Python\n"));
        var ads = Path.Combine(Repository.Root, "examples", "ads");

        var (exit, output, error) = _fulcrum.Run("screen", fresh, "--against", old, "--ads", ads, "--json");

        exit.ShouldBe(0, error);
        var comparison = JsonDocument.Parse(output).RootElement.GetProperty("comparison");
        comparison.GetProperty("better").GetInt32().ShouldBeGreaterThan(10);
        comparison.GetProperty("worse").GetInt32().ShouldBe(0);
    }

    [Fact]
    public void A_resume_that_is_not_there_is_one_clear_error()
    {
        var (exit, output, _) = _fulcrum.Run("screen", "nowhere.pdf", "--ads", Path.Combine(Repository.Root, "examples", "ads"));

        exit.ShouldBe(1);
        output.ShouldContain("nowhere.pdf");
    }
}
