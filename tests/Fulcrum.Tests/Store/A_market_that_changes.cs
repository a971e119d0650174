using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Cli;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Ads come, change, go and come back; the market that is kept up to date must be the one that reading all ads anew gives.</summary>
public sealed class A_market_that_changes : IDisposable
{
    private const int Ads = 24;

    private static readonly string[] Sentences =
    [
        "We run many pipelines in Python and SQL for our customers and we look after them together.",
        "You need three years of experience with Kafka, Spark and Airflow in production.",
        "A bachelor's degree in computer science or equivalent experience is required.",
        "Nice to have: Kubernetes, Docker and Terraform on a cloud such as AWS or Azure.",
        "We are a young startup with forty colleagues, and our office in Leeds is open to all of them.",
        "The salary is 60,000 to 80,000 GBP a year, and we do not sponsor visas for this post.",
        "Our teams write Java and Go, review each other's code and release every day of the week.",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_run_of_changes_gives_the_market_of_reading_anew()
    {
        var step = Gen.Choose(0, 9).SelectMany(what => Gen.Choose(0, Ads - 1).SelectMany(ad => Gen.Choose(0, 5).Select(variant => (what, ad, variant))));
        Prop.ForAll(Arb.From(Gen.ListOf(step, 25)), Arb.From(Gen.Choose(1, 6)), (steps, pause) => Holds([.. steps], pause)).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    [Fact]
    public void Real_ads_in_three_parts_with_removals_too()
    {
        var ads = Corpus.Read([Repository.DataOrSkip("ads", "finance_2026_08.jsonl.gz"), Repository.DataOrSkip("ads", "ai_labs_2026_04.jsonl.gz")], [], keepDuplicates: true, cancel: TestContext.Current.CancellationToken).Readings.Select(r => r.Ad).Take(1200).ToList();
        using var workspace = Workspace.Open([], folder.At("real"))!;
        foreach (var part in ads.Chunk(400))
        {
            foreach (var ad in part)
            {
                workspace.Ads.Put(ad, "real", $"{ads.IndexOf(ad)}", StoredAds.Monday);
            }

            workspace.Ads.Remove([3, 17, workspace.Ads.Count]);
            Same(workspace, "data scientist", "software engineer", "risk");
        }
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("torn")]
    [InlineData("of another state")]
    public void A_file_of_columns_that_cannot_be_used_is_made_again(string how)
    {
        using var workspace = Workspace.Open([], folder.At("file"))!;
        workspace.Ads.Put(StoredAds.Ad(1), "b", "1", StoredAds.Monday);
        Open(workspace);
        var file = Path.Combine(workspace.Folder, PackedFile.Name);
        var old = File.ReadAllBytes(file);
        workspace.Ads.Put(StoredAds.Ad(2, "We use Rust and Kafka."), "b", "2", StoredAds.Monday);
        Open(workspace);
        var whole = new FileInfo(file).Length;
        whole.ShouldBeGreaterThan(old.Length);
        switch (how)
        {
            case "missing": File.Delete(file); break;
            case "torn": File.WriteAllBytes(file, File.ReadAllBytes(file)[..^5]); break;
            default: File.WriteAllBytes(file, old); break;
        }

        var findings = new List<Finding>();
        StoredMarket.Open(workspace, findings, null, TestContext.Current.CancellationToken).Different.ShouldBe(2);
        findings.Count.ShouldBe(how == "torn" ? 1 : 0);
        Same(workspace, "data engineer");
        File.Exists(file).ShouldBeTrue();
        findings.Clear();
        StoredMarket.Open(workspace, findings, null, TestContext.Current.CancellationToken);
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_changed_is_compared_without_the_texts_of_all_others()
    {
        using var workspace = Workspace.Open([], folder.At("few"))!;
        for (var n = 1; n <= 30; n++)
        {
            workspace.Ads.Put(StoredAds.Ad(n, $"We use tool number {n} and Python."), "b", $"{n}", StoredAds.Monday);
        }

        Open(workspace);
        Changed(w => w.Ads.Put(StoredAds.Ad(31, "We use Rust."), "b", "31", StoredAds.Monday)).ShouldBe([31]);
        Changed(w => w.Ads.Put(StoredAds.Ad(5, "We use Kafka."), "b", "5", StoredAds.Monday)).ShouldBe([5]);
        Changed(w => w.Ads.Remove([7, 9])).ShouldBe([7, 9]);
        Changed(w => w.Ads.Restore()).ShouldBe([7, 9]);
        Changed(w => w.Ads.Put(StoredAds.Ad(8, "We use tool number 8 and Python."), "b", "again", StoredAds.Monday)).ShouldBe([8]);
        Changed(w => w.Ads.Remove([8])).ShouldBe([8, 32]);
        Changed(w => w.Ads.Restore()).ShouldBe([8, 32]);
        Changed(w =>
        {
            w.Ads.Remove([8]);
            w.Purge();
        }).ShouldBeNull("what was known of it has gone");
        Same(workspace, "data engineer");

        IReadOnlySet<long>? Changed(Action<Workspace> change)
        {
            change(workspace);
            var told = workspace.Copies.Told(StoredReadings.Version);
            var groups = new StoredCopies(workspace).Update();
            if (groups is null)
            {
                workspace.Copies.AreNotTold();
            }
            else
            {
                workspace.Copies.AreTold(StoredReadings.Version);
            }

            told.ShouldNotBeNull();
            return groups;
        }
    }

    [Fact]
    public void An_ad_that_comes_to_be_like_a_follower_only_and_stands_before_what_it_follows_is_followed()
    {
        using var workspace = Workspace.Open([], folder.At("chain"))!;
        var words = Enumerable.Range(0, 400).Select(n => $"word{n}").ToArray();
        void Put(int number, Func<int, string> word) => workspace.Ads.Put(StoredAds.Ad(1) with { Id = $"{number}", Text = string.Join(' ', words.Select((w, n) => word(n) is { Length: > 0 } other ? other : w)) }, "b", $"{number}", StoredAds.Monday);
        Put(1, n => $"unlike{n}");
        Put(2, n => n < 36 ? $"first{n}" : "");
        Put(3, _ => "");
        Open(workspace);
        Put(1, n => n >= 364 ? $"last{n}" : "");
        Open(workspace);
        workspace.Copies.Of(3)!.Near.ShouldBe(1);
        Same(workspace, "data engineer");
    }

    [Fact]
    public void Ads_deleted_for_good_leave_no_columns_behind()
    {
        using var workspace = Workspace.Open([], folder.At("purged"))!;
        workspace.Ads.Put(StoredAds.Ad(1) with { Employer = "Unmistakable Works" }, "b", "1", StoredAds.Monday);
        workspace.Ads.Put(StoredAds.Ad(2), "b", "2", StoredAds.Monday);
        Open(workspace);
        workspace.Ads.Remove([1]);
        Open(workspace);
        workspace.Purge().ShouldBe(1);
        File.Exists(Path.Combine(workspace.Folder, PackedFile.Name)).ShouldBeFalse();
        Same(workspace, "data engineer");
        System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(workspace.Folder, PackedFile.Name))).ShouldNotContain("unmistakable");
    }

    private bool Holds(List<(int What, int Ad, int Variant)> steps, int pause)
    {
        var home = folder.At(Guid.NewGuid().ToString("N"));
        using var workspace = Workspace.Open([], home)!;
        for (var n = 0; n < steps.Count; n++)
        {
            var (what, ad, variant) = steps[n];
            var number = (long)ad + 1;
            switch (what)
            {
                case <= 5: workspace.Ads.Put(Invented(ad, variant), "b", $"{ad}", StoredAds.Monday); break;
                case 6 or 7: workspace.Ads.Remove([number]); break;
                case 8: workspace.Ads.Restore(); break;
                default:
                    if (variant == 0)
                    {
                        workspace.Purge();
                    }

                    break;
            }

            if (n % pause == 0)
            {
                Open(workspace);
            }
        }

        Same(workspace, "data engineer", "mechanic");
        return true;
    }

    // Few employers, titles and texts, so that copies of every kind come about.
    private static Ad Invented(int ad, int variant)
    {
        var text = string.Join(' ', Enumerable.Range(0, 6).Select(k => Sentences[(k + (ad % 3)) % Sentences.Length]).Concat(Enumerable.Range(0, 6).Select(k => Sentences[(k * 2) % Sentences.Length])));
        text = variant switch { 0 => text, 1 => text + " Apply now.", 2 => text + " Reference 12.", 3 => text + " " + Sentences[ad % Sentences.Length] + " " + Sentences[(ad + 3) % Sentences.Length], 4 => "Short: Python.", _ => $"{text} {string.Join(' ', Enumerable.Range(0, 40).Select(k => $"word{(ad * 7) + k}"))}" };
        return new Ad
        {
            Id = $"id-{ad}", Place = "p", Board = ad % 5 == 0 ? "one" : "two", Employer = ad % 7 == 0 ? "" : $"Employer {ad % 2}", Title = (ad % 4) switch { 0 => "Data Engineer", 1 => "Senior Data Engineer", 2 => "Data Engineer, Leeds", _ => "Bicycle Mechanic" },
            Location = ad % 3 == 0 ? "Leeds" : "York", Text = text, Posted = ad % 6 == 0 ? null : StoredAds.Monday.AddDays(-ad * 20), IsExcerpt = ad == 11, Url = ad % 2 == 0 ? "https://example.org" : "",
        };
    }

    private static StoredMarket Open(Workspace workspace) => StoredMarket.Open(workspace, [], null, TestContext.Current.CancellationToken);

    // Everything that is shown: demand, reading report, answers, roles, comparison, and the readings themselves.
    private static void Same(Workspace workspace, params ReadOnlySpan<string> roles)
    {
        var kept = new Corpus(Open(workspace));
        var anew = Corpus.Of([.. workspace.Ads.WithTexts().Select(a => a.Ad with { Place = StoredReadings.Place(a.Number) })], cancel: TestContext.Current.CancellationToken);
        kept.AdsRead.ShouldBe(anew.AdsRead);
        kept.Roles().ShouldBe(anew.Roles());
        foreach (var role in roles)
        {
            foreach (var filter in new[] { new AdFilter(), new AdFilter { AllDates = true, Seniority = Seniority.Senior }, new AdFilter { Board = "tw" }, new AdFilter { Month = new DateOnly(2026, 6, 1) }, new AdFilter { Since = new DateOnly(2026, 5, 1) } })
            {
                Text(kept.Report(role, filter)).ShouldBe(Text(anew.Report(role, filter)));
                Text(DemandView.Json(kept.Demand(role, filter))).ShouldBe(Text(DemandView.Json(anew.Demand(role, filter))));
                kept.OfRole(role, filter).Select(ReadingLine.Of).ShouldBe(anew.OfRole(role, filter).Select(ReadingLine.Of));
                kept.OfRole(role, filter).Select(r => r.Ad).ShouldBe(anew.OfRole(role, filter).Select(r => r.Ad));
                Text(kept.Trends(role, filter)).ShouldBe(Text(anew.Trends(role, filter)));
            }

            var (senior, other) = (new AdFilter { AllDates = true, Seniority = Seniority.Senior }, new AdFilter { AllDates = true, Seniority = Seniority.Unspecified });
            Text(kept.Compare(role, ("a", senior), ("b", other))).ShouldBe(Text(anew.Compare(role, ("a", senior), ("b", other))));
        }

        foreach (var question in Corpus.Questions)
        {
            Text(kept.Ask(question.Id, null, new AdFilter())).ShouldBe(Text(anew.Ask(question.Id, null, new AdFilter())), question.Id);
        }

        kept.Readings.Select(ReadingLine.Of).ShouldBe(anew.Readings.Select(ReadingLine.Of));
    }

    private static string Text(object? value) => JsonSerializer.Serialize(value);
}
