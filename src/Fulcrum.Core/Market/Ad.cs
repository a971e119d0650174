namespace Fulcrum.Core;

/// <summary>One job ad as it came in. Text is plain, with one heading or list item a line; list items keep a leading "- " where the source marked them.</summary>
public sealed record Ad
{
    /// <summary>The source's id, or a hash of employer, title and text.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was read, for example "ads.jsonl:17".</summary>
    public required string Place { get; init; }

    /// <summary>The board or corpus it came from; shown beside every figure, because boards differ.</summary>
    public string Board { get; init; } = "unknown";

    /// <summary>The employer as written; empty when unknown.</summary>
    public string Employer { get; init; } = "";

    /// <summary>The title as written.</summary>
    public string Title { get; init; } = "";

    /// <summary>The place of work as written.</summary>
    public string Location { get; init; } = "";

    /// <summary>The text.</summary>
    public string Text { get; init; } = "";

    /// <summary>When it was posted, or scraped where only that is known.</summary>
    public DateOnly? Posted { get; init; }

    /// <summary>Base pay as a structured field of the source, when it has one.</summary>
    public PayRange? Pay { get; init; }

    /// <summary>Pay as a text field of the source, for example "£32K – £35K • Offers Equity".</summary>
    public string PayText { get; init; } = "";

    /// <summary>The source's own seniority word, when it has one.</summary>
    public string SeniorityHint { get; init; } = "";

    /// <summary>The source's remote flag, when it has one.</summary>
    public bool? Remote { get; init; }

    /// <summary>Employment type as written ("Full-time").</summary>
    public string EmploymentType { get; init; } = "";

    /// <summary>Department or team as written.</summary>
    public string Department { get; init; } = "";

    /// <summary>Company size, sector, industry and type as written, joined by "; ".</summary>
    public string CompanyFacts { get; init; } = "";

    /// <summary>A link to the ad; never fetched because an ad says so.</summary>
    public string Url { get; init; } = "";

    /// <summary>True when the source is known to hold excerpts only: demand is not measured on it.</summary>
    public bool IsExcerpt { get; init; }

    /// <summary>True when the figures computed from it must be labelled as invented examples.</summary>
    public bool IsInvented { get; init; }

    /// <summary>True for a row of a snapshot: what a real ad asks for, without its text, title and employer. Nobody can apply to it.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>How often the same ad was seen, itself included.</summary>
    public int Reposts { get; init; } = 1;
}

/// <summary>How long one amount of pay lasts.</summary>
public enum PayPeriod
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A week.</summary>
    Week,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An hour.</summary>
    Hour,
}

/// <summary>Base pay as stated: no bonus, no on-target earnings, no equity.</summary>
/// <param name="Min">Lower end in full units; equal to <paramref name="Max"/> when one figure is stated.</param>
/// <param name="Max">Upper end in full units.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Period">What the amounts are paid for.</param>
public sealed record PayRange(decimal Min, decimal Max, string Currency, PayPeriod Period)
{
    /// <summary>The middle of the range as pay for a full-time year (2,080 hours, 260 days, 52 weeks, 12 months).</summary>
    public Money MidPerYear() => new((Min + Max) / 2 * Period switch
    {
        PayPeriod.Year => 1m,
        PayPeriod.Month => 12m,
        PayPeriod.Week => 52m,
        PayPeriod.Day => 260m,
        _ => 2080m,
    }, Currency);
}
