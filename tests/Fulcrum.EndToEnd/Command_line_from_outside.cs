using System.Text.Json;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Command_line_from_outside : IDisposable
{
    private readonly CommandLine _fulcrum = new();

    public static TheoryData<string> Examples => ["bootcamp-graduate-without-portfolio", "self-taught-with-deployed-project", "engineer-with-vendor-certifications"];

    public void Dispose() => _fulcrum.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_what_stands_beside_it(string example)
    {
        var (exit, output, error) = _fulcrum.Run("demo", example);
        exit.ShouldBe(0, error);
        error.ShouldBeEmpty();
        var expected = Path.Combine(Repository.Root, "examples", example, "expected.txt");
        if (Environment.GetEnvironmentVariable("FULCRUM_ACCEPT") == "1")
        {
            File.WriteAllText(expected, Plain(output));
        }

        Plain(output).ShouldBe(Plain(File.ReadAllText(expected)));
    }

    [Fact]
    public void The_first_thing_on_the_screen_is_what_to_do_this_week()
    {
        var lines = _fulcrum.Run("demo").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines[0].ShouldContain("invented");
        lines[1].ShouldBe("This week");
        lines.Count(l => l is ['1' or '2' or '3', '.', ..]).ShouldBe(3);
    }

    [Fact]
    public void Piped_output_has_no_colour_and_no_cursor_movement() => _fulcrum.Run("demo").Out.ShouldNotContain('\u001b');

    [Fact]
    public void A_role_and_a_resume_are_enough_and_every_default_is_marked()
    {
        _fulcrum.Write("me.md", "# Ada Example\n\n## Skills\n\nSQL, Excel\n\n## Experience\n\n### Clerk, Example Ltd\nJan 2020 - present\n\n- Built reports in Excel\n");
        _fulcrum.Write("pivot.yaml", "role: data analyst\nresume: me.md\n");
        var (exit, output, _) = _fulcrum.Run("plan");
        exit.ShouldBe(0, output);
        output.ShouldContain("This week");
        output.ShouldContain("* stands for a default");
        output.ShouldContain("bundled snapshot of the market");
        output.ShouldNotContain("invented");
        File.Exists(Path.Combine(_fulcrum.Folder, "fulcrum-report.html")).ShouldBeTrue();
    }

    [Fact]
    public void The_file_that_init_writes_is_read_without_a_finding()
    {
        _fulcrum.Run("init").Exit.ShouldBe(0);
        _fulcrum.Run("init").Exit.ShouldBe(2, "an existing file is never overwritten");
        _fulcrum.Write("resume.md", "# Ada Example\n\n## Skills\n\nPython, SQL\n");
        var (exit, output, _) = _fulcrum.Run("plan", "--json", "--report", "none");
        exit.ShouldBe(0);
        var findings = JsonDocument.Parse(output).RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()).ToList();
        findings.ShouldNotContain(c => c!.StartsWith("PIVOT00") && c != "PIVOT001");
    }

    [Fact]
    public void Why_explains_any_number_of_the_last_answer()
    {
        _fulcrum.Run("why", "tax.chance").Exit.ShouldBe(1, "there is no answer yet");
        _fulcrum.Run("demo").Exit.ShouldBe(0);
        var (exit, output, _) = _fulcrum.Run("why", "tax.chance");
        exit.ShouldBe(0);
        output.ShouldContain("simulated paths");
        output.ShouldContain("fact.funnel.screen.cold");
        _fulcrum.Run("why", "demand.python").Out.ShouldContain("employers");
        _fulcrum.Run("why", "yours.savings").Out.ShouldContain("You said so");
        _fulcrum.Run("why", "no-such-number").Exit.ShouldBe(1);
    }

    [Fact]
    public void Compare_answers_bootcamp_courses_or_exam()
    {
        var pivot = Path.Combine(Repository.Root, "examples", "engineer-with-vendor-certifications", "pivot.yaml");
        var (exit, output, error) = _fulcrum.Run("compare", "bootcamp-ml-full-time", "coursera-ml-specialization", "aws-mla", "--pivot", pivot);
        exit.ShouldBe(0, output + error);
        foreach (var heading in new[] { "aws-mla", "price", "priced", "succeeds", "registers", "P(gain" })
        {
            output.ShouldContain(heading);
        }

        var unknown = _fulcrum.Run("compare", "aws-mlaa", "--pivot", pivot);
        unknown.Exit.ShouldBe(1);
        unknown.Out.ShouldContain("aws-mla");
    }

    [Fact]
    public void Roles_are_compared_on_the_same_person()
    {
        var pivot = Path.Combine(Repository.Root, "examples", "self-taught-with-deployed-project", "pivot.yaml");
        var (exit, output, _) = _fulcrum.Run("roles", "data analyst", "machine learning engineer", "--pivot", pivot, "--json");
        exit.ShouldBe(0);
        JsonDocument.Parse(output).RootElement.GetProperty("roles").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("market", "show")]
    [InlineData("market", "show", "x", "--segment", "huge")]
    [InlineData("market", "show", "x", "--since", "yesterday")]
    [InlineData("nonsense")]
    [InlineData("compare")]
    public void Wrong_use_is_exit_code_two_and_says_what_was_expected(params string[] args)
    {
        var (exit, output, error) = _fulcrum.Run(args);
        exit.ShouldBe(2);
        (output + error).ShouldNotContain("   at Fulcrum");
        error.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData]
    [InlineData("market")]
    [InlineData("plan", "--help")]
    [InlineData("market", "show", "--help")]
    [InlineData("compare", "--help")]
    [InlineData("why", "--help")]
    public void Help_says_what_a_command_does_and_gives_an_example(params string[] args)
    {
        var (_, output, _) = _fulcrum.Run(args is [.., "--help"] ? args : [.. args, "--help"]);
        output.ShouldContain("fulcrum");
        output.ShouldContain("Usage:");
        if (args is [.., "--help"])
        {
            output.ShouldContain("Example:");
        }
    }

    [Fact]
    public void The_help_that_is_printed_at_once_says_what_the_help_of_all_commands_says()
    {
        // Asked for twice, the help goes through the parser, which makes every command.
        var (_, thorough, _) = _fulcrum.Run("--help", "--help");
        var (exit, quick, _) = _fulcrum.Run("--help");
        exit.ShouldBe(0);
        quick.ShouldBe(thorough);
    }

    [Fact]
    public void A_command_that_is_made_alone_is_understood_as_among_all_others()
    {
        // An option first: all commands of the market are made.
        _fulcrum.Run("market", "--help").Out.ShouldContain("sources");
        _fulcrum.Run("market", "list", "--help").Out.ShouldBe(_fulcrum.Run("market", "--help", "list").Out);
        _fulcrum.Run("market", "lst").Exit.ShouldBe(2);
    }

    [Fact]
    public void Ads_that_cannot_be_read_are_findings_and_the_rest_is_counted()
    {
        _fulcrum.Write("ads/good.md", "Title: Data Analyst\nCompany: Example Ltd\n\n## Requirements\n- SQL\n- 2+ years of experience\n");
        _fulcrum.Write("ads/broken.jsonl", "{\"title\": \"Data Analyst\", \"company\": \"B\", \"description\": \"SQL and Excel are required for this role.\"}\n{\"title\": \"Data\n");
        File.WriteAllBytes(Path.Combine(_fulcrum.Folder, "ads", "cut.jsonl.gz"), [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2]);
        var (exit, output, _) = _fulcrum.Run("market", "show", "data analyst", "--ads", "ads", "missing-folder");
        exit.ShouldBe(0, output);
        output.ShouldContain("SQL");
        output.ShouldContain("broken.jsonl:2");
        output.ShouldContain("cut.jsonl.gz");
        output.ShouldContain("missing-folder");
    }

    [Fact]
    public void One_ad_is_shown_as_it_was_read()
    {
        _fulcrum.Write("ad.md", "Title: Data Analyst\nCompany: Example Ltd\n\n## Requirements\n- SQL\n- 2+ years of experience\n\n## Nice to have\n- Python\n");
        var (exit, output, _) = _fulcrum.Run("market", "ad", "1", "--ads", "ad.md");
        exit.ShouldBe(0, output);
        output.ShouldContain("[[SQL]]");
        output.ShouldContain("{Python}");
        output.ShouldContain("2+");
    }

    [Fact]
    public void Real_ads_give_a_roles_demand_and_lines_for_scoring()
    {
        var ads = Repository.DataOrSkip("ads", "glassdoor_ds_2024_04.jsonl.gz");
        var (exit, output, error) = _fulcrum.Run("market", "show", "data scientist", "--ads", ads, "--all-dates", "--json");
        exit.ShouldBe(0, error);
        JsonDocument.Parse(output).RootElement.GetProperty("demand").GetProperty("employers").GetInt32().ShouldBeGreaterThan(50);
        var lines = _fulcrum.Run("market", "read", ads, "--json").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(356);
        var first = JsonDocument.Parse(lines[0]).RootElement;
        first.GetProperty("requirements").GetArrayLength().ShouldBeGreaterThan(0);
        first.GetProperty("requirements")[0].GetProperty("kind").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("compared", "market", "compare", "data engineer", "--board", "ashby", "linkedin")]
    [InlineData("trends", "market", "trend", "data scientist", "python")]
    [InlineData("pairs", "market", "with", "data engineer", "aws")]
    [InlineData("bundles", "market", "with", "data engineer")]
    [InlineData("answer", "market", "ask", "degree", "data analyst")]
    [InlineData("questions", "market", "questions")]
    [InlineData("boards", "market", "sources")]
    public void The_market_answers_from_its_snapshot_as_a_table_and_as_data(string field, params string[] args)
    {
        var (exit, output, error) = _fulcrum.Run([.. args, "--json"]);
        exit.ShouldBe(0, output + error);
        JsonDocument.Parse(output).RootElement.TryGetProperty(field, out _).ShouldBeTrue(output);
        _fulcrum.Run(args).Exit.ShouldBe(0);
    }

    [Theory]
    [InlineData("--top", "market", "show", "x", "--top", "-1")]
    [InlineData("--top", "screen", "cv.pdf", "--top", "0")]
    [InlineData("twice", "market", "compare", "x", "--segment", "startup", "Startup")]
    [InlineData("twice", "market", "compare", "x", "--country", "us", "US")]
    [InlineData("no example", "demo", "nonsense")]
    [InlineData("FUL999", "lint", "FUL999")]
    [InlineData("missing", "market", "show")]
    public void Wrong_use_is_said_on_standard_error_and_as_JSON_where_that_is_wanted(string said, params string[] args)
    {
        var (exit, output, error) = _fulcrum.Run(args);
        (exit, output).ShouldBe((2, ""));
        error.ShouldContain(said);

        (exit, output, error) = _fulcrum.Run([.. args, "--json"]);
        exit.ShouldBe(2);
        error.ShouldContain(said);
        using var answer = JsonDocument.Parse(output);
        var finding = answer.RootElement.GetProperty("findings")[0];
        finding.GetProperty("code").GetString().ShouldBe("USE001");
        finding.GetProperty("reason").GetString()!.ShouldContain(said);
    }

    [Fact]
    public void Every_answer_in_JSON_has_its_findings()
    {
        foreach (var args in new string[][] { ["market", "questions"], ["market", "sources"], ["market", "ad", "1", "--ads", Path.Combine(AppContext.BaseDirectory, "examples", "ads")] })
        {
            using var answer = JsonDocument.Parse(_fulcrum.Run([.. args, "--json"]).Out);
            answer.RootElement.GetProperty("findings").ValueKind.ShouldBe(JsonValueKind.Array, string.Join(' ', args));
        }
    }

    [Theory]
    [InlineData("market", "compare", "x")]
    [InlineData("market", "compare", "x", "--segment", "startup")]
    [InlineData("market", "compare", "x", "--month", "2020-04", "spring")]
    [InlineData("market", "compare", "x", "--segment", "startup", "enterprise", "--country", "US", "GB")]
    [InlineData("market", "ask", "everything")]
    public void A_question_that_cannot_be_asked_is_wrong_use(params string[] args)
    {
        var (exit, _, error) = _fulcrum.Run(args);
        exit.ShouldBe(2);
        error.ShouldNotBeEmpty();
    }

    // Runs differ in nothing; line ends differ by machine.
    private static string Plain(string output) => output.ReplaceLineEndings("\n").TrimEnd() + "\n";
}
