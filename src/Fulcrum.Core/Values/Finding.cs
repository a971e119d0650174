namespace Fulcrum.Core;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Note,

    /// <summary>Something was left out, guessed or is likely to hurt.</summary>
    Warning,

    /// <summary>The thing asked for cannot be done, or the plan kills its own chances.</summary>
    Error,
}

/// <summary>A problem in the user's data or plan. Findings are collected beside results: the rest is still processed.</summary>
/// <param name="Code">Stable code: FUL0xx for plan mistakes, ADS0xx, CV0xx, TAX0xx, FACT0xx, CAT0xx, PIVOT0xx for the readers, FILE0xx and PDF0xx for files, STORE0xx for the workspace, BOARD0xx for job boards.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">File and line, field, or part of the plan, for example "ads.csv:17" or "pivot.yaml: money.savings".</param>
/// <param name="Reason">What is wrong and what was expected.</param>
/// <param name="Remedy">What the user can do about it.</param>
public sealed record Finding(string Code, Severity Severity, string Place, string Reason, string Remedy);
