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

    /// <summary>True: ads of any date.</summary>
    public bool AllDates { get; init; }
}
