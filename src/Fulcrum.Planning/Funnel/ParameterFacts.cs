namespace Fulcrum.Planning;

/// <summary>The fact behind each parameter.</summary>
internal static class ParameterFacts
{
    /// <summary>Fact id of each parameter that is drawn from facts/; own level and stated pay come from the person and the ads.</summary>
    public static IReadOnlyDictionary<Parameter, string> Ids { get; } = new Dictionary<Parameter, string>
    {
        [Parameter.ScreenCold] = "funnel.screen.cold",
        [Parameter.Technical] = "funnel.technical",
        [Parameter.Onsite] = "funnel.onsite",
        [Parameter.ApplicationsPerHire] = "funnel.applications-per-hire",
        [Parameter.Referral] = "funnel.referral",
        [Parameter.VendorCertificate] = "funnel.effect.vendor-certificate",
        [Parameter.GenericCertificate] = "funnel.effect.generic-certificate",
        [Parameter.PortfolioLink] = "funnel.effect.portfolio-link",
        [Parameter.NotDeployed] = "funnel.effect.not-deployed",
        [Parameter.Writing] = "funnel.effect.writing",
        [Parameter.LongGap] = "funnel.effect.gap",
        [Parameter.MockInterview] = "funnel.effect.mock-interview",
        [Parameter.ForProfitDegree] = "funnel.effect.for-profit-online-degree",
        [Parameter.FitSlope] = "funnel.fit.slope",
        [Parameter.FitTypical] = "funnel.fit.typical",
        [Parameter.MissingYear] = "funnel.knockout.year",
        [Parameter.YearElsewhere] = "funnel.knockout.other-work",
        [Parameter.MissingDegree] = "funnel.knockout.degree",
        [Parameter.MissingDegreeEquivalent] = "funnel.knockout.degree-equivalent",
        [Parameter.MissingCertificate] = "funnel.knockout.certificate",
        [Parameter.TechnicalSlope] = "funnel.technical.slope",
        [Parameter.OnsiteSlope] = "funnel.onsite.slope",
        [Parameter.TypicalShortfall] = "funnel.shortfall.typical",
        [Parameter.PersonSpread] = "funnel.person",
        [Parameter.ReadShare] = "funnel.openings.read-share",
        [Parameter.OpeningsPerMonth] = "funnel.openings.per-month",
        [Parameter.OpeningsLife] = "funnel.openings.life",
        [Parameter.HoursPerApplication] = "funnel.hours.application",
        [Parameter.HoursPerReferral] = "funnel.hours.referral",
        [Parameter.ReferralsPerContact] = "funnel.referrals.per-contact",
        [Parameter.Transfer] = "training.transfer",
        [Parameter.RetakeHours] = "training.exam.hours",
        [Parameter.SecondCredential] = "training.second-credential",
        [Parameter.OtherCredential] = "training.other-credential",
        [Parameter.CertificatePaid] = "pay.certificate.paid",
        [Parameter.CertificatePremium] = "pay.certificate.premium",
        [Parameter.GrowthStay] = "tax.growth.stay",
        [Parameter.GrowthNew] = "tax.growth.new",
        [Parameter.LayOff] = "tax.lay-off",
        [Parameter.LayOffNew] = "tax.lay-off.new",
        [Parameter.SearchCost] = "tax.search-cost",
        [Parameter.OtherWork] = "tax.other-work",
        [Parameter.CutHappens] = "tax.cut.happens",
        [Parameter.PayOfLivingCosts] = "pay.of-living-costs",
        [Parameter.Inflation] = "tax.inflation",
        [Parameter.RenewalPrice] = "tax.renewal.price",
    };

    /// <summary>Effects that cannot hurt by nature: a draw below 0 counts as 0.</summary>
    public static bool IsNeverNegative(Parameter parameter) => parameter is Parameter.FitSlope or Parameter.TechnicalSlope or Parameter.OnsiteSlope;
}
