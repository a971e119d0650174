using Shouldly;

namespace Fulcrum.Tests;

/// <summary>What people rate themselves against.</summary>
public sealed class Examples_of_levels
{
    [Fact]
    public void Every_skill_of_the_taxonomy_has_four_and_no_line_is_for_a_skill_that_is_not_there()
    {
        foreach (var id in LevelExamples.Own)
        {
            Corpus.Concept(id).ShouldNotBeNull(id).Id.Value.ShouldBe(id);
        }

        foreach (var name in LevelExamples.Own.Append("docker").Append("welding").Append("CKA").Append("finance"))
        {
            if (Corpus.Concept(name) is { } concept)
            {
                Pivot.LevelExamples(concept).Count.ShouldBe(4, name);
                Pivot.LevelExamples(concept).ShouldAllBe(line => line.EndsWith('.') && line.Length < 130, name);
            }
        }
    }
}
