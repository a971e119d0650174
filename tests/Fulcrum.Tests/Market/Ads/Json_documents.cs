using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Json_documents
{
    [Fact]
    public void A_list_and_a_single_posting_are_read()
    {
        AdFiles.Read("""[{"title":"A","company":"E","description":"x"},{"title":"B","company":"E","description":"y"}]""", "a.json").Ads.Select(a => (a.Title, a.Place))
            .ShouldBe([("A", "a.json: [0]"), ("B", "a.json: [1]")]);
        AdFiles.Read("""{"title":"A","company":"E","description":"x"}""", "a.json").Ads.ShouldHaveSingleItem().Title.ShouldBe("A");
    }

    [Fact]
    public void A_Greenhouse_board_is_read_with_its_escaped_HTML()
    {
        var ad = AdFiles.Read("""
            {"jobs":[{"absolute_url":"https://job-boards.greenhouse.io/acme/jobs/1","location":{"name":"London, UK"},"id":8636,"updated_at":"2026-07-29T08:50:01-04:00","title":"Data Scientist",
              "company_name":"Acme ","first_published":"2026-07-16T11:55:32-04:00","content":"&lt;div&gt;&lt;h2&gt;You have&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;SQL &amp;amp; Python&lt;/li&gt;&lt;/ul&gt;&lt;/div&gt;",
              "departments":[{"id":1,"name":"Data"}],"offices":[{"id":2,"name":"London","location":"London"}],
              "pay_input_ranges":[{"min_cents":5000000,"max_cents":6000000,"currency_type":"GBP","title":"Salary"}]}],"meta":{"total":1}}
            """, "acme.json").Ads.ShouldHaveSingleItem();

        (ad.Board, ad.Employer, ad.Title, ad.Location, ad.Department, ad.Posted).ShouldBe(("Greenhouse", "Acme", "Data Scientist", "London, UK", "Data", new DateOnly(2026, 7, 16)));
        ad.Text.ShouldBe("## You have\n\n- SQL & Python");
        ad.Pay.ShouldBe(new PayRange(50000, 60000, "GBP", PayPeriod.Year));
    }

    [Fact]
    public void A_Lever_posting_is_put_together_from_its_parts()
    {
        var ad = AdFiles.Read("""
            [{"additional":"<div>About us</div>","categories":{"commitment":"Contract","location":"Chicago, IL","team":"Services"},"createdAt":1764205361939,"description":"<div>Are you curious?</div>",
              "id":"l1","lists":[{"text":"You will","content":"<li>Guide projects</li><li>Run sessions</li>"}],"text":"Consultant","country":"US","workplaceType":"remote","hostedUrl":"https://jobs.lever.co/acme/l1",
              "salaryRange":{"min":40,"max":60,"currency":"USD","interval":"per-hour-wage"}}]
            """, "lever.json").Ads.ShouldHaveSingleItem();

        (ad.Board, ad.Employer, ad.Title, ad.Location, ad.Remote, ad.EmploymentType, ad.Posted).ShouldBe(("Lever", "acme", "Consultant", "Chicago, IL", true, "Contract", new DateOnly(2025, 11, 27)));
        ad.Text.ShouldBe("Are you curious?\n\n## You will\n\n- Guide projects\n- Run sessions\n\nAbout us");
        ad.Pay.ShouldBe(new PayRange(40, 60, "USD", PayPeriod.Hour));
    }

    [Fact]
    public void Ashbys_pay_tiers_become_one_range_without_bonus_and_on_target_pay()
    {
        static string Job(string tiers) => $$$"""
            {"jobs":[{"id":"x","title":"Engineer","location":"Berlin","isRemote":false,"publishedAt":"2026-04-20T22:43:56.531+00:00","jobUrl":"https://jobs.ashbyhq.com/acme/x","descriptionHtml":"<p>Hello</p>","descriptionPlain":"Hello plain",
              "compensation":{"compensationTierSummary":"summary","compensationTiers":[{{{tiers}}}]}}],"apiVersion":"1"}
            """;
        static string Component(string type, string summary, int min, int max) => $$"""{"components":[{"compensationType":"{{type}}","interval":"1 YEAR","currencyCode":"EUR","minValue":{{min}},"maxValue":{{max}},"summary":"{{summary}}"}]}""";

        var ad = AdFiles.Read(Job(string.Join(',', Component("Bonus", "", 1000, 2000), Component("Salary", "", 70000, 80000), Component("Salary", "", 60000, 75000))), "a.json").Ads.ShouldHaveSingleItem();
        (ad.Board, ad.Employer, ad.Text, ad.PayText, ad.Remote).ShouldBe(("Ashby", "acme", "Hello", "summary", false));
        ad.Pay.ShouldBe(new PayRange(60000, 80000, "EUR", PayPeriod.Year));
        AdFiles.Read(Job(Component("Salary", "Total OTE €60K", 60000, 60000)), "a.json").Ads[0].Pay.ShouldBeNull();
    }

    [Fact]
    public void The_complete_postings_before_a_break_are_kept()
    {
        var (ads, findings) = AdFiles.Read("""
            {"jobs":[
              {"title":"A","company":"E","description":"x"},
              {"title":"B","company":"E","description":"y"},
              {"title":"C","comp
            """, "a.json");
        ads.Select(a => a.Title).ShouldBe(["A", "B"]);
        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("ADS001"), f => f.Place.ShouldBe("a.json:4"), f => f.Remedy.ShouldContain("2 complete"));
    }

    [Fact]
    public void Several_documents_one_after_another_are_read()
        => AdFiles.Read("{\n\"title\":\"A\",\n\"company\":\"E\",\n\"description\":\"x\"\n}\n{\n\"title\":\"B\",\n\"company\":\"E\",\n\"description\":\"y\"\n}", "a.json").Ads.Select(a => a.Title).ShouldBe(["A", "B"]);

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("[1,2,3]")]
    [InlineData("[]")]
    [InlineData("{\"jobs\":[]}")]
    public void JSON_without_ads_is_said_to_have_none(string json)
    {
        var (ads, findings) = AdFiles.Read(json, "a.json");
        ads.ShouldBeEmpty();
        findings.ShouldHaveSingleItem().Code.ShouldBe("ADS014");
    }

    [Fact]
    public void A_nesting_bomb_is_a_finding()
        => AdFiles.Read(new string('[', 200_000), "a.json").Findings.ShouldContain(f => f.Code == "ADS001");

    [Fact]
    public void Every_captured_job_board_answer_is_read_or_says_why_not()
    {
        var folder = Repository.DataOrSkip("jobboards");
        var findings = new List<Finding>();
        var read = new Dictionary<string, int>();
        foreach (var (name, content) in new Fulcrum.Intake.Sources().Open([folder], findings))
        {
            var (ads, problems) = AdFiles.Read(content, name);
            read[name[(name.LastIndexOf('/') + 1)..]] = ads.Count;
            (ads.Count + problems.Count).ShouldBeGreaterThan(0, name);
            ads.ShouldAllBe(a => a.Text.Length > 0 && !a.Text.Contains("</") && !a.Text.Contains("&lt;") && !a.Text.Contains("&nbsp;"));
        }

        findings.ShouldBeEmpty();
        read["patreon.json"].ShouldBe(29);
        read["n8n.json"].ShouldBe(21);
        read["greenhouse.json"].ShouldBe(2);
        read["lever.json"].ShouldBe(2);
        read["ashby.json"].ShouldBe(2);
        read["recruitee.json"].ShouldBe(2);
        read["pinpoint.json"].ShouldBe(2);
        read.Values.Sum().ShouldBe(173);
    }
}
