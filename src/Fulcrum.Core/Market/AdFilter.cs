namespace Fulcrum.Core;

/// <summary>Which ads of a role count. What is null does not filter.</summary>
public sealed record AdFilter
{
    /// <summary>Kind of employer.</summary>
    public Segment? Segment { get; init; }

    /// <summary>Level.</summary>
    public Seniority? Seniority { get; init; }

    /// <summary>Country of work (ISO 3166); ads whose country is unknown are left out.</summary>
    public string? Country { get; init; }

    /// <summary>Where the work is done.</summary>
    public WorkMode? WorkMode { get; init; }

    /// <summary>The board, or words of its name.</summary>
    public string? Board { get; init; }

    /// <summary>First day of the one month that counts; ads of other months and undated ones are left out, however old it is.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>First day; null: the last twelve months of what was read.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day on which the ads are read: later days do not end the twelve months, as no ad can be posted on them. Null: any day may.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The last day that an ad can be posted on: it is tomorrow already elsewhere.</summary>
    public DateOnly? LastDay => Today?.AddDays(1);

    /// <summary>True: ads of any date.</summary>
    public bool AllDates { get; init; }
}
