namespace Fulcrum.Core;

/// <summary>Which packed ads are counted. What is null lets everything through.</summary>
public sealed record PackedFilter
{
    /// <summary>By role: the role's id, or the title's own words where no role fits.</summary>
    public Func<string, bool>? Role { get; init; }

    /// <summary>Only roles of the taxonomy, or only titles' own words.</summary>
    public bool? KnownRole { get; init; }

    /// <summary>By what the caller calls the ad.</summary>
    public Func<int, bool>? Number { get; init; }

    /// <summary>By the name of the board.</summary>
    public Func<string, bool>? Board { get; init; }

    /// <summary>Month posted, as its first day; ads without a day do not pass.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>First day posted; ads without a day pass.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Kind of employer.</summary>
    public Segment? Segment { get; init; }

    /// <summary>Level.</summary>
    public Seniority? Seniority { get; init; }

    /// <summary>Where the work is done.</summary>
    public WorkMode? WorkMode { get; init; }

    /// <summary>ISO code of the country of work.</summary>
    public string? Country { get; init; }

    /// <summary>Excerpts and ads in other languages do not pass; without this they are counted as left out.</summary>
    public bool WholeOnly { get; init; }
}
