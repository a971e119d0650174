using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Log-odds of the stages, averaged over one group of ads, before the person effect.</summary>
internal readonly record struct GroupLogOdds(double Screen, double Referred, double Technical, double Onsite)
{
    /// <summary>Averages chances over ads: each later stage over those who come to it.</summary>
    public static GroupLogOdds Of(AdChances chances, ReadOnlySpan<double> weights, ReadOnlySpan<int> members)
    {
        double weight = 0, screen = 0, referred = 0, technical = 0, onsite = 0;
        foreach (var a in members)
        {
            var s = weights[a] * chances.Screen[a];
            var t = s * chances.Technical[a];
            weight += weights[a];
            screen += s;
            referred += weights[a] * chances.Referred[a];
            technical += t;
            onsite += t * chances.Onsite[a];
        }

        return new GroupLogOdds(Inside(screen / weight), Inside(referred / weight), Inside(technical / screen), Inside(onsite / technical));

        static double Inside(double p) => LogOdds.Of(Math.Clamp(p, 1e-12, 1 - 1e-12));
    }
}

/// <summary>
/// Logistic regression of the stages on one person's outcomes: log-odds by group of ads, plus referral, plus one person effect.
/// An application that waits says little: with p the chance of the next stage, F(t) the part of answers that come within t weeks
/// and q the part of refusals that are told at all, nothing is heard by week t with chance p(1 − F) + (1 − p)(1 − qF).
/// </summary>
internal static class AnswerLikelihood
{
    /// <summary>Log-likelihood of counted outcomes.</summary>
    /// <param name="classes">The outcomes.</param>
    /// <param name="groups">Log-odds of each group of ads.</param>
    /// <param name="person">Person effect in log-odds.</param>
    /// <param name="toldAtScreen">Part of refusals told to those who were not screened.</param>
    /// <param name="toldLater">Part of refusals told to those who were.</param>
    public static double Log(ReadOnlySpan<AnswerClass> classes, ReadOnlySpan<GroupLogOdds> groups, double person, double toldAtScreen, double toldLater)
    {
        var sum = 0.0;
        foreach (ref readonly var c in classes)
        {
            ref readonly var at = ref groups[c.Group];
            var each = 0.0;
            for (var stage = 0; stage < (int)c.Reached; stage++)
            {
                each += Math.Log(Chance(at, stage, c.Referred, person));
            }

            if (c.Reached != ReachedStage.Offered)
            {
                var next = Chance(at, (int)c.Reached, c.Referred, person);
                var told = c.Reached == ReachedStage.Applied ? toldAtScreen : toldLater;
                each += c.Rejected
                    ? Math.Log((1 - next) * told)
                    : Math.Log((next * (1 - c.Answered)) + ((1 - next) * (1 - (told * c.Answered))));
            }

            sum += c.Count * each;
        }

        return sum;
    }

    private static double Chance(in GroupLogOdds at, int stage, bool referred, double person) => LogOdds.Chance(person + stage switch
    {
        0 => referred ? at.Referred : at.Screen,
        1 => at.Technical,
        _ => at.Onsite,
    });
}
