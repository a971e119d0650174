using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Person;
using Fulcrum.Planning;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Two versions of a résumé over 500 ads, after reading; beside screening ad by ad with every word searched for anew.</summary>
internal static class ScreenBench
{
    private const int Ads = 500;
    private const int Rounds = 5;

    public static int Run(string[] args)
    {
        if (SharedData.Folder("ads") is not { } folder)
        {
            Console.WriteLine("Skipped: the ads are not in ../shared/data/ads.");
            return 0;
        }

        var market = new JobMarket(Reader.Bundled);
        using var stream = new GZipStream(File.OpenRead(Path.Combine(folder, "ashby_2025_10.jsonl.gz")), CompressionMode.Decompress);
        var ads = market.Read([.. market.Ads(stream, "ashby", new List<Finding>()).Take(Ads)]);
        var facts = Planner.Facts([]);
        var (first, second) = (Ledger("k8s, sklearn, Postgres, Python", facts), Ledger("Kubernetes, scikit-learn, PostgreSQL, Python, AWS, Docker", facts));
        var profile = Profile();

        double together = double.MaxValue, byAd = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = ThreadClock.Seconds();
            var comparison = Planner.CompareResumes(ads, first, second, profile, facts);
            together = Math.Min(together, ThreadClock.Seconds() - start);
            start = ThreadClock.Seconds();
            var plain = Plain(ads, first) - Plain(ads, second);
            byAd = Math.Min(byAd, ThreadClock.Seconds() - start);
            if (round == 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ads.Count} ads, {ads.Sum(a => a.Requirements.Count)} requirements; {comparison.Better} ads fit the second version better, {comparison.Worse} worse (words found by plain search differ by {Math.Abs(plain)})"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"both versions over all ads: {together * 1000:F1} ms; plain search of every spelling of every ad: {byAd * 1000:F1} ms; ratio {byAd / together:F1} ({ThreadClock.Name}, best of {Rounds})"));
        return 0;
    }

    // What a script would do: for each ad and spelling a search of the résumé with word borders. It finds words only; no knock-outs, no edits.
    private static int Plain(IReadOnlyList<AdReading> ads, Ledger ledger)
    {
        var text = ledger.Resume!.Text;
        return ads.Sum(ad => ad.Requirements.Count(r => (r.Surfaces.Count > 0 ? r.Surfaces : [r.Surface])
            .Any(s => new Regex($@"(?<!\w){Regex.Escape(s)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).IsMatch(text))));
    }

    private static Ledger Ledger(string skills, FactBook facts)
    {
        var person = new PersonReader(Reader.Bundled);
        var text = $"Ada Example\nada@example.org\nBerlin, Germany\n\nExperience\nSoftware Engineer, Northwind\nJan 2018 - Jan 2026\n{string.Concat(Enumerable.Repeat("- Built and ran services for customers, wrote tests, led a small team.\n", 40))}\nSkills\n{skills}\n";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return person.Weigh(person.Resume(stream, "cv.txt", new List<Finding>()), Profile(), facts, "software-engineer", new List<Finding>());
    }

    private static Profile Profile() => new()
    {
        TargetRole = "software engineer", Start = new DateOnly(2026, 11, 23), Country = "DE",
        Deadline = Setting<DateOnly>.Yours(new DateOnly(2027, 11, 23)), WeeklyHours = Setting<Hours>.Yours(new Hours(10)),
        Budget = Setting<Money>.Yours(Money.Zero("EUR")), CurrentPay = Setting<Money>.Yours(Money.Zero("EUR")), Employed = Setting<bool>.Yours(true),
        LivingCosts = Setting<Money>.Yours(Money.Zero("EUR")), Savings = Setting<Money>.Yours(Money.Zero("EUR")), TaxRate = Setting<double>.Yours(0.3),
        ApplicationsPerWeek = Setting<int>.Yours(5), Contacts = Setting<int>.Yours(0),
    };
}
