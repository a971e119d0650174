using System.Globalization;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Each board's format, spoken by a local server. All ads are invented.</summary>
public sealed class Reading_boards : IDisposable
{
    private const string Long = "We run data pipelines. You need three years of Python and SQL, and you write tests.";
    private readonly BoardBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Greenhouse_gives_ads_with_their_text()
    {
        bench.Server.On("boards-api.greenhouse.io/v1/boards/acme/jobs?content=true", $$$"""
            {"jobs":[{"id":101,"title":"Data Engineer","company_name":"Acme","absolute_url":"https://job-boards.greenhouse.io/acme/jobs/101","location":{"name":"Leeds, UK"},"updated_at":"2026-11-03T08:00:00-04:00",
            "first_published":"2026-11-01T08:00:00-04:00","content":"&lt;p&gt;{{{Long}}}&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Docker&lt;/li&gt;&lt;/ul&gt;","departments":[{"id":1,"name":"Data"}],"offices":[{"id":2,"name":"Leeds","location":"Leeds"}]}],"meta":{"total":1}}
            """);

        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Added: 1));

        bench.Findings.ShouldBeEmpty();
        var stored = bench.Ads().ShouldHaveSingleItem();
        stored.Source.ShouldBe("greenhouse:acme");
        stored.Ad.ShouldSatisfyAllConditions(
            a => (a.Id, a.Board, a.Employer, a.Title, a.Location, a.Department).ShouldBe(("101", "Greenhouse", "Acme", "Data Engineer", "Leeds, UK", "Data")),
            a => a.Posted.ShouldBe(new DateOnly(2026, 11, 1)),
            a => a.Url.ShouldBe("https://job-boards.greenhouse.io/acme/jobs/101"),
            a => a.Text.ShouldBe($"{Long}\n\n- Docker"));
        bench.Server.UserAgents.ShouldAllBe(u => u.StartsWith("Fulcrum/", StringComparison.Ordinal) && u.Length > 12);
    }

    [Fact]
    public async Task Lever_is_read_page_by_page()
    {
        Lever("api.lever.co", 0, 100);
        Lever("api.lever.co", 100, 30);

        (await bench.Run("https://jobs.lever.co/acme")).ShouldBe(new AddedAds(Added: 130));

        var ads = bench.Ads();
        ads[0].Ad.ShouldSatisfyAllConditions(
            a => (a.Id, a.Board, a.Employer, a.Title, a.Location, a.EmploymentType).ShouldBe(("id-0", "Lever", "acme", "Engineer 0", "Berlin", "Full-time")),
            a => a.Text.ShouldBe($"{Long}\n\n## You bring\n\n- Kafka\n\nWe are kind."),
            a => a.Posted.ShouldBe(new DateOnly(2025, 11, 27)),
            a => a.Remote.ShouldBe(true));
        ads[^1].Ad.Title.ShouldBe("Engineer 129");
        bench.Server.Asked.Count.ShouldBe(2);
        bench.Time.Waits.ShouldContain(w => w <= bench.Limits.Pause && w > TimeSpan.Zero, "one request after the other, with a pause");
    }

    [Fact]
    public async Task An_employer_that_Lever_keeps_in_the_EU_is_found_there()
    {
        Lever("api.eu.lever.co", 0, 2);
        (await bench.Run("lever:acme")).ShouldBe(new AddedAds(Added: 2));
        bench.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ashby_gives_pay_and_what_is_unlisted_stays_out()
    {
        bench.Server.On("api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true", $$"""
            {"apiVersion":"1","jobs":[
            {"id":"u1","title":"ML Engineer","department":"R&D","team":"ML","employmentType":"FullTime","location":"Remote - UK","publishedAt":"2026-10-20T22:43:56.531+00:00","isListed":true,"isRemote":true,
             "jobUrl":"https://jobs.ashbyhq.com/acme/u1","descriptionHtml":"<p>{{Long}}</p>","descriptionPlain":"{{Long}}",
             "compensation":{"compensationTierSummary":"£50K – £60K","compensationTiers":[{"components":[{"compensationType":"Salary","interval":"1 YEAR","currencyCode":"GBP","minValue":50000,"maxValue":60000} ] } ] } },
            {"id":"u2","title":"Secret","isListed":false,"jobUrl":"https://jobs.ashbyhq.com/acme/u2","descriptionPlain":"{{Long}}"}]}
            """);

        (await bench.Run("ashby:acme")).ShouldBe(new AddedAds(Added: 1));

        bench.Ads().ShouldHaveSingleItem().Ad.ShouldSatisfyAllConditions(
            a => (a.Id, a.Board, a.Employer, a.Location, a.Remote).ShouldBe(("u1", "Ashby", "acme", "Remote - UK", true)),
            a => a.Pay.ShouldBe(new PayRange(50000, 60000, "GBP", PayPeriod.Year)));
    }

    [Fact]
    public async Task Workable_lists_an_ad_once_a_place_and_it_is_one_ad()
    {
        bench.Server.On("apply.workable.com/api/v1/widget/accounts/acme?details=true", $$"""
            {"name":"Acme Labs","description":"<p>About us</p>","jobs":[
            {"title":"Analyst","shortcode":"AB12","telecommuting":false,"department":"Data","url":"https://apply.workable.com/j/AB12","published_on":"2026-08-05","created_at":"2026-07-02","country":"Spain","city":"Madrid","state":"","description":"<p>{{Long}}</p>"},
            {"title":"Analyst","shortcode":"AB12","telecommuting":false,"department":"Data","url":"https://apply.workable.com/j/AB12","published_on":"2026-08-05","created_at":"2026-07-02","country":"Portugal","city":"","state":"","description":"<p>{{Long}}</p>"}]}
            """);

        (await bench.Run("workable:acme")).ShouldBe(new AddedAds(Added: 1));

        bench.Ads().ShouldHaveSingleItem().Ad.ShouldSatisfyAllConditions(
            a => (a.Id, a.Board, a.Employer, a.Location).ShouldBe(("AB12", "Workable", "Acme Labs", "Madrid, Spain; Portugal")),
            a => a.Posted.ShouldBe(new DateOnly(2026, 8, 5)),
            a => a.Text.ShouldBe(Long));
    }

    [Fact]
    public async Task SmartRecruiters_asks_for_a_text_only_when_its_entry_is_new_or_changed()
    {
        Smart(("1", "a"), ("2", "a"), ("3", "a"));
        (await bench.Run("smartrecruiters:Acme")).ShouldBe(new AddedAds(Added: 3));
        bench.Ads()[0].Ad.ShouldSatisfyAllConditions(
            a => (a.Id, a.Board, a.Employer, a.Title, a.Location, a.Remote).ShouldBe(("1", "SmartRecruiters", "Acme Inc", "Post 1", "St. Louis, MO, United States", true)),
            a => a.Text.ShouldBe($"## Job\n\n{Long}\n\n## Needs\n\n- Python"),
            a => a.Url.ShouldBe("https://jobs.smartrecruiters.com/Acme/1"));

        bench.Server.Asked.Clear();
        Smart(("1", "a"), ("2", "b"), ("4", "a"));
        (await bench.Run("smartrecruiters:Acme")).ShouldBe(new AddedAds(Added: 1, Changed: 1, Unchanged: 1, Closed: 1));

        bench.Server.Asked.Where(a => !a.Contains("limit")).ShouldBe(["api.smartrecruiters.com/v1/companies/Acme/postings/2", "api.smartrecruiters.com/v1/companies/Acme/postings/4"], ignoreOrder: true);
        bench.Ads(open: true).Select(a => a.Ad.Id).ShouldBe(["1", "2", "4"]);
    }

    [Fact]
    public async Task Recruitee_gives_both_parts_of_the_text()
    {
        bench.Server.On("acme.recruitee.com/api/offers/", Offers);
        (await bench.Run("https://acme.recruitee.com/")).ShouldBe(new AddedAds(Added: 1));
        bench.Ads().ShouldHaveSingleItem().Ad.ShouldSatisfyAllConditions(
            a => (a.Id, a.Board, a.Employer, a.Title, a.Location, a.Url).ShouldBe(("77", "Recruitee", "Acme", "Accountant", "Berlin, Germany", "https://jobs.acme.example/o/accountant")),
            a => a.Pay.ShouldBe(new PayRange(60000, 75000, "EUR", PayPeriod.Year)),
            a => a.Posted.ShouldBe(new DateOnly(2026, 8, 5)),
            a => a.Text.ShouldBe($"{Long}\n\n## Requirements\n\n- German"));
    }

    [Fact]
    public async Task A_board_that_moved_to_a_host_of_its_own_is_read_there_only_when_the_user_names_it()
    {
        bench.Server.On("acme.recruitee.com/api/offers/", "", status: 302, headers: ("Location", "https://jobs.acme.example/api/offers/")).On("jobs.acme.example/api/offers/", Offers);

        (await bench.Run("recruitee:acme")).ShouldBeNull();
        bench.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("BOARD004"), f => f.Remedy.ShouldContain("fulcrum market add https://jobs.acme.example/api/offers/"));
        bench.Server.Asked.ShouldNotContain(a => a.StartsWith("jobs.acme"));

        (await bench.Run("https://jobs.acme.example/api/offers/")).ShouldBe(new AddedAds(Added: 1));
    }

    [Fact]
    public async Task Personio_gives_the_parts_under_their_headings()
    {
        bench.Server.On("acme.jobs.personio.de/xml?language=en", $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <workzag-jobs><position><id>18</id><subcompany>Acme SE &amp; Co. KG</subcompany><office>Munich</office><additionalOffices><office>Berlin</office></additionalOffices><department>Tech</department>
            <name>Data Platform Engineer</name><jobDescriptions><jobDescription><name>Your tasks</name><value><![CDATA[<p>{Long}</p>]]></value></jobDescription>
            <jobDescription><name>Your profile</name><value><![CDATA[<ul><li>Kafka</li></ul>]]></value></jobDescription></jobDescriptions>
            <seniority>experienced</seniority><schedule>full-time</schedule><createdAt>2024-11-13T14:10:41+00:00</createdAt></position></workzag-jobs>
            """, "text/xml");

        (await bench.Run("personio:acme")).ShouldBe(new AddedAds(Added: 1));

        bench.Ads().ShouldHaveSingleItem().Ad.ShouldSatisfyAllConditions(
            a => (a.Id, a.Board, a.Employer, a.Title, a.Location).ShouldBe(("18", "Personio", "Acme SE & Co. KG", "Data Platform Engineer", "Munich; Berlin")),
            a => a.Url.ShouldBe("https://acme.jobs.personio.de/job/18"),
            a => a.Posted.ShouldBe(new DateOnly(2024, 11, 13)),
            a => a.Text.ShouldBe($"## Your tasks\n\n{Long}\n\n## Your profile\n\n- Kafka"));
    }

    [Fact]
    public async Task A_feed_that_reaches_for_files_is_refused()
    {
        bench.Server.On("acme.jobs.personio.de/xml?language=en", """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><workzag-jobs><position><id>1</id><name>&f;</name></position></workzag-jobs>""", "text/xml");
        (await bench.Run("personio:acme")).ShouldBeNull();
        bench.Findings.ShouldHaveSingleItem().Code.ShouldBe("BOARD004");
        bench.Ads().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_with_a_job_posting_is_followed_until_it_is_gone()
    {
        const string Page = "careers.example.org/jobs/5?lang=en";
        bench.Server.On(Page, Posting("Data Analyst"), "text/html");

        (await bench.Run($"https://{Page}#apply")).ShouldBe(new AddedAds(Added: 1));
        var stored = bench.Ads().ShouldHaveSingleItem();
        stored.Source.ShouldBe($"https://{Page}");
        (stored.Ad.Title, stored.Ad.Employer, stored.Ad.Board).ShouldBe(("Data Analyst", "Acme", "careers.example.org"));
        bench.Server.Asked.ShouldContain("careers.example.org/robots.txt");

        bench.Server.Forget(Page);
        (await bench.Run($"https://{Page}")).ShouldBe(new AddedAds(Closed: 1));
        bench.Ads(open: true).ShouldBeEmpty();
        bench.Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Note);
    }

    [Fact]
    public async Task A_page_that_never_was_is_an_error()
    {
        (await bench.Run("https://careers.example.org/jobs/404")).ShouldBeNull();
        bench.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("BOARD002"), f => f.Severity.ShouldBe(Severity.Error));
        bench.Workspace.Boards.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_robots_may_not_read_is_not_read()
    {
        bench.Server.On("careers.example.org/robots.txt", "User-agent: *\nDisallow: /jobs", "text/plain").On("careers.example.org/jobs/5", Posting("X"), "text/html").On("careers.example.org/open/6", Posting("Y"), "text/html");
        (await bench.Run("https://careers.example.org/jobs/5")).ShouldBeNull();
        bench.Findings.ShouldHaveSingleItem().Code.ShouldBe("BOARD003");
        bench.Server.Asked.ShouldBe(["careers.example.org/robots.txt"]);
        (await bench.Run("https://careers.example.org/open/6")).ShouldBe(new AddedAds(Added: 1));
    }

    [Fact]
    public async Task A_page_without_a_job_posting_is_no_ad()
    {
        bench.Server.On("careers.example.org/login", $"<html><title>Log in</title><main><h1>Log in</h1><p>{string.Concat(Enumerable.Repeat(Long, 20))}</p></main></html>", "text/html");
        (await bench.Run("https://careers.example.org/login")).ShouldBeNull();
        bench.Findings.ShouldHaveSingleItem().Code.ShouldBe("BOARD005");
        bench.Ads().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_second_run_sends_for_nothing_that_did_not_change_and_the_third_closes_what_is_gone()
    {
        const string Board = "boards-api.greenhouse.io/v1/boards/acme/jobs?content=true";
        bench.Server.On(Board, Jobs(("1", "a"), ("2", "a")), headers: ("ETag", "\"one\""));
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Added: 2));
        bench.Time.Pass(TimeSpan.FromDays(1));
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Unchanged: 2));
        bench.Ads().ShouldAllBe(a => a.LastSeen == new DateOnly(2026, 11, 17) && a.FirstSeen == new DateOnly(2026, 11, 16));

        bench.Server.Forget(Board);
        bench.Server.On(Board, Jobs(("2", "b"), ("3", "a")), headers: ("ETag", "\"two\""));
        bench.Time.Pass(TimeSpan.FromDays(1));
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Added: 1, Changed: 1, Closed: 1));
        bench.Ads().Single(a => a.Ad.Id == "1").Closed.ShouldBe(new DateOnly(2026, 11, 18));
    }

    [Fact]
    public async Task What_the_user_removed_a_board_does_not_bring_back()
    {
        const string Board = "boards-api.greenhouse.io/v1/boards/acme/jobs?content=true";
        bench.Server.On(Board, Jobs(("1", "a"), ("2", "a"))).On(Board, Jobs(("1", "b"), ("2", "a")));
        await bench.Run("greenhouse:acme");
        bench.Workspace.Ads.Remove([1]);
        (await bench.Run("greenhouse:acme")).ShouldBe(new AddedAds(Unchanged: 1, Removed: 1));
        bench.Ads().Select(a => a.Number).ShouldBe([2]);
    }

    [Theory]
    [InlineData("teamtailor:acme", "BOARD001")]
    [InlineData("greenhouse:", "BOARD012")]
    [InlineData("greenhouse:../../v1/other", "BOARD012")]
    [InlineData("ftp://example.org/x", "BOARD013")]
    [InlineData("https://user:secret@example.org/x", "BOARD013")]
    public async Task What_is_no_board_is_a_finding(string typed, string code)
    {
        Workspace.IsBoard(typed).ShouldBeTrue();
        (await bench.Run(typed)).ShouldBeNull();
        bench.Findings.ShouldHaveSingleItem().Code.ShouldBe(code);
        bench.Server.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ads.jsonl")]
    [InlineData("-")]
    [InlineData("C:\\ads\\mine.csv")]
    [InlineData("./folder")]
    [InlineData("[old]:ads")]
    [InlineData("my_ads:2026")]
    public void A_file_is_no_board(string typed) => Workspace.IsBoard(typed).ShouldBeFalse();

    internal static string Jobs(params (string Id, string Word)[] jobs)
        => $$"""{"jobs":[{{string.Join(',', jobs.Select(j => $$"""{"id":{{j.Id}},"title":"Post {{j.Id}}","company_name":"Acme","absolute_url":"https://job-boards.greenhouse.io/acme/jobs/{{j.Id}}","location":{"name":"Leeds"},"content":"{{Long}} {{j.Word}}"}"""))}}]}""";

    private static string Posting(string title)
        => $$"""<html><head><title>x</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"{{title}}","hiringOrganization":{"@type":"Organization","name":"Acme"},"datePosted":"2026-11-01","description":"<p>{{Long}}</p>","jobLocation":{"@type":"Place","address":{"addressLocality":"Leeds","addressCountry":"GB"} } }</script></head><body></body></html>""";

    private static string Offers => $$"""
        {"offers":[{"id":77,"position":3,"title":"Accountant","slug":"accountant","company_name":"Acme","department":"Finance","city":"Berlin","country":"Germany","country_code":"DE","location":"Berlin, Germany","careers_url":"https://jobs.acme.example/o/accountant",
        "created_at":"2026-08-01 09:41:37 UTC","published_at":"2026-08-05 10:10:39 UTC","remote":false,"hybrid":true,"salary":{"min":"60000","max":"75000","period":"year","currency":"EUR"},
        "locations":[{"id":1,"name":"Berlin","city":"Berlin","country":"Germany"}],"open_questions":[{"id":1,"position":1,"body":"Fluent?"}],"description":"<p>{{Long}}</p>","requirements":"<ul><li>German</li></ul>"}]}
        """;

    [Fact]
    public async Task A_text_of_SmartRecruiters_that_came_in_a_list_is_read_all_the_same()
    {
        Smart(("1", "a"));
        bench.Server.Forget("api.smartrecruiters.com/v1/companies/Acme/postings/1");
        bench.Server.On("api.smartrecruiters.com/v1/companies/Acme/postings/1", $$"""[{"title":"Post 1","description":"{{Long}}"}]""");
        (await bench.Run("smartrecruiters:Acme")).ShouldBe(new AddedAds(Added: 1));
    }

    private void Lever(string host, int skip, int count) => bench.Server.On($"{host}/v0/postings/acme?mode=json&skip={skip}&limit=100", $"[{string.Join(',', Enumerable.Range(skip, count).Select(n => $$"""
        {"id":"id-{{n}}","text":"Engineer {{n}}","hostedUrl":"https://jobs.lever.co/acme/id-{{n}}","createdAt":1764205361939,"workplaceType":"remote","country":"DE","categories":{"commitment":"Full-time","location":"Berlin","team":"Data"},
        "description":"<div>{{Long}}</div>","descriptionPlain":"{{Long}}","lists":[{"text":"You bring","content":"<li>Kafka</li>"}],"additional":"<div>We are kind.</div>","additionalPlain":"We are kind."}
        """))}]");

    // Two entries a page, whatever was asked for.
    private void Smart(params (string Id, string Version)[] posts)
    {
        foreach (var (page, offset) in posts.Chunk(2).Select((p, i) => (p, i * 2)))
        {
            var list = $"api.smartrecruiters.com/v1/companies/Acme/postings?limit=100&offset={offset}";
            bench.Server.Forget(list);
            bench.Server.On(list, $$"""{"offset":{{offset}},"limit":100,"totalFound":{{posts.Length}},"content":[{{string.Join(',', page.Select(p => Post(p, "")))}}]}""");
        }

        foreach (var post in posts)
        {
            var detail = $"api.smartrecruiters.com/v1/companies/Acme/postings/{post.Id}";
            bench.Server.Forget(detail);
            bench.Server.On(detail, Post(post, $$$"""
                ,"jobAd":{"sections":{"jobDescription":{"title":"Job","text":"<p>{{{Long}}}</p>"},"qualifications":{"title":"Needs","text":"<ul><li>{{{(post.Version == "a" ? "Python" : "Rust")}}}</li></ul>"} } }
                """));
        }
    }

    private static string Post((string Id, string Version) post, string more) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":"{{post.Id}}","name":"Post {{post.Id}}","uuid":"{{post.Version}}","refNumber":"R{{post.Id}}","company":{"identifier":"Acme","name":"Acme Inc"},"releasedDate":"2026-06-08T02:11:28.000Z",
        "location":{"city":"St. Louis","region":"MO","country":"us","remote":true,"fullLocation":"St. Louis, MO, United States"},"industry":{"id":"x","label":"Retail"},"typeOfEmployment":{"id":"p","label":"Part-time"}{{more}}}
        """);
}
