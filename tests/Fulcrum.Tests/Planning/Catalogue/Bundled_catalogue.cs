using Fulcrum.Core;
using Fulcrum.Planning;
using Fulcrum.Reading;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public sealed class Bundled_catalogue
{
    private static readonly List<Finding> Findings = [];
    private static readonly IReadOnlyList<CareerAction> Actions = Planner.Catalogue(Findings);

    [Fact]
    public void Reading_it_gives_no_findings() => Findings.ShouldBeEmpty();

    [Theory]
    [InlineData(60, ActionForm.Exam, ActionForm.Course, ActionForm.Bootcamp, ActionForm.Degree)]
    [InlineData(5, ActionForm.Bootcamp)]
    [InlineData(5, ActionForm.Degree)]
    [InlineData(12, ActionForm.Project)]
    [InlineData(6, ActionForm.Networking)]
    [InlineData(6, ActionForm.Interview)]
    [InlineData(2, ActionForm.ResumeFix)]
    [InlineData(3, ActionForm.SteppingStone)]
    public void There_is_a_choice_of_every_form(int least, params ActionForm[] forms)
        => Actions.Count(a => forms.Contains(a.Form) && a.Retired.Length == 0).ShouldBeGreaterThanOrEqualTo(least);

    [Fact]
    public void Every_concept_taught_or_shown_is_in_the_taxonomy()
    {
        var known = Reader.Bundled.Concepts.Keys.ToHashSet();

        Actions.SelectMany(a => a.Teaches.Select(t => t.Concept).Concat(a.Signals), (a, c) => (a.Id, Concept: c))
            .Where(p => !known.Contains(p.Concept))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_signal_is_a_certification()
    {
        var certifications = Reader.Bundled.Concepts.Values.Where(c => c.Kind == ConceptKind.Certification).Select(c => c.Id).ToHashSet();

        Actions.SelectMany(a => a.Signals, (a, c) => (a.Id, Concept: c)).Where(p => !certifications.Contains(p.Concept)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_role_is_in_the_taxonomy()
    {
        var known = Reader.Bundled.Roles.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);

        Actions.SelectMany(a => a.Roles, (a, r) => (a.Id, Role: r)).Where(p => !known.Contains(p.Role)).ShouldBeEmpty();
    }

    [Fact]
    public void A_verified_price_names_two_pages_of_different_sites()
    {
        foreach (var action in Actions.Where(a => a.Price.Verified))
        {
            action.Price.Sources.Select(Site).Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBeGreaterThanOrEqualTo(2, action.Id);
            action.Price.Checked.ShouldNotBeEmpty(action.Id);
        }
    }

    [Fact]
    public void Every_action_says_where_its_hours_and_its_chance_to_finish_come_from()
    {
        foreach (var action in Actions)
        {
            action.HoursSource.ShouldNotBeEmpty(action.Id);
            action.FinishSource.ShouldNotBeEmpty(action.Id);
            action.Hours.B.ShouldBeGreaterThan(0, $"{action.Id}: hours have a spread");
            (action.FinishKind == FactKind.Assumed).ShouldBe(action.FinishSource.StartsWith("assumed", StringComparison.Ordinal), action.Id);
        }
    }

    [Fact]
    public void Every_exam_has_a_difficulty_and_teaches_above_it()
    {
        foreach (var exam in Actions.Where(a => a.Form == ActionForm.Exam))
        {
            exam.Difficulty.ShouldNotBeNull(exam.Id);
            exam.Teaches.Max(t => t.Level).ShouldBeGreaterThan(exam.Difficulty.Value, exam.Id);
            exam.Signals.ShouldNotBeEmpty(exam.Id);
        }
    }

    [Theory]
    [InlineData("aws-mls", "2026-03-31")]
    [InlineData("dp-203", "2025-03-31")]
    [InlineData("ai-102", "2026-06-30")]
    [InlineData("ai-900", "2026-06-30")]
    [InlineData("pcnse", "2025")]
    public void What_can_no_longer_be_taken_says_since_when_and_what_follows(string id, string since)
    {
        var action = Actions.Single(a => a.Id == id);

        action.Retired.ShouldBe(since);
        action.Note.ShouldNotBeEmpty();
        action.Sources.ShouldNotBeEmpty();
    }

    [Fact]
    public void Nothing_open_requires_what_can_no_longer_be_taken()
    {
        var retired = Actions.Where(a => a.Retired.Length > 0).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);

        Actions.Where(a => a.Retired.Length == 0 && a.Requires.Any(choice => choice.All(retired.Contains))).ShouldBeEmpty();
    }

    [Fact]
    public void Networking_brings_contacts_and_nothing_else_does()
        => Actions.Where(a => a.Contacts > 0 != (a.Form == ActionForm.Networking)).Select(a => a.Id).ShouldBeEmpty();

    [Fact]
    public void A_job_on_the_way_lasts_as_long_as_the_experience_that_it_gives()
        => Actions.Where(a => a.Form == ActionForm.SteppingStone).ShouldAllBe(a => a.MinWeeks >= 13);

    [Theory]
    [InlineData("aws-saa")]
    [InlineData("aws-mla")]
    [InlineData("aws-dea")]
    [InlineData("az-104")]
    [InlineData("dp-700")]
    [InlineData("gcp-pmle")]
    [InlineData("databricks-mla")]
    [InlineData("cka")]
    [InlineData("terraform-associate")]
    [InlineData("snowpro-core")]
    [InlineData("coursera-ml-specialization")]
    [InlineData("bootcamp-ml-full-time")]
    [InlineData("bootcamp-data-full-time")]
    [InlineData("bootcamp-software-full-time")]
    [InlineData("bootcamp-part-time")]
    public void Ids_that_people_guess_exist(string id) => Actions.ShouldContain(a => a.Id == id);

    // "open-exam-prep.com, DP-700 guide (April 2026)" → the site; a named list without an address stands for itself.
    private static string Site(string source) => source.Split([',', ':', ' '], 2)[0];
}
