namespace Fulcrum.Core;

/// <summary>One month of one simulated path, in today's money.</summary>
/// <param name="Month">From 0.</param>
/// <param name="StayPay">Pay before tax when staying put.</param>
/// <param name="StayBenefit">Benefit when staying put, after tax.</param>
/// <param name="Pay">Pay before tax on this path.</param>
/// <param name="Benefit">Benefit on this path, after tax.</param>
/// <param name="Tax">Tax on the pay of this path.</param>
/// <param name="Living">Living costs.</param>
/// <param name="Search">Costs of searching.</param>
/// <param name="Training">Tuition, exams, renewals, loan and income-share payments.</param>
/// <param name="Reimbursed">What the employer pays of it.</param>
/// <param name="PaidBack">What is paid back to the employer for leaving early.</param>
/// <param name="Cash">Balance at the end of the month.</param>
/// <param name="Behind">How far the path is behind staying, all months up to this one summed, not discounted; negative when ahead.</param>
public sealed record PathMonth(
    int Month, double StayPay, double StayBenefit, double Pay, double Benefit, double Tax, double Living, double Search,
    double Training, double Reimbursed, double PaidBack, double Cash, double Behind);

/// <summary>One simulated path, month by month.</summary>
/// <param name="Rank">Its place among all paths by net present value over ten years: 0 the worst, 1 the best.</param>
/// <param name="Landing">First month of new pay; null when it never lands.</param>
/// <param name="NewPay">Yearly pay at landing; null when it never lands.</param>
/// <param name="NetPresentValue">Over ten years against staying.</param>
/// <param name="Tax">Most that it is behind staying.</param>
/// <param name="Currency">Currency of all amounts.</param>
/// <param name="Events">What happens, by month, in words.</param>
/// <param name="Months">The months.</param>
public sealed record PathStory(
    double Rank, int? Landing, double? NewPay, double NetPresentValue, double Tax, string Currency,
    IReadOnlyList<(int Month, string What)> Events, IReadOnlyList<PathMonth> Months);
