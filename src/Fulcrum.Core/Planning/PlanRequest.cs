namespace Fulcrum.Core;

/// <summary>All that the planner looks at.</summary>
public sealed record PlanRequest
{
    /// <summary>What the role asks for.</summary>
    public required RoleDemand Demand { get; init; }

    /// <summary>The role's ads, one by one: stage chances are computed ad by ad.</summary>
    public required IReadOnlyList<AdReading> Ads { get; init; }

    /// <summary>What the person can show.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>What the person brings and wants.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The sourced numbers, the user's own in place.</summary>
    public required FactBook Facts { get; init; }

    /// <summary>What became of the person's own applications; they update the chances.</summary>
    public IReadOnlyList<ApplicationOutcome> Outcomes { get; init; } = [];

    /// <summary>Actions to choose from.</summary>
    public required IReadOnlyList<CareerAction> Catalogue { get; init; }

    /// <summary>The taxonomy's concepts, so that what is broader is known ("AWS certification" asks for any of them); empty: only those that the ads name.</summary>
    public IReadOnlyDictionary<ConceptId, Concept> Concepts { get; init; } = new Dictionary<ConceptId, Concept>();

    /// <summary>The person's projects as audited.</summary>
    public IReadOnlyList<ProjectAudit> Projects { get; init; } = [];

    /// <summary>Seed of every random number.</summary>
    public ulong Seed { get; init; } = 20261123;

    /// <summary>Paths per simulated plan.</summary>
    public int Paths { get; init; } = 4000;
}
