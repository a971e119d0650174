using System.Text;
using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Reading_outcomes
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    public void A_row_is_read_with_every_column()
    {
        var (outcomes, findings) = Read("""
            applied,channel,result,reached,weeks,updated,ad,segment,note
            2026-10-05,referral,rejected,interviewed,,2026-11-02,ad07,startup,"kind, but no"
            2026-11-02,cold,silent,,3,,,,
            2026-11-16,,applied,,,,,,
            2026-09-01,cold,silent,screened,,2026-09-15,,small-business,
            """);

        findings.ShouldBeEmpty();
        outcomes.ShouldBe([
            new ApplicationOutcome(new(2026, 10, 5), ApplicationChannel.Referral, ReachedStage.Interviewed, true, 4, "ad07", Segment.Startup, "outcomes.csv:2"),
            new ApplicationOutcome(new(2026, 11, 2), ApplicationChannel.Cold, ReachedStage.Applied, false, 3, "", null, "outcomes.csv:3"),
            new ApplicationOutcome(new(2026, 11, 16), ApplicationChannel.Cold, ReachedStage.Applied, false, 2, "", null, "outcomes.csv:4"),
            new ApplicationOutcome(new(2026, 9, 1), ApplicationChannel.Cold, ReachedStage.Screened, false, 76 / 7.0, "", Segment.SmallBusiness, "outcomes.csv:5"),
        ]);
    }

    [Theory]
    [InlineData("2026-11-02,ghosted", "OUTCOME005")]
    [InlineData("2 November,rejected", "OUTCOME007")]
    [InlineData(",rejected", "OUTCOME007")]
    [InlineData("2027-01-01,rejected", "OUTCOME007")]
    [InlineData("9999-99-99,rejected", "OUTCOME007")]
    [InlineData("2026-11-02,rejected,many", "OUTCOME008")]
    [InlineData("2026-11-02,silent,-3", "OUTCOME008")]
    [InlineData("2026-11-02,silent,1e9", "OUTCOME008")]
    [InlineData("2026-11-02,rejected,,pigeon", "OUTCOME005")]
    [InlineData("=HYPERLINK(\"x\"),rejected", "OUTCOME002")]
    [InlineData("=1+1,rejected", "OUTCOME007")]
    public void A_row_that_is_wrong_is_a_finding_and_the_rest_is_read(string row, string code)
    {
        var (outcomes, findings) = Read($"applied,result,weeks,channel\n{row}\n2026-11-03,screened\n");

        outcomes.ShouldHaveSingleItem().Reached.ShouldBe(ReachedStage.Screened);
        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe(code);
        finding.Place.ShouldBe("outcomes.csv:2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("applied\n2026-11-02")]
    [InlineData("date,outcome\n2026-11-02,rejected")]
    [InlineData("{\"applied\": 1}")]
    [InlineData("applied,result\n\"2026-11-02,rejected\n2026-11-03,rejected")]
    public void A_file_without_a_usable_row_is_a_finding(string text)
    {
        var (outcomes, findings) = Read(text);

        outcomes.ShouldBeEmpty();
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(f => f.Place.StartsWith("outcomes.csv:", StringComparison.Ordinal) && f.Remedy.Length > 0);
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(5);
        var start = Encoding.UTF8.GetBytes("applied,result\n2026-11-02,rejected\n");
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            var findings = new List<Finding>();
            Planner.Outcomes(start.Concat(bytes).ToArray(), "outcomes.csv", Today, findings).Count.ShouldBeLessThanOrEqualTo(1 + bytes.Length);
        }
    }

    [Fact]
    public void Semicolons_a_byte_order_mark_and_capitals_are_understood()
    {
        var (outcomes, findings) = Read("\uFEFFApplied;Result;Channel\r\n2026-11-02;Offered;Referral\r\n");

        findings.ShouldBeEmpty();
        outcomes.ShouldHaveSingleItem().Reached.ShouldBe(ReachedStage.Offered);
    }

    private static (IReadOnlyList<ApplicationOutcome> Outcomes, List<Finding> Findings) Read(string text)
    {
        var findings = new List<Finding>();
        return (Planner.Outcomes(Encoding.UTF8.GetBytes(text), "outcomes.csv", Today, findings), findings);
    }
}
