namespace Fulcrum.Core;

/// <summary>How the person stands to one concept of the demand.</summary>
public enum GapKind
{
    /// <summary>Neither held nor shown.</summary>
    Missing,

    /// <summary>Shown, or believed in part, but below what the ads ask for.</summary>
    Weak,

    /// <summary>Held, but the résumé does not say so.</summary>
    NotShown,

    /// <summary>Held and shown.</summary>
    Met,
}

/// <summary>Demand against ledger for one concept.</summary>
/// <param name="Demand">What the ads ask.</param>
/// <param name="Level">What is believed.</param>
/// <param name="Asked">Level the ads ask for, 0–4, by seniority (facts).</param>
/// <param name="Signal">What the screener sees.</param>
/// <param name="Kind">How the person stands.</param>
/// <param name="Weight">Share-weighted shortfall: orders the gap.</param>
public sealed record GapRow(ConceptDemand Demand, Belief Level, double Asked, Signal Signal, GapKind Kind, double Weight);
