using System.Text;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Odd_files
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n")]
    public void An_empty_file_is_said_to_be_empty(string content)
        => AdFiles.Read(content, "a.jsonl").Findings.ShouldHaveSingleItem().Code.ShouldBe("ADS009");

    [Fact]
    public void A_binary_file_is_said_to_be_none_of_ours()
    {
        var noise = new byte[5000];
        new Random(3).NextBytes(noise);
        foreach (var (bytes, kind) in new (byte[], string)[] { (noise, "control characters"), ([.. "%PDF-1.7\n"u8, .. noise], "a PDF"), ([.. "PK\u0003\u0004"u8, .. noise], "zip"), (AdFiles.Gzip(noise), "gzip") })
        {
            var (ads, findings) = AdFiles.Read(bytes, "a.txt");
            ads.ShouldBeEmpty();
            findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("ADS018"), f => f.Reason.ShouldContain(kind));
        }
    }

    [Fact]
    public void A_feed_in_XML_is_said_not_to_be_read()
        => AdFiles.Read("<?xml version='1.0'?><rss><channel/></rss>", "a.xml").Findings.ShouldHaveSingleItem().Code.ShouldBe("ADS019");

    [Theory]
    [InlineData("{\"title\":\"A\",\"company\":\"E\",\"description\":\"x\"}\n{\"title\":\"B\",\"company\":\"E\",\"description\":\"x\"}\n", "standard input", 2)]
    [InlineData("{\"title\":\"A\",\"company\":\"E\",\"description\":\"x\"}\n", "standard input", 1)]
    [InlineData("{\n \"jobs\":[{\"title\":\"A\",\"company\":\"E\",\"description\":\"x\"}]}", "standard input", 1)]
    [InlineData(" [ {\"title\":\"A\",\"company\":\"E\",\"description\":\"x\"}]", "x.dat", 1)]
    [InlineData("title,company,description\nA,E,x\nB,E,y\n", "standard input", 2)]
    [InlineData("<!doctype html><script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":\"A\",\"description\":\"x\"}</script>", "x", 1)]
    [InlineData("Cook\n\nYou cook.\n", "x", 1)]
    [InlineData("[Remote] Cook\n\nYou cook.\n", "x", 1)]
    public void The_format_is_told_from_the_content(string content, string name, int ads)
    {
        var read = AdFiles.Read(content, name);
        read.Ads.Count.ShouldBe(ads);
        read.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void One_text_under_many_employers_is_reported_as_a_broken_collection()
    {
        var text = string.Concat(Enumerable.Repeat("You plan and you build. ", 20));
        string Line(string employer, string description) => $$"""{"title":"A","company":"{{employer}}","description":"{{description}}"}""" + "\n";
        var rows = string.Concat(Enumerable.Range(0, 7).Select(i => Line($"Employer {i}", text))) + string.Concat(Enumerable.Range(0, 9).Select(_ => Line("One", text + " Really.")));
        var finding = AdFiles.Read(rows, "a.jsonl").Findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("ADS020");
        finding.Reason.ShouldStartWith("1 texts stand in 7 rows");
    }

    [Fact]
    public void A_first_line_that_is_broken_does_not_hide_that_the_rest_is_JSON_lines()
        => AdFiles.Read("{broken\n{\"title\":\"A\",\"company\":\"E\",\"description\":\"x\"}\n", "x").Ads.ShouldHaveSingleItem().Place.ShouldBe("x:2");

    [Fact]
    public void Whatever_the_bytes_reading_ends_with_ads_or_findings()
    {
        var random = new Random(11);
        var seeds = new[] { "{\"title\":\"A\",\"company\":\"E\",\"description\":\"x\"}\n", "title,company,description\nA,\"E\",x\n", "<html><h1>A</h1><p>b</p></html>", "Title: A\n\nb\n---\nc", "[{\"title\":\"A\",\"text\":\"b\"}]" };
        for (var round = 0; round < 400; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(seeds[round % seeds.Length], 1 + random.Next(5))));
            for (var i = random.Next(8); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            foreach (var name in new[] { "a.jsonl", "a.json", "a.csv", "a.html", "a.txt", "a" })
            {
                var (ads, findings) = AdFiles.Read(bytes.AsSpan(0, random.Next(1, bytes.Length + 1)).ToArray(), name);
                ads.ShouldAllBe(a => a.Text.Length > 0);
                findings.ShouldAllBe(f => f.Reason.Length > 0 && f.Remedy.Length > 0);
            }
        }
    }
}
