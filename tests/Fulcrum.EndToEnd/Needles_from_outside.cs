using System.Text.Json;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Needles_from_outside : IDisposable
{
    private static readonly string Pivot = Path.Combine(Repository.Root, "examples", "self-taught-with-deployed-project", "pivot.yaml");
    private readonly CommandLine _fulcrum = new();

    public void Dispose() => _fulcrum.Dispose();

    [Fact]
    public void Every_item_has_a_row_and_what_cannot_be_told_says_what_would_tell()
    {
        var (exit, output, error) = _fulcrum.Run("needle", "--pivot", Pivot, "--all", "--paths", "640");

        exit.ShouldBe(0, error);
        output.ShouldContain("What moves the needle for Machine learning engineer");
        foreach (var id in new[] { "aws-mla", "project-rag-app", "network-alumni", "degree-omscs" })
        {
            output.ShouldContain(id);
        }

        output.ShouldContain("what would tell");
        output.ShouldContain("would tell about");
        output.ShouldContain("Not measured:");
        output.Split('\n').ShouldAllBe(line => line.TrimEnd().Length <= 132);
    }

    [Fact]
    public void Named_items_are_told_in_full_with_the_assumptions_they_hang_on()
    {
        var (exit, output, error) = _fulcrum.Run("needle", "aws-mla", "project-rag-app", "--pivot", Pivot, "--paths", "3200", "--sensitivity");

        exit.ShouldBe(0, error);
        output.ShouldContain("Registers by kind of employer: ");
        output.ShouldContain("to be renewed by");
        output.ShouldContain("What AWS Certified Machine Learning Engineer – Associate hangs on");
        output.ShouldContain("funnel.effect.");
        output.ShouldContain("│");
        output.ShouldContain("worth knowing");
    }

    [Fact]
    public void The_table_is_filtered_and_sorted_and_comes_as_json()
    {
        var (exit, output, error) = _fulcrum.Run("needle", "--pivot", Pivot, "--kind", "exam", "--max-price", "120", "--sort", "price", "--paths", "640", "--json");

        exit.ShouldBe(0, error);
        var rows = JsonDocument.Parse(output).RootElement.GetProperty("table").GetProperty("rows").EnumerateArray().ToList();
        rows.Count.ShouldBeGreaterThan(3);
        rows.ShouldAllBe(r => r.GetProperty("action").GetProperty("form").GetString() == "exam");
        var prices = rows.ConvertAll(r => r.GetProperty("price").GetProperty("amount").GetDecimal());
        prices.ShouldAllBe(p => p <= 120);
        prices.ShouldBe(prices.Order());
        rows[0].GetProperty("registersBySegment").EnumerateObject().ShouldNotBeEmpty();
        rows[0].GetProperty("chanceWith").GetDouble().ShouldBeInRange(0, 1);
    }

    [Fact]
    public void An_own_item_and_an_own_price_are_marked_as_yours()
    {
        _fulcrum.Write("mine.yaml", "- id: evening-class\n  name: Evening class\n  form: course\n  price: 240 USD\n  hours: {low: 30, mid: 40, high: 60}\n  finish: {beta: [8, 2]}\n  teaches: {pytorch: 2.2}\n");
        _fulcrum.Write("me.md", "# Ada Example\n\n## Skills\n\nSQL, Python\n");
        _fulcrum.Write("pivot.yaml", "role: machine learning engineer\nresume: me.md\ncountry: US\ncatalogue: [mine.yaml]\nprices: {aws-saa: 75}\n");

        var (exit, output, error) = _fulcrum.Run("needle", "--yours", "--paths", "640");
        exit.ShouldBe(0, error);
        output.ShouldContain("evening-class (yours)");
        output.ShouldContain("$75 yours");
        output.ShouldNotContain("aws-mla ");
        _fulcrum.Run("catalogue", "evening", "--pivot", "pivot.yaml").Out.ShouldContain("Evening class");
    }

    [Fact]
    public void After_takes_a_credential_as_held()
    {
        var (exit, output, _) = _fulcrum.Run("needle", "ai-901", "aws-mla", "--after", "aws-aip", "--pivot", Pivot, "--paths", "640");

        exit.ShouldBe(0);
        string.Join(' ', output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldContain("Every item is measured after AWS Certified AI Practitioner.");
    }

    [Theory]
    [InlineData(1, "no-such-item")]
    [InlineData(1, "--after", "no-such-item")]
    [InlineData(2, "--sort", "beauty")]
    [InlineData(2, "--kind", "poem")]
    [InlineData(2, "--top", "0")]
    [InlineData(2, "--paths", "1")]
    [InlineData(2, "--max-price", "-3")]
    public void Wrong_use_says_what_is_wrong(int exit, params string[] more)
    {
        var run = _fulcrum.Run(["needle", "--pivot", Pivot, .. more]);

        run.Exit.ShouldBe(exit);
        (run.Out + run.Error).ShouldContain(more[^1]);
    }
}
