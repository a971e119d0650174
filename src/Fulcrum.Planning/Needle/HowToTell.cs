namespace Fulcrum.Planning;

/// <summary>What of a person's own outcomes, or which look at the world, would tell about a parameter.</summary>
internal static class HowToTell
{
    /// <summary>In words that go before "would tell".</summary>
    public static string Of(Parameter parameter) => parameter switch
    {
        Parameter.OwnLevel => "one assessment in a skill that most ads ask for",
        Parameter.StatedPay => "more ads that state pay",
        Parameter.ScreenCold or Parameter.Technical or Parameter.Onsite or Parameter.ApplicationsPerHire or Parameter.PersonSpread
            => "the answers to your next forty applications",
        Parameter.FitSlope or Parameter.FitTypical => "the answers to applications at ads that you fit well against ads that you fit badly",
        Parameter.VendorCertificate or Parameter.GenericCertificate or Parameter.PortfolioLink or Parameter.NotDeployed or Parameter.Writing or Parameter.SecondCredential or Parameter.OtherCredential
            => "a study of callbacks, which nobody has published, or your own answers before and after",
        Parameter.Referral or Parameter.ReferralsPerContact or Parameter.HoursPerReferral => "asking two contacts for a referral and counting what comes of it",
        Parameter.MockInterview or Parameter.TechnicalSlope or Parameter.OnsiteSlope or Parameter.TypicalShortfall => "the result of your first interviews, practice ones included",
        Parameter.MissingYear or Parameter.YearElsewhere or Parameter.MissingDegree or Parameter.MissingDegreeEquivalent or Parameter.MissingCertificate
            => "the answers to applications at ads whose stated demand you miss",
        Parameter.ReadShare or Parameter.OpeningsPerMonth or Parameter.OpeningsLife => "counting the suitable openings on your boards for a month",
        Parameter.HoursPerApplication => "timing your next ten applications",
        Parameter.CertificatePaid or Parameter.CertificatePremium => "asking people in the role whether it is paid for",
        Parameter.GrowthNew or Parameter.GrowthStay or Parameter.OtherWork => "asking people in the role, and your present employer, about pay in some years",
        Parameter.LayOff or Parameter.LayOffNew => "nothing short of time",
        Parameter.RetakeHours => "a practice exam",
        _ => "a better source",
    };
}
