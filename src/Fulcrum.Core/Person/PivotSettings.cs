namespace Fulcrum.Core;

/// <summary>A pivot file, read: what to look at and what to plan for.</summary>
public sealed record PivotSettings
{
    /// <summary>The file, for places in findings.</summary>
    public required string Place { get; init; }

    /// <summary>What the person brings and wants.</summary>
    public required Profile Profile { get; init; }

    /// <summary>Files and folders with ads; empty: the bundled examples.</summary>
    public IReadOnlyList<string> Ads { get; init; } = [];

    /// <summary>The résumé's path, if any.</summary>
    public string? Resume { get; init; }

    /// <summary>Folders or addresses of the person's projects; each is audited.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>What the person's workspace keeps; it counts beside the résumé and the pivot file.</summary>
    public IReadOnlyList<EvidenceEntry> Entries { get; init; } = [];

    /// <summary>Path of the person's own outcomes of applications (CSV), if any.</summary>
    public string? Outcomes { get; init; }

    /// <summary>The user's own values for facts.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Files with the user's own catalogue items, in the fields of catalogue/.</summary>
    public IReadOnlyList<string> Catalogue { get; init; } = [];

    /// <summary>The user's own prices by catalogue id: one attempt of an exam, all of anything else.</summary>
    public IReadOnlyDictionary<string, Money> Prices { get; init; } = new Dictionary<string, Money>();

    /// <summary>Rules of the mistakes linter that the user does not share here, by code, each with its reason.</summary>
    public IReadOnlyDictionary<string, string> Accepted { get; init; } = new Dictionary<string, string>();

    /// <summary>Which ads count.</summary>
    public AdFilter Filter { get; init; } = new();

    /// <summary>Seed of every random number.</summary>
    public ulong Seed { get; init; } = 20261123;

    /// <summary>Paths per simulated plan.</summary>
    public int Paths { get; init; } = 4000;

    /// <summary>True when the person is an invented example.</summary>
    public bool IsInvented { get; init; }
}
