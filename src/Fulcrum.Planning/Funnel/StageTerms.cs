using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What counts at every ad alike in one state.</summary>
/// <param name="Years">Years that count.</param>
/// <param name="Degree">Highest degree.</param>
/// <param name="Interview">Log-odds of practice at the later stages.</param>
/// <param name="ScreenBase">Log-odds of the screen before anything of the ad counts.</param>
/// <param name="FitSlope">Log-odds for the whole fit.</param>
/// <param name="FitTypical">The typical applicant's fit.</param>
/// <param name="Shortfall">The typical candidate's shortfall.</param>
/// <param name="TechnicalSlope">Log-odds at the technical stage for a level.</param>
/// <param name="OnsiteSlope">The same at the onsite.</param>
/// <param name="MissingYear">Log-odds for a missing year.</param>
/// <param name="MissingCertificate">Log-odds for a required certificate that is not shown.</param>
/// <param name="Referral">Log-odds that a referral adds.</param>
internal readonly record struct StageTerms(
    double Years, DegreeLevel Degree, double Interview, double ScreenBase, double FitSlope, double FitTypical, double Shortfall,
    double TechnicalSlope, double OnsiteSlope, double MissingYear, double MissingCertificate, double Referral);
