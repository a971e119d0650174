using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>A correction counts from then on, in readings and in what is counted from columns, and can be taken back.</summary>
public sealed class Correcting_misreadings : IDisposable
{
    private static readonly AdFilter All = new() { AllDates = true };
    private readonly string folder = Directory.CreateTempSubdirectory("fulcrum-corrections-").FullName;
    private readonly Workspace workspace;

    public Correcting_misreadings()
    {
        workspace = Workspace.Open([], folder)!;
        foreach (var n in Enumerable.Range(1, 6))
        {
            var ad = new Ad
            {
                Id = $"id{n}", Place = $"made:{n}", Employer = $"Employer {n}", Title = "Data Engineer", Posted = new DateOnly(2026, 9, n),
                Text = $"We are employer number {n} and build things with great care for people in town {n}.\nRequirements\n- Strong Python and SQL\n- Knowledge of {(n % 2 == 0 ? "k8s" : "Kubernetes")}\nNice to have\n- Docker",
            };
            workspace.Ads.Put(ad, "test", ad.Id, new DateOnly(2026, 10, 1));
        }
    }

    public void Dispose()
    {
        workspace.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Corpus Market() => new(StoredMarket.Open(workspace, [], null, default));

    private int Asking(string concept, Strength? least = null)
    {
        var corpus = Market();
        var counted = corpus.Demand("data engineer", All).Concepts.FirstOrDefault(c => c.Concept.Id.Value == concept);
        var read = corpus.OfRole("data engineer", All).Count(r => r.Requirements.Any(q => q.Concept.Id.Value == concept && q.Strength >= (least ?? Strength.Mentioned)));
        (least == Strength.Required ? counted?.Required.Ads ?? 0 : counted?.Any.Ads ?? 0).ShouldBe(read, "columns and readings agree");
        return read;
    }

    private long Correct(AdReading? reading, CorrectionKind kind, string? concept, string value = "", string words = "")
        => workspace.Correct(reading, new Correction { Kind = kind, Concept = concept is null ? null : new ConceptId(concept), Value = value, Words = words, Made = new DateOnly(2026, 11, 1) }, new List<Finding>())!.Value;

    [Fact]
    public void In_one_ad_a_concept_is_not_asked_for_until_that_is_taken_back()
    {
        Asking("docker").ShouldBe(6);
        var number = Correct(Market().Readings[2], CorrectionKind.NotAsked, "docker");
        Asking("docker").ShouldBe(5);
        workspace.Corrections.Remove(number).ShouldBeTrue();
        Asking("docker").ShouldBe(6);
        workspace.Corrections.Remove(number).ShouldBeFalse();
    }

    [Fact]
    public void In_every_ad_a_word_does_not_mean_a_concept_and_other_words_still_do()
    {
        Asking("kubernetes").ShouldBe(6);
        var number = Correct(null, CorrectionKind.NotAsked, "kubernetes", words: "K8S");
        Asking("kubernetes").ShouldBe(3);
        workspace.Corrections.Remove(number);
        Asking("kubernetes").ShouldBe(6);
    }

    [Fact]
    public void What_is_said_of_one_ad_stands_in_place_of_what_is_said_of_every_ad()
    {
        _ = Correct(Market().Readings[0], CorrectionKind.Strength, "docker", "required");
        _ = Correct(null, CorrectionKind.NotAsked, "docker");
        Asking("docker").ShouldBe(1);
        Asking("docker", Strength.Required).ShouldBe(1);
    }

    [Fact]
    public void An_ad_asks_as_strongly_as_the_user_says_and_the_last_word_counts()
    {
        Asking("docker", Strength.Required).ShouldBe(0);
        var reading = Market().Readings[0];
        _ = Correct(reading, CorrectionKind.Strength, "docker", "required");
        Asking("docker", Strength.Required).ShouldBe(1);
        _ = Correct(reading, CorrectionKind.Strength, "docker", "mentioned");
        Asking("docker", Strength.Required).ShouldBe(0);
        workspace.Corrections.All().Count.ShouldBe(1);
    }

    [Fact]
    public void Role_level_and_kind_of_employer_of_an_ad_are_those_that_the_user_says()
    {
        var reading = Market().Readings[0];
        _ = Correct(reading, CorrectionKind.Role, null, "data analyst");
        _ = Correct(reading, CorrectionKind.Seniority, null, "senior");
        _ = Correct(reading, CorrectionKind.Segment, null, "startup");
        Market().Demand("data engineer", All).Counts.Ads.ShouldBe(5);
        var moved = Market().OfRole("data analyst", All with { Seniority = Seniority.Senior, Segment = Segment.Startup }).ShouldHaveSingleItem();
        moved.Ad.Employer.ShouldBe("Employer 1");
        workspace.CorrectionsOf(moved).Count.ShouldBe(3);
        foreach (var c in workspace.Corrections.All())
        {
            workspace.Corrections.Remove(c.Number).ShouldBeTrue();
        }

        Market().Demand("data engineer", All).Counts.Ads.ShouldBe(6);
    }

    [Fact]
    public void What_is_brought_up_to_date_is_what_working_all_out_anew_gives()
    {
        _ = Market();
        _ = Correct(Market().Readings[1], CorrectionKind.NotAsked, "sql");
        _ = Market();
        _ = Correct(null, CorrectionKind.Strength, "docker", "required");
        var kept = Market().Demand("data engineer", All).Concepts.Select(c => (c.Concept.Id, c.Any, c.Required)).ToList();
        File.Delete(Path.Combine(folder, PackedFile.Name));
        Market().Demand("data engineer", All).Concepts.Select(c => (c.Concept.Id, c.Any, c.Required)).ShouldBe(kept);
        kept.Single(c => c.Id.Value == "docker").Required.Ads.ShouldBe(6);
    }

    [Fact]
    public void Ads_of_files_are_corrected_alike()
    {
        var ads = workspace.Ads.WithTexts().Select(a => a.Ad).ToList();
        var reading = Corpus.Of(ads).Readings[0];
        _ = Correct(reading, CorrectionKind.NotAsked, "sql");
        Corpus.Of(ads, workspace.Kept, null, default).Readings.Count(r => r.Requirements.Any(q => q.Concept.Id.Value == "sql")).ShouldBe(5);
    }

    [Theory]
    [InlineData(CorrectionKind.Strength, "docker", "very much")]
    [InlineData(CorrectionKind.Strength, "no-such-thing", "required")]
    [InlineData(CorrectionKind.NotAsked, null, "")]
    [InlineData(CorrectionKind.Seniority, null, "boss")]
    [InlineData(CorrectionKind.Segment, null, "")]
    [InlineData(CorrectionKind.Role, null, " ")]
    public void A_correction_that_says_nothing_is_refused_with_a_finding(CorrectionKind kind, string? concept, string value)
    {
        var findings = new List<Finding>();
        workspace.Correct(Market().Readings[0], new Correction { Kind = kind, Concept = concept is null ? null : new ConceptId(concept), Value = value }, findings).ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.ShouldBe("STORE011");
        workspace.Corrections.All().ShouldBeEmpty();
    }

    [Fact]
    public void The_level_of_every_ad_cannot_be_corrected_at_once()
    {
        var findings = new List<Finding>();
        workspace.Correct(null, new Correction { Kind = CorrectionKind.Seniority, Value = "senior" }, findings).ShouldBeNull();
        findings.Count.ShouldBe(1);
    }
}
