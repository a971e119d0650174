namespace Fulcrum.Core;

/// <summary>How alike the ads of one employer are.</summary>
public static class Intraclass
{
    /// <summary>
    /// Analysis-of-variance estimator of the intraclass correlation of a yes/no answer for clusters of unequal size
    /// (Donner 1986, "A review of inference procedures for the intraclass correlation coefficient in the one-way random effects model",
    /// International Statistical Review 54), cut to 0..1. Several answers about the same ads are pooled: their mean squares are added.
    /// Where all ads answer alike, 1: nothing shows that an employer's further ads add anything. Where every employer has one ad, 0: the
    /// value has no effect.
    /// </summary>
    public static double Correlation(params ReadOnlySpan<EmployerAds[]> answers)
    {
        var squares = new MeanSquares[answers.Length];
        for (var n = 0; n < answers.Length; n++)
        {
            squares[n] = MeanSquares.Of(answers[n]);
        }

        return Correlation(squares);
    }

    /// <summary>The same where the mean squares of each answer are known.</summary>
    public static double Correlation(params ReadOnlySpan<MeanSquares> answers)
    {
        double numerator = 0, denominator = 0;
        foreach (var (between, within, size) in answers)
        {
            numerator += between - within;
            denominator += between + ((size - 1) * within);
        }

        return denominator > 0 ? Math.Clamp(numerator / denominator, 0, 1) : 1;
    }
}
