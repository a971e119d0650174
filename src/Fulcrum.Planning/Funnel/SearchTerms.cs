namespace Fulcrum.Planning;

/// <summary>What limits the search in one draw of the parameters.</summary>
/// <param name="WeeklyHours">Hours a week for study and search together.</param>
/// <param name="MostApplications">Most applications a week.</param>
/// <param name="HoursPerApplication">Hours for a cold application.</param>
/// <param name="HoursPerReferral">Hours for an application by referral.</param>
/// <param name="ReferralsPerContactWeek">Applications by referral that one contact brings a week.</param>
/// <param name="OpeningsPerWeek">New suitable openings a week.</param>
/// <param name="StillOpen">Part of the openings that are still open a week later.</param>
internal readonly record struct SearchTerms(
    double WeeklyHours, double MostApplications, double HoursPerApplication, double HoursPerReferral,
    double ReferralsPerContactWeek, double OpeningsPerWeek, double StillOpen)
{
    /// <summary>The terms of a draw.</summary>
    public static SearchTerms Of(Market market, ParameterDraws parameters, int draw) => new(
        market.Profile.WeeklyHours.Value.Value,
        Math.Max(0, market.Profile.ApplicationsPerWeek.Value),
        Math.Max(0.01, parameters[draw, Parameter.HoursPerApplication]),
        Math.Max(0.01, parameters[draw, Parameter.HoursPerReferral]),
        parameters[draw, Parameter.ReferralsPerContact] / Core.Months.Weeks,
        market.OpeningsPerWeek(parameters, draw),
        Math.Exp(-1 / Math.Max(0.1, parameters[draw, Parameter.OpeningsLife])));
}
