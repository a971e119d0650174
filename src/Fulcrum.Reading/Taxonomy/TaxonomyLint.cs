using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Looks for what is legal in a taxonomy file and still wrong.</summary>
internal static class TaxonomyLint
{
    public static IEnumerable<Finding> Check(ConceptGraph graph, IReadOnlyList<RoleLine> roles) => [];
}
