using Fulcrum.Core;
using Fulcrum.Reading;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public class BundledTaxonomyTests
{
    [Fact]
    public void The_bundled_taxonomy_has_no_errors() =>
        Reader.Bundled.Lint().Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Place}: {f.Reason}").ShouldBeEmpty();

    [Fact]
    public void Every_concept_can_be_looked_up_by_its_id_and_its_name()
    {
        var reader = Reader.Bundled;
        reader.Concepts.Count.ShouldBeGreaterThan(1000);
        foreach (var concept in reader.Concepts.Values)
        {
            reader.Lookup(concept.Name).ShouldNotBeNull(concept.Name);
        }
    }
}
