using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Which uncertain number the gain hangs on most: the one whose draws correlate most with the draws' gains.</summary>
internal static class Sensitivity
{
    private const int FewestDraws = 20;

    /// <summary>What matters most and what would settle it, in words; empty with too few draws to see.</summary>
    /// <param name="plan">The simulation with the action.</param>
    /// <param name="action">Place of the action in its schedule.</param>
    /// <param name="gains">Mean gain of each draw.</param>
    /// <param name="facts">For the words.</param>
    public static string Of(SimulationPlan plan, int action, double[] gains, FactBook facts)
    {
        if (gains.Length < FewestDraws || gains.Length != plan.Parameters.Count)
        {
            return "";
        }

        var best = (Size: 0.0, Words: "");
        foreach (var (words, values) in Candidates(plan, action, facts))
        {
            var size = Math.Abs(Correlation(values, gains));
            best = size > best.Size ? (size, words) : best;
        }

        return best.Words;
    }

    /// <summary>Pearson's correlation; 0 where one side does not vary.</summary>
    internal static double Correlation(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }

        return xx > 1e-18 && yy > 1e-18 ? xy / Math.Sqrt(xx * yy) : 0;
    }

    private static IEnumerable<(string Words, double[] Values)> Candidates(SimulationPlan plan, int action, FactBook facts)
    {
        var draws = Enumerable.Range(0, plan.Parameters.Count).ToArray();
        var own = new Draws(plan.Seed, Draws.Parameter);
        var subject = plan.Actions[action].Subject;
        yield return ("whether you finish it; the first two weeks of it would tell", [.. draws.Select(d => own.One(d, subject, 3))]);
        yield return ("how much of what it teaches you keep; a test of the skill after a week would tell", [.. draws.Select(d => own.One(plan.Parameters.Row(d), subject, 2))]);
        foreach (var teaches in plan.Schedule[action].Action.Teaches)
        {
            yield return ($"your present level in {teaches.Concept}; an assessment or a practice exam would tell",
                [.. draws.Select(d => own.One(plan.Parameters.Row(d), Draws.Subject(teaches.Concept.Value), 1))]);
        }

        foreach (var parameter in Enum.GetValues<Parameter>().Where(p => p != Parameter.Transfer))
        {
            yield return (Words(parameter, facts), [.. draws.Select(d => plan.Parameters[d, parameter])]);
        }
    }

    private static string Words(Parameter parameter, FactBook facts) => parameter switch
    {
        Parameter.OwnLevel => "how well you judge your own levels; one assessment in a skill that most ads ask for would tell",
        Parameter.StatedPay => "the pay of the role; more ads that state pay would tell",
        _ => $"{Lower(facts[ParameterFacts.Ids[parameter]].What)} (fact {ParameterFacts.Ids[parameter]}); {Tells(parameter)} would tell",
    };

    private static string Tells(Parameter parameter) => parameter switch
    {
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

    private static string Lower(string sentence) => sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
