using System.Runtime.CompilerServices;

namespace Fulcrum.Planning;

/// <summary>The chances of one state of the person in one draw of the parameters, by group of openings.</summary>
internal sealed class FunnelState
{
    /// <summary>Averages the chances of the ads over each group.</summary>
    /// <param name="chances">Chances at each ad.</param>
    /// <param name="market">Groups and weights.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FunnelState(AdChances chances, Market market)
    {
        var (groups, weights) = (market.Groups, market.Ads.Weight);
        var screens = chances.Screen;
        var referreds = chances.Referred;
        var technicals = chances.Technical;
        var onsites = chances.Onsite;
        var mean = new double[groups.Count];
        for (var g = 0; g < groups.Count; g++)
        {
            double weight = 0, screen = 0, referred = 0, technical = 0, onsite = 0;
            foreach (var a in groups.Members[g])
            {
                var w = weights[a];
                var s = w * screens[a];
                var t = s * technicals[a];
                weight += w;
                screen += s;
                referred += w * referreds[a];
                technical += t;
                onsite += t * onsites[a];
            }

            Screen[g] = LogOdds.Of(Inside(screen / weight));
            Referred[g] = LogOdds.Of(Inside(referred / weight));
            Technical[g] = LogOdds.Of(Inside(technical / screen));
            Onsite[g] = LogOdds.Of(Inside(onsite / technical));
            mean[g] = onsite / weight;
            MeanScreen += screen;
            MeanTechnical += technical;
            MeanHire += onsite;
        }

        BestFirst = [.. Enumerable.Range(0, groups.Count).OrderByDescending(g => mean[g]).ThenBy(g => g)];
    }

    /// <summary>Log-odds of the screen by group, for a cold application.</summary>
    public double[] Screen { get; } = new double[OpeningGroups.Most];

    /// <summary>Log-odds of the screen by group, for a referred application.</summary>
    public double[] Referred { get; } = new double[OpeningGroups.Most];

    /// <summary>Log-odds of the technical stage by group, of those who pass the screen.</summary>
    public double[] Technical { get; } = new double[OpeningGroups.Most];

    /// <summary>Log-odds of the onsite by group, of those who pass the technical stage.</summary>
    public double[] Onsite { get; } = new double[OpeningGroups.Most];

    /// <summary>The groups, best chance first.</summary>
    public int[] BestFirst { get; }

    /// <summary>Chance of a screen, over all openings.</summary>
    public double MeanScreen { get; }

    /// <summary>Chance of a screen and the technical stage passed, over all openings.</summary>
    public double MeanTechnical { get; }

    /// <summary>Chance of a hire by one cold application, over all openings.</summary>
    public double MeanHire { get; }

    /// <summary>People who could refer.</summary>
    public double Contacts { get; init; }

    /// <summary>New pay against what it is without a paid certificate, at least 1.</summary>
    public double PayFactor { get; init; } = 1;

    /// <summary>Chance to pass the exam of each scheduled action by one try.</summary>
    public required double[] Pass { get; init; }

    // Rounding must not make a chance of exactly 0 or 1, whose log-odds are infinite.
    private static double Inside(double p) => Math.Clamp(p, 1e-12, 1 - 1e-12);
}
