using System.Net;
using Fulcrum.Core;
using Fulcrum.Intake;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Where_requests_may_go
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:a00:1::")]
    [InlineData("2001:db8::1")]
    public void Private_addresses_are_not_public(string address) => Hosts.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1")]
    [InlineData("64:ff9b::808:808")]
    public void Others_are_public(string address) => Hosts.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Fact]
    public async Task A_private_address_is_connected_to_only_when_the_user_typed_it()
    {
        using var server = new BoardServer();
        server.On("x", "hello", "text/plain");
        using var closed = new HttpClient(Hosts.Handler(new HashSet<string>()));
        var refused = await Should.ThrowAsync<HttpRequestException>(() => closed.GetStringAsync($"http://127.0.0.1:{server.Port}/x", TestContext.Current.CancellationToken));
        (refused is { InnerException: RefusedHostException } || refused.InnerException?.InnerException is RefusedHostException).ShouldBeTrue();
        server.Asked.ShouldBeEmpty();

        using var open = new HttpClient(Hosts.Handler(new HashSet<string> { "127.0.0.1" }));
        (await open.GetStringAsync($"http://127.0.0.1:{server.Port}/x", TestContext.Current.CancellationToken)).ShouldBe("hello");
    }

    [Fact]
    public async Task A_page_on_the_users_own_machine_is_read_when_it_is_typed_and_leads_nowhere_else()
    {
        using var server = new BoardServer();
        using var other = new BoardServer();
        other.On("secret", "JobPosting", "text/html");
        server.On("moved", "", status: 302, headers: ("Location", $"http://127.0.0.1:{other.Port}/secret"))
            .On("ad.html", """<script type="application/ld+json">{"@type":"JobPosting","title":"Cook","hiringOrganization":{"name":"Acme"},"description":"We cook."}</script>""", "text/html");
        using var folder = new TemporaryFolder();
        using var workspace = Workspace.Open([], folder.At("home"))!;
        var findings = new List<Finding>();
        var time = new InstantTime(new FetchLimits().Request);

        (await workspace.AddBoard($"http://127.0.0.1:{server.Port}/ad.html", time, findings, null, TestContext.Current.CancellationToken)).ShouldBe(new AddedAds(Added: 1));
        findings.ShouldBeEmpty();
        (await workspace.AddBoard($"http://127.0.0.1:{server.Port}/moved", time, findings, null, TestContext.Current.CancellationToken)).ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.ShouldBe("BOARD004");
        other.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/ad.html", "127.0.0.1")]
    [InlineData("https://no-such-host.invalid/ad.html", "no-such-host.invalid")]
    public async Task A_host_that_cannot_be_reached_is_named_at_once(string address, string host)
    {
        using var folder = new TemporaryFolder();
        using var workspace = Workspace.Open([], folder.At("home"))!;
        var findings = new List<Finding>();
        var time = new InstantTime(new FetchLimits().Request);
        (await workspace.AddBoard(address, time, findings, null, TestContext.Current.CancellationToken)).ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("BOARD004");
        finding.Reason.ShouldContain(host);
        finding.Reason.ShouldNotContain("robots");
        time.Waits.ShouldNotContain(w => w >= new FetchLimits().FirstRetry / 2, "no try after the first");
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /jobs\nAllow: /jobs/open", "/jobs/open/1", true)]
    [InlineData("User-agent: *\nDisallow: /jobs\nAllow: /jobs/open", "/jobs/1", false)]
    [InlineData("User-agent: *\nDisallow: /x\nAllow: /x", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: fulcrum\nAllow: /", "/a", true)]
    [InlineData("User-agent: Fulcrum\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: other\nUser-agent: *\nDisallow: /p", "/p/1", false)]
    [InlineData("User-agent: other\nDisallow: /", "/p/1", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/aXXbYYcZZ", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/aXXcYYbZZ", true)]
    [InlineData("# all\r\nUser-Agent : *\r\nDISALLOW : /q # why\r\n", "/q", false)]
    [InlineData("Disallow: /", "/a", true)]
    public void Robots_rules_are_read_as_RFC_9309_says(string robots, string path, bool allowed) => RobotRules.Read(robots, "Fulcrum").Allows(path).ShouldBe(allowed);

    [Fact]
    public void A_pattern_full_of_stars_takes_no_time()
        => RobotRules.Read($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 5000))}b", "Fulcrum").Allows("/" + new string('a', 100_000)).ShouldBeTrue();

    [Fact]
    public void The_wait_that_a_site_asks_for_is_known()
        => RobotRules.Read("User-agent: *\nCrawl-delay: 7.5", "Fulcrum").Pause.ShouldBe(TimeSpan.FromSeconds(7.5));
}
