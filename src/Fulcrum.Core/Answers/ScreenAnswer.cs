namespace Fulcrum.Core;

/// <summary>A résumé against ads.</summary>
public sealed record ScreenAnswer
{
    /// <summary>The role looked at; empty where the ads are of several roles.</summary>
    public required string Role { get; init; }

    /// <summary>Ads in the files, duplicates and other roles included.</summary>
    public required int AdsRead { get; init; }

    /// <summary>True when the ads are the bundled snapshot: what is asked for, without words and openings.</summary>
    public bool IsSnapshot { get; init; }

    /// <summary>The person.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>The résumé against each ad.</summary>
    public required Screening Screening { get; init; }

    /// <summary>Against another version of the résumé, when one was named: from the other to this one.</summary>
    public ResumeComparison? Comparison { get; init; }

    /// <summary>What could not be read, most severe first; what a parser could not read in the résumé is in <see cref="Core.Screening.Findings"/>.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>True when an ad or the person is an invented example.</summary>
    public required bool IsInvented { get; init; }
}

/// <summary>One person: all that is believed and shown of their skills, and how that stands to a role.</summary>
public sealed record PersonAnswer
{
    /// <summary>The person.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>Against the role's demand, heaviest first; empty where no ads of the role were read.</summary>
    public required IReadOnlyList<GapRow> Gap { get; init; }

    /// <summary>The role; empty when none was named.</summary>
    public required string Role { get; init; }

    /// <summary>Ads of the role that count.</summary>
    public required int Ads { get; init; }

    /// <summary>What is kept in the workspace.</summary>
    public required IReadOnlyList<EvidenceEntry> Entries { get; init; }

    /// <summary>Problems in the data, most severe first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>True when an ad or the person is an invented example.</summary>
    public required bool IsInvented { get; init; }
}
