namespace Fulcrum.Core;

/// <summary>Present work with fewer hours, to have time for the change.</summary>
/// <param name="Share">Part of the present pay that goes on, 0 to 1.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Day from which full pay is paid again.</param>
public sealed record PartTime(double Share, DateOnly From, DateOnly Until);

/// <summary>Unemployment benefit.</summary>
/// <param name="Amount">What arrives in a month, after tax.</param>
/// <param name="Months">Months for which it is paid at most, in each spell without work.</param>
/// <param name="AfterQuitting">Whether it is paid to somebody who left of their own will.</param>
public sealed record Benefit(Money Amount, int Months, bool AfterQuitting);

/// <summary>What the present employer pays of tuition, exams and fees.</summary>
/// <param name="Share">Part of each payment, 0 to 1.</param>
/// <param name="CapPerYear">Most in twelve months.</param>
/// <param name="KeepMonths">Who leaves within so many months of a payment pays it back.</param>
public sealed record Reimbursement(double Share, Money CapPerYear, int KeepMonths);
