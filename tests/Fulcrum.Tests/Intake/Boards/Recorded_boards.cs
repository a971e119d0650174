using System.IO.Compression;
using System.Text.Json;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Answers of real boards, recorded; read from beside the repository and never copied into it.</summary>
public sealed class Recorded_boards : IDisposable
{
    private readonly BoardBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Ten_Ashby_boards_are_read_whole()
    {
        using var zip = ZipFile.OpenRead(Repository.DataOrSkip("jobboards", "ashby_raw.zip"));
        foreach (var entry in zip.Entries)
        {
            var name = Path.GetFileNameWithoutExtension(entry.Name);
            var content = Content(entry);
            bench.Server.On($"api.ashbyhq.com/posting-api/job-board/{name}?includeCompensation=true", content);
            using var document = JsonDocument.Parse(content);
            var listed = document.RootElement.GetProperty("jobs").EnumerateArray().Count(j => !j.TryGetProperty("isListed", out var l) || l.GetBoolean());

            (await bench.Run($"ashby:{name}")).ShouldBe(new AddedAds(Added: listed), name);
        }

        bench.Workspace.Ads.Counts().Count.ShouldBe(10);
        bench.Ads().ShouldAllBe(a => a.Ad.Text.Length > 200 && a.Ad.Title.Length > 0 && a.Ad.Employer.Length > 0 && a.Ad.Posted != null && a.Ad.Url.StartsWith("https://jobs.ashbyhq.com/"));
    }

    [Theory]
    [InlineData("greenhouse", "boards-api.greenhouse.io/v1/boards/x/jobs?content=true", "jobs")]
    [InlineData("lever", "api.lever.co/v0/postings/x?mode=json&skip=0&limit=100", "")]
    [InlineData("ashby", "api.ashbyhq.com/posting-api/job-board/x?includeCompensation=true", "jobs")]
    [InlineData("recruitee", "x.recruitee.com/api/offers/", "offers")]
    public async Task A_recorded_answer_of_each_board_is_read(string board, string address, string list)
    {
        var content = Fixture($"{board}.json");
        bench.Server.On(address, content);
        using var document = JsonDocument.Parse(content);
        var ads = (list.Length == 0 ? document.RootElement : document.RootElement.GetProperty(list)).GetArrayLength();

        (await bench.Run($"{board}:x")).ShouldBe(new AddedAds(Added: ads));

        bench.Ads().ShouldAllBe(a => a.Ad.Text.Length > 200 && a.Ad.Title.Length > 0 && a.Ad.Employer.Length > 0 && a.Ad.Url.StartsWith("https://"));
    }

    // These were recorded without their texts: every ad is known by its id, and none is kept without a text.
    [Theory]
    [InlineData("workable", "workable.json", "apply.workable.com/api/v1/widget/accounts/x?details=true")]
    [InlineData("personio", "personio.xml", "x.jobs.personio.de/xml?language=en")]
    public async Task An_ad_without_a_text_is_a_finding(string board, string file, string address)
    {
        bench.Server.On(address, Fixture(file));
        (await bench.Run($"{board}:x")).ShouldBe(new AddedAds());
        bench.Findings.ShouldAllBe(f => f.Code == "ADS003");
        bench.Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_recorded_list_of_SmartRecruiters_leads_to_its_texts()
    {
        bench.Server.On("api.smartrecruiters.com/v1/companies/x/postings?limit=100&offset=0", Fixture("smartrecruiters.json"));
        await bench.Run("smartrecruiters:x");
        bench.Server.Asked.Last().ShouldMatch("^api.smartrecruiters.com/v1/companies/x/postings/[0-9]+$");
    }

    private static byte[] Fixture(string name)
    {
        using var zip = ZipFile.OpenRead(Repository.DataOrSkip("jobboards", "ats_fixtures_careerkit.zip"));
        return Content(zip.GetEntry(name)!);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
