using System.Text;
using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Json_lines
{
    private const string Full = """
        {"id":"a1","corpus":"my_board","company":"Acme Ltd","title":"Data Engineer","location":"Leeds","posted_at":"2026-07-15T10:00:00.000+00:00","scraped_at":"2026-08-01","employment_type":"Full-time","department":"Data","seniority":"Mid-Senior level","remote":true,"salary_text":"£50K – £60K","salary_min":50000,"salary_max":60000,"salary_currency":"GBP","salary_period":"1 YEAR","company_size":"51 to 200 employees","company_industry":"Retail","url":"https://example.org/1","dup_count":3,"description":"We use Python.\r\nAnd SQL\u00a0too."}
        """;

    [Fact]
    public void Every_field_of_a_record_arrives()
    {
        var (ads, findings) = AdFiles.Read(Full, "ads.jsonl");

        findings.ShouldBeEmpty();
        ads.ShouldHaveSingleItem().ShouldBe(new Ad
        {
            Id = "a1", Place = "ads.jsonl:1", Board = "my_board", Employer = "Acme Ltd", Title = "Data Engineer", Location = "Leeds", Text = "We use Python.\nAnd SQL too.",
            Posted = new DateOnly(2026, 7, 15), Pay = new PayRange(50000, 60000, "GBP", PayPeriod.Year), PayText = "£50K – £60K", SeniorityHint = "Mid-Senior level", Remote = true,
            EmploymentType = "Full-time", Department = "Data", CompanyFacts = "51 to 200 employees; Retail", Url = "https://example.org/1", Reposts = 3,
        });
    }

    [Theory]
    [InlineData("""{"job_title":"X","employer":"Y","body":"Z"}""")]
    [InlineData("""{"Position":"X","Organization":"Y","Job Description":"Z"}""")]
    [InlineData("""{"jobTitle":"X","hiringOrganization":{"name":"Y"},"content":"Z"}""")]
    [InlineData("""{"name":"X","company":{"display_name":"no","name":"Y"},"text":"Z"}""")]
    public void Common_field_names_are_known(string line)
    {
        var ad = AdFiles.Read(line + "\n" + line, "ads.jsonl").Ads[1];
        (ad.Title, ad.Employer, ad.Text, ad.Board).ShouldBe(("X", "Y", "Z", "ads"));
    }

    [Fact]
    public void A_broken_line_is_named_and_the_rest_is_read()
    {
        var (ads, findings) = AdFiles.Read("""
            {"title":"A","company":"E","description":"one"}
            {"title":"B","company":"E","desc
            ["not","an","object"]

            {"title":"C","company":"E"}
            {"title":"D","company":"E","description":"two"}
            """, "my/ads.jsonl");

        ads.Select(a => a.Title).ShouldBe(["A", "D"]);
        findings.Select(f => (f.Code, f.Place)).ShouldBe([("ADS001", "my/ads.jsonl:2"), ("ADS001", "my/ads.jsonl:3"), ("ADS003", "my/ads.jsonl:5")]);
        findings.ShouldAllBe(f => f.Reason.Length > 10 && f.Remedy.Length > 10);
    }

    [Fact]
    public void Order_and_line_numbers_hold_over_many_blocks()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 4000).Select(i => $$"""{"title":"T{{i}}","company":"E","description":"{{new string('x', 1500)}} {{i}}"}"""));

        var (ads, findings) = AdFiles.Read(lines, "ads.jsonl");

        findings.ShouldBeEmpty();
        ads.Select(a => a.Place).ShouldBe(Enumerable.Range(1, 4000).Select(i => $"ads.jsonl:{i}"));
        ads.Select(a => a.Title).ShouldBe(Enumerable.Range(1, 4000).Select(i => $"T{i}"));
    }

    [Fact]
    public void A_line_of_two_hundred_megabytes_is_skipped_in_little_memory()
    {
        var before = Encoding.UTF8.GetBytes("""{"title":"A","company":"E","description":"one"}""" + "\n{\"title\":\"");
        var after = Encoding.UTF8.GetBytes("\"}\n" + """{"title":"B","company":"E","description":"two"}""");
        var long200 = new RepeatedStream(before, (byte)'x', 200L << 20, after);

        var (ads, findings) = AdFiles.Read(long200, "ads.jsonl");

        ads.Select(a => (a.Title, a.Place)).ShouldBe([("A", "ads.jsonl:1"), ("B", "ads.jsonl:3")]);
        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("ADS002"), f => f.Place.ShouldBe("ads.jsonl:2"));
        long200.LargestRead.ShouldBeLessThan(16 << 20);
    }

    [Fact]
    public void What_came_before_the_break_of_a_truncated_gzip_is_read()
    {
        var random = new Random(1);
        var lines = Enumerable.Range(1, 400).Select(i => $$"""{"title":"T{{i}}","company":"E","description":"{{Convert.ToBase64String(RandomBytes(random, 900))}}"}""");
        var packed = AdFiles.Gzip(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        var (ads, findings) = Cut(packed[..(packed.Length / 2)]);

        ads.Count.ShouldBeInRange(100, 250);
        ads.Select(a => a.Title).ShouldBe(Enumerable.Range(1, ads.Count).Select(i => $"T{i}"));
        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("ADS007"), f => f.Place.ShouldBe($"ads.jsonl.gz:{ads.Count + 1}"));
    }

    [Fact]
    public void A_byte_order_mark_and_other_encodings_are_understood()
    {
        const string Line = """{"title":"Köchin","company":"Café","description":"Gärtner – naïve"}""" + "\n";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            var (ads, findings) = AdFiles.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Line + Line)], "ads.jsonl");
            findings.ShouldBeEmpty(encoding.EncodingName);
            ads.Select(a => (a.Title, a.Employer, a.Text)).ShouldBe([("Köchin", "Café", "Gärtner – naïve"), ("Köchin", "Café", "Gärtner – naïve")], encoding.EncodingName);
        }
    }

    [Fact]
    public void A_line_that_is_no_UTF_8_is_read_as_Windows_1252_and_said_so()
    {
        var (ads, findings) = AdFiles.Read(
            [.. "{\"title\":\"A\",\"company\":\"E\",\"description\":\"caf"u8, 0xE9, .. " \"}\n{\"title\":\"B\",\"company\":\"E\",\"description\":\"café\"}"u8], "ads.jsonl");

        ads.Select(a => a.Text).ShouldBe(["café", "café"]);
        findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("ADS008"), f => f.Place.ShouldBe("ads.jsonl:1"));
    }

    [Fact]
    public void Half_a_character_does_not_lose_the_ad()
        => AdFiles.Read("""{"title":"A","company":"E","description":"x \ud83d y \u0041"}""" + "\n{}", "ads.jsonl").Ads.ShouldHaveSingleItem().Text.ShouldBe("x \uFFFD y A");

    [Fact]
    public void Nesting_as_deep_as_a_bomb_is_one_bad_line()
    {
        var bomb = $$"""{"title":"A","x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""";
        var (ads, findings) = AdFiles.Read(bomb + "\n" + Full, "ads.jsonl");
        ads.ShouldHaveSingleItem().Id.ShouldBe("a1");
        findings.ShouldHaveSingleItem().Code.ShouldBe("ADS001");
    }

    [Fact]
    public void A_thousand_bad_lines_do_not_make_a_thousand_findings()
    {
        var (_, findings) = AdFiles.Read(string.Concat(Enumerable.Repeat("{]\n", 1000)), "ads.jsonl");
        findings.Count.ShouldBe(21);
        findings[^1].Reason.ShouldStartWith("980 more places");
    }

    [Theory]
    [InlineData("Glassdoor est.")]
    [InlineData("Glassdoor Est.")]
    public void A_boards_own_guess_of_the_pay_is_no_pay(string mark)
    {
        var ad = AdFiles.Read($$"""{"title":"A","company":"E","description":"x","salary_text":"$50K-$60K ({{mark}})","salary_min":50000,"salary_max":60000,"salary_currency":"USD","salary_period":"YEAR"}""" + "\n{}", "a.jsonl").Ads[0];
        ad.Pay.ShouldBeNull();
        ad.PayText.ShouldBeEmpty();
    }

    [Fact]
    public void On_target_earnings_are_no_base_pay()
    {
        var ad = AdFiles.Read("""{"title":"A","company":"E","description":"x","salary_text":"Total OTE $250K – $300K","salary_min":250000,"salary_max":300000,"salary_currency":"USD","salary_period":"1 YEAR"}""" + "\n{}", "a.jsonl").Ads[0];
        ad.Pay.ShouldBeNull();
        ad.PayText.ShouldBe("Total OTE $250K – $300K");
    }

    [Fact]
    public void Invented_and_excerpted_ads_say_so()
    {
        var ads = AdFiles.Read("""
            {"title":"A","company":"E","description":"x","invented":true}
            {"title":"B","company":"E","description":"x","corpus":"some_excerpts"}
            {"title":"C","company":"E","description":"x"}
            """, "a.jsonl").Ads;
        ads.Select(a => (a.IsInvented, a.IsExcerpt)).ShouldBe([(true, false), (false, true), (false, false)]);
    }

    [Fact]
    public void An_ad_without_id_gets_one_from_its_content()
    {
        const string Line = """{"title":"A","company":"E","description":"x"}""";
        var ads = AdFiles.Read($"{Line}\n{Line}\n{Line.Replace('x', 'y')}", "a.jsonl").Ads;
        ads[0].Id.ShouldBe(ads[1].Id);
        ads[0].Id.ShouldNotBe(ads[2].Id);
        ads[0].Id.Length.ShouldBe(16);
    }

    [Fact]
    public void Cancelling_stops_the_reading()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Should.Throw<OperationCanceledException>(() => AdFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Full)), "a.jsonl", [], cancel.Token).ToList());
    }

    private static (IReadOnlyList<Ad> Ads, IReadOnlyList<Finding> Findings) Cut(byte[] packed)
    {
        using var folder = new TemporaryFolder();
        using var content = new Sources().OpenOne(folder.File("ads.jsonl.gz", packed), []);
        return AdFiles.Read(content!, "ads.jsonl.gz");
    }

    private static byte[] RandomBytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private sealed class RepeatedStream(byte[] before, byte middle, long count, byte[] after) : MemoryStream
    {
        private long position;

        public int LargestRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int length)
        {
            LargestRead = Math.Max(LargestRead, length);
            var read = 0;
            while (read < length && position < before.Length + count + after.Length)
            {
                if (position >= before.Length && position < before.Length + count)
                {
                    var run = (int)Math.Min(length - read, before.Length + count - position);
                    buffer.AsSpan(offset + read, run).Fill(middle);
                    read += run;
                    position += run;
                    continue;
                }

                buffer[offset + read++] = position < before.Length ? before[position] : after[position - before.Length - count];
                position++;
            }

            return read;
        }
    }
}
