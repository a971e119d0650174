using System.Net;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The pages answer to the person who started them, and to nobody else.</summary>
public sealed class Who_may_come_in : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;
    private readonly WebProcess pages;

    public Who_may_come_in() => pages = WebProcess.Start(home, WebProcess.Example());

    public void Dispose()
    {
        pages.Dispose();
        Directory.Delete(home, recursive: true);
    }

    [Fact]
    public async Task Without_the_key_nothing_is_shown_not_even_a_style()
    {
        using var stranger = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(pages.Base) };
        foreach (var address in new[] { "/", "/market", "/assets/tokens.css", "/?key=0000", "/nothing" })
        {
            (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
        }
    }

    [Fact]
    public async Task A_foreign_name_that_was_pointed_here_is_refused()
    {
        using var client = await pages.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/market");
        request.Headers.Host = $"evil.example:{pages.Address.Port}";
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_request_of_another_site_is_refused_even_with_the_key(string header, string value)
    {
        using var client = await pages.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/start") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add(header, value);
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_that_is_not_of_these_pages_changes_nothing()
    {
        using var client = await pages.Client();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("role", "x")]);
        (await client.PostAsync("/start", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/assets/..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/why/..%2f..%2fpivot.yaml")]
    public async Task No_address_leads_out_of_what_is_served(string address)
    {
        using var client = await pages.Client();
        var answer = await client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("root:");
    }

    [Fact]
    public async Task Every_answer_forbids_what_comes_from_elsewhere()
    {
        using var client = await pages.Client();
        foreach (var address in new[] { "/", "/market", "/nothing" })
        {
            var answer = await client.GetAsync(address);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("default-src 'none'");
            policy.ShouldContain("script-src 'self'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        }
    }
}
