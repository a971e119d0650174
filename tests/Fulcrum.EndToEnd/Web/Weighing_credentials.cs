using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The catalogue against the person: sorted, filtered, side by side, with items and prices of their own.</summary>
public sealed partial class Weighing_credentials(ExamplePages example)
{
    [Fact]
    public async Task Order_and_filter_stand_in_the_address_and_change_the_rows_in_place()
    {
        var (browser, pages) = await example.Open();
        var (page, complaints, _) = await browser.Window();
        _ = await page.GotoAsync(pages.Address.ToString());
        _ = await page.GotoAsync(pages.Base + "/credentials");
        var all = await page.Locator(".needles tbody tr").CountAsync();
        _ = await page.SelectOptionAsync("select[name=form]", "exam");
        await Assertions.Expect(page.Locator(".needles tbody tr")).Not.ToHaveCountAsync(all);
        page.Url.ShouldContain("form=exam");
        _ = await page.GotoAsync(pages.Base + "/credentials?form=exam&sort=price");
        var prices = (await page.Locator(".needles tbody tr td:nth-child(7)").AllInnerTextsAsync()).Select(t => Price().Match(t).Groups[1].Value.Replace(",", "", StringComparison.Ordinal)).Where(t => t.Length > 0).Select(decimal.Parse).ToList();
        prices.Count.ShouldBeGreaterThan(5);
        prices.ShouldBe(prices.Order());
        complaints.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Up_to_four_stand_side_by_side_with_renewal_segments_and_the_second_certificate()
    {
        var (_, pages) = await example.Open();
        using var client = await pages.Client();
        var ids = Ids().Matches(await client.GetStringAsync("/credentials?form=exam")).Select(m => m.Groups[1].Value).Distinct().Take(5).ToList();
        ids.Count.ShouldBe(5);
        var page = await client.GetStringAsync($"/credentials?{string.Join('&', ids.Select(id => $"compare={id}"))}");
        Columns().Count(page).ShouldBe(4);
        page.ShouldContain("To be renewed");
        page.ShouldContain("As a second certificate");
        page.ShouldContain("startup employers");
        _ = await client.GetStringAsync("/credentials?after=nothing");
        await pages.Answered(client, "/credentials/standing?after=nothing");
        (await client.GetStringAsync("/credentials?compare=%3Cscript%3E&sort=glory&price=x&after=nothing")).ShouldContain("The catalogue has no &quot;nothing&quot;");
    }

    [Fact]
    public async Task An_item_and_a_price_of_ones_own_are_kept_marked_and_removed_again()
    {
        var home = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;
        try
        {
            var file = Path.Combine(home, "pivot.yaml");
            await File.WriteAllTextAsync(file, "role: data analyst # mine\ncountry: US\n");
            using var pages = WebProcess.Start(home);
            using var client = await pages.Client();
            await Post(client, "/credentials/item", ("name", "Evening class: \"PyTorch\"\n- id: trick"), ("form", "course"), ("price", "240"), ("mid", "40"), ("finish", "8"), ("teaches", "PyTorch, Docker"), ("level", "2.5"));
            await Post(client, "/credentials/price", ("id", "aws-mla"), ("price", "75"));
            (await File.ReadAllTextAsync(file)).ShouldContain("catalogue: [my-items.yaml]");
            (await File.ReadAllTextAsync(file)).ShouldContain("aws-mla: 75");
            (await File.ReadAllTextAsync(file)).ShouldContain("# mine");
            var items = await File.ReadAllTextAsync(Path.Combine(home, "my-items.yaml"));
            Entries().Count(items).ShouldBe(1);
            var id = Entries().Match(items).Groups[1].Value;
            var refused = await Post(client, "/credentials/item", ("name", "Nothing"), ("mid", "-3"), ("teaches", "sorcery of the ninth kind"));
            refused.ShouldContain("The hours are not three numbers that rise");
            await Post(client, "/credentials/price", ("id", "aws-mla"), ("price", ""));
            (await File.ReadAllTextAsync(file)).ShouldNotContain("aws-mla");
            await Post(client, "/credentials/remove", ("id", id));
            Entries().Count(await File.ReadAllTextAsync(Path.Combine(home, "my-items.yaml"))).ShouldBe(0);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static async Task<string> Post(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await client.GetStringAsync("/start")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        return await (await client.PostAsync(address, form)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    [GeneratedRegex(@"\$([\d,.]+)")]
    private static partial Regex Price();

    [GeneratedRegex("compare=([a-z0-9-]+)#compare")]
    private static partial Regex Ids();

    [GeneratedRegex("take away</a>")]
    private static partial Regex Columns();

    [GeneratedRegex("^- id: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Entries();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
