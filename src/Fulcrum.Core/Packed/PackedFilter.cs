namespace Fulcrum.Core;

/// <summary>Which packed ads are counted. What is null lets everything through.</summary>
public sealed record PackedFilter
{
    /// <summary>By role: the role's id, or the title's own words where no role fits.</summary>
    public Func<string, bool>? Role { get; init; }

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
}
