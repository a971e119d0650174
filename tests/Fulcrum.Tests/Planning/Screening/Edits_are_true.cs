using FsCheck;
using FsCheck.Fluent;
using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using static Fulcrum.Tests.ScreeningCase;

namespace Fulcrum.Tests;

/// <summary>The guard against untrue claims: whatever ledger and ads, no suggestion names what the ledger does not support.</summary>
public sealed class Edits_are_true
{
    private static readonly Concept[] s_concepts = [Cloud, Aws, Lambda, Python, Kubernetes, Cissp, Concept("pytorch", ConceptKind.Tool, "deep-learning"), Concept("deep-learning", ConceptKind.Method, "machine-learning"), Concept("machine-learning", ConceptKind.Method)];

    private static readonly Gen<SkillState> s_skill =
        from concept in Gen.Elements(s_concepts)
        from kind in Gen.Elements(Enum.GetValues<EvidenceKind>())
        from mean in Gen.Choose(0, 40)
        from error in Gen.Choose(1, 12)
        from level in Gen.Choose(0, 4)
        from words in Gen.Elements("", concept.Id.Value, "another name")
        from through in Gen.Elements<ConceptId?>(null, null, Aws.Id)
        select Skill(concept, mean / 10.0, words, error / 10.0, kind, through, kind == EvidenceKind.SelfRating ? level : null);

    private static readonly Gen<AdReading> s_ad =
        from concepts in Gen.Elements(s_concepts).ListOf()
        from strength in Gen.Elements(Enum.GetValues<Strength>())
        select Ad("a", [.. concepts.Distinct().Select(c => Asks(c, strength, $"the ad's {c.Id}"))]);

    private static readonly Gen<(Ledger Ledger, List<AdReading> Ads)> s_case =
        from skills in s_skill.ListOf()
        from ads in s_ad.ListOf()
        from text in Gen.Elements("", "python and aws", "another name, cloud-computing")
        select (Ledger(text, [.. skills.DistinctBy(s => s.Concept.Id)]), ads.ToList());

    // Written anew from the rule in docs/method/screening.md, with nothing of the code under test.
    private static bool IsTrue(Ledger ledger, ConceptId concept)
    {
        bool Believed(SkillState s) => s.Signal.InResume || s.Signal.CertifiedBy.Length > 0 || s.Level.Mean - (0.2533 * s.Level.Error) >= 1 - 0.001;
        bool Own(SkillState s, bool ratings) => s.Evidence.Any(e => e.Through is null && (e.Kind == EvidenceKind.SelfRating ? ratings && e.Level >= 2 : (ratings || e.Kind > EvidenceKind.SelfRating) && Believed(s)));
        if (ledger.Skills.TryGetValue(concept, out var state) && (state.Concept.Kind == ConceptKind.Certification ? state.Evidence.Any(e => e.Kind == EvidenceKind.Certification && e.Through is null) : Own(state, ratings: true)))
        {
            return true;
        }

        return ledger.Skills.Values.Any(s => s.Concept.Parent == concept && Own(s, ratings: false));
    }

    [Fact]
    public void No_edit_names_a_concept_that_the_ledger_does_not_support() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(s_case.ToArbitrary(), given =>
    {
        var screening = Planner.Screen(given.Ads, given.Ledger, Profile(), Facts);
        foreach (var edit in screening.Edits)
        {
            IsTrue(given.Ledger, edit.Concept.Id).ShouldBeTrue(edit.ToString());
            edit.Support.ShouldNotBeEmpty();
        }

        // The first look suggests no addition either, only moves and what is true.
        foreach (var item in screening.FirstLook!.Items.Where(i => i.Kind == LookedFor.Concept && i.Where.Length == 0 && i.Remedy.Length > 0))
        {
            IsTrue(given.Ledger, s_concepts.First(c => c.Name == item.What).Id).ShouldBeTrue(item.ToString());
        }
    }));

    [Fact]
    public void An_edit_is_in_words_that_some_ad_really_uses_and_never_lowers_what_is_shown() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(s_case.ToArbitrary(), given =>
    {
        foreach (var edit in Planner.Screen(given.Ads, given.Ledger, Profile(), Facts).Edits)
        {
            given.Ads.SelectMany(a => a.Requirements).ShouldContain(r => r.Concept.Id == edit.Concept.Id && r.Surface == edit.Words);
            edit.Gain.ShouldBeInRange(0, 1);
            edit.Where.ShouldNotBeEmpty();
        }
    }));

    [Fact]
    public void The_guard_is_not_empty_and_lets_true_edits_through()
    {
        var seen = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(s_case.ToArbitrary(), given => seen += Planner.Screen(given.Ads, given.Ledger, Profile(), Facts).Edits.Count));
        seen.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_certification_is_never_suggested_for_knowing_its_matter()
    {
        var ledger = Ledger("", Skill(Cissp, 4, kind: EvidenceKind.SelfRating, level: 4), Skill(Python, 3, "Python"));

        Planner.Screen([Ad("a", Asks(Cissp))], ledger, Profile(), Facts).Edits.ShouldBeEmpty();
    }

    [Fact]
    public void The_gain_of_an_edit_is_what_doing_it_raises()
    {
        var ledger = Ledger("k8s", Skill(Kubernetes, 2, "k8s"), Skill(Python, 2, "Python"));
        AdReading[] ads = [Ad("a", Asks(Kubernetes, surface: "Kubernetes"), Asks(Python)), Ad("b", Asks(Kubernetes, Strength.Preferred, "Kubernetes"), Asks(Aws)), Ad("c", Asks(Aws))];

        var before = Planner.Screen(ads, ledger, Profile(), Facts);
        var after = Planner.Screen(ads, Ledger("k8s, Kubernetes", Skill(Kubernetes, 2, "k8s"), Skill(Python, 2, "Python")), Profile(), Facts);

        before.Edits.Single(e => e.Concept == Kubernetes).Gain.ShouldBe(after.MeanLiteral - before.MeanLiteral, 1e-12);
    }
}
