using Fulcrum.Core;
using Fulcrum.Person;
using Shouldly;
using static Fulcrum.Tests.LedgerCase;

namespace Fulcrum.Tests;

public sealed class Levels_from_evidence
{
    // Every kind that speaks for a skill, of any age, depth and origin; a fixed generator, so that a failure can be repeated.
    private static IEnumerable<List<Bearing>> RandomBearings(int cases)
    {
        var state = 20261123u;
        uint Next(uint below)
        {
            state = (state * 1664525) + 1013904223;
            return (uint)(((ulong)state * below) >> 32);
        }

        EvidenceKind[] kinds = [EvidenceKind.Claim, EvidenceKind.CourseCertificate, EvidenceKind.Degree, EvidenceKind.Project, EvidenceKind.DeployedProject, EvidenceKind.Work];
        for (var i = 0; i < cases; i++)
        {
            yield return [.. Enumerable.Range(0, 1 + (int)Next(6)).Select(n =>
            {
                var to = Today.AddDays(-(int)Next(4000));
                return Bearing(kinds[Next(6)], $"origin {Next(9)}", Next(4) == 0 ? null : to, to.AddDays(-(int)Next(2000)), depth: (int)Next(3));
            })];
        }
    }

    [Fact]
    public void More_evidence_never_raises_the_error_and_never_lowers_below_the_prior()
    {
        foreach (var bearings in RandomBearings(3000))
        {
            var all = Level([.. bearings]);
            all.Error.ShouldBeLessThanOrEqualTo(Prior.Error + 1e-12);
            all.Mean.ShouldBeGreaterThanOrEqualTo(Prior.Mean - 1e-12);
            for (var leaveOut = 0; leaveOut < bearings.Count; leaveOut++)
            {
                var fewer = bearings.Where((_, i) => i != leaveOut).ToArray();
                all.Error.ShouldBeLessThanOrEqualTo(Level(fewer).Error + 1e-12, string.Join("; ", bearings));
            }
        }
    }

    [Fact]
    public void A_self_rating_never_raises_the_error_either()
    {
        foreach (var bearings in RandomBearings(300))
        {
            Level([.. bearings, Bearing(EvidenceKind.SelfRating, "rating", level: 3)]).Error.ShouldBeLessThan(Level([.. bearings]).Error);
        }
    }

    [Fact]
    public void The_order_of_evidence_does_not_matter()
    {
        foreach (var bearings in RandomBearings(500))
        {
            bearings.Add(Bearing(EvidenceKind.Certification, "exam", Today.AddYears(-1), level: 2));
            bearings.Add(Bearing(EvidenceKind.SelfRating, "rating", level: 1));
            var forth = Level([.. bearings]);
            bearings.Reverse();
            Level([.. bearings]).ShouldBe(forth);
        }
    }

    [Fact]
    public void A_pass_never_lowers_a_level_and_never_raises_the_error_whoever_passes_whatever()
    {
        foreach (var bearings in RandomBearings(500))
        {
            var before = Level([.. bearings]);
            foreach (var difficulty in new[] { -3.0, 0, 1, 2, 2.7, 4, 9 })
            {
                var after = Level([.. bearings, Bearing(EvidenceKind.Certification, "exam", Today.AddMonths(-5), level: difficulty)]);
                after.Mean.ShouldBeGreaterThanOrEqualTo(before.Mean - 1e-12);
                after.Error.ShouldBeLessThanOrEqualTo(before.Error + 1e-12);
            }
        }
    }

    [Fact]
    public void A_second_exam_on_the_same_skill_adds_nothing_when_it_is_easier()
    {
        var hard = Bearing(EvidenceKind.Certification, "hard", Today, level: 2.7);
        var easy = Bearing(EvidenceKind.Certification, "easy", Today, level: 1);

        Level(hard, easy).Mean.ShouldBe(Level(hard).Mean, 1e-12);
    }

    [Fact]
    public void Evidence_of_one_origin_counts_once()
    {
        var course = Bearing(EvidenceKind.CourseCertificate, "course", Today);
        var itsProject = Bearing(EvidenceKind.Project, "course", Today);
        var anotherProject = Bearing(EvidenceKind.Project, "own", Today);

        Level(course, itsProject).ShouldBe(Level(itsProject));
        Level(course, course).ShouldBe(Level(course));
        Level(course, anotherProject).Error.ShouldBeLessThan(Level(anotherProject).Error);
    }

    [Fact]
    public void Repeating_a_kind_saturates()
    {
        Bearing Project(int i) => Bearing(EvidenceKind.Project, $"p{i}", Today);
        var means = Enumerable.Range(1, 12).Select(n => Level([.. Enumerable.Range(0, n).Select(Project)]).Mean).ToList();

        means.Zip(means.Skip(1)).ShouldAllBe(p => p.Second > p.First);
        (means[1] - means[0]).ShouldBeGreaterThan(3 * (means[11] - means[10]));
        means[11].ShouldBeLessThan(3);
    }

    [Fact]
    public void Evidence_loses_half_its_weight_with_every_half_life()
    {
        var halfLife = (int)Math.Round(Numbers.HalfLifeYears * 365.25);
        double Precision(DateOnly when) => Math.Pow(Level(Bearing(EvidenceKind.Project, "p", when)).Error, -2) - Math.Pow(Prior.Error, -2);

        (Precision(Today.AddDays(-halfLife)) / Precision(Today)).ShouldBe(0.5, 1e-9);
        (Precision(Today.AddDays(-2 * halfLife)) / Precision(Today)).ShouldBe(0.25, 1e-9);
    }

    [Fact]
    public void Overlapping_jobs_count_once()
    {
        Bearing Job(string origin, int fromYear, int toYear) => Bearing(EvidenceKind.Work, origin, new DateOnly(toYear, 1, 1), new DateOnly(fromYear, 1, 1));

        Level(Job("a", 2020, 2024), Job("b", 2021, 2023)).ShouldBe(Level(Job("a", 2020, 2024)));
        Level(Job("a", 2020, 2022), Job("b", 2022, 2024)).Mean.ShouldBe(Level(Job("a", 2020, 2024)).Mean, 1e-9);
    }

    [Fact]
    public void One_kind_alone_leads_to_its_fact()
    {
        Level(Bearing(EvidenceKind.DeployedProject, "p")).Mean.ShouldBe(Facts.Mean("ledger.deployed.level"), 1e-9);
        Level(Bearing(EvidenceKind.Claim, "c")).Error.ShouldBe(Prior.Error * Math.Sqrt(1 - Math.Pow(Facts.Mean("ledger.claim.validity"), 2)), 1e-9);
    }

    [Fact]
    public void A_bare_claim_adds_nothing_to_work()
    {
        var work = Bearing(EvidenceKind.Work, "job", Today, Today.AddYears(-2));

        Level(work, Bearing(EvidenceKind.Claim, "claim")).ShouldBe(Level(work));
    }

    [Fact]
    public void What_is_believed_through_a_narrower_skill_fades_with_each_step()
    {
        double Mean(int depth) => Level(Bearing(EvidenceKind.Project, "p", Today, depth: depth)).Mean - Prior.Mean;

        Mean(1).ShouldBe(Mean(0) * Numbers.ParentShare, 1e-9);
        Mean(2).ShouldBe(Mean(0) * Math.Pow(Numbers.ParentShare, 2), 1e-9);
    }
}
