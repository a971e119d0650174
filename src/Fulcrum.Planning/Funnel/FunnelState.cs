using System.Runtime.CompilerServices;

namespace Fulcrum.Planning;

/// <summary>The chances of one state of the person in one draw of the parameters, by group of openings.</summary>
internal sealed class FunnelState
{
    private readonly (double Screen, double Technical, double Hire)[] _sums;

    /// <summary>Averages the chances of the ads over each group.</summary>
    /// <param name="chances">Chances at each ad.</param>
    /// <param name="market">Groups and weights.</param>
    /// <param name="like">A state that differs in some groups only; null: all are computed.</param>
    /// <param name="differs">Whether a group differs from it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FunnelState(AdChances chances, Market market, FunnelState? like = null, ReadOnlySpan<bool> differs = default)
    {
        var (groups, weights) = (market.Groups, market.Ads.Weight);
        var screens = chances.Screen;
        var referreds = chances.Referred;
        var technicals = chances.Technical;
        var onsites = chances.Onsite;
        (Screen, Referred, Technical, Onsite) = (new double[OpeningGroups.Most], new double[OpeningGroups.Most], new double[OpeningGroups.Most], new double[OpeningGroups.Most]);
        _sums = new (double, double, double)[groups.Count];
        for (var g = 0; g < groups.Count; g++)
        {
            if (like is not null && !differs[g])
            {
                (Screen[g], Referred[g], Technical[g], Onsite[g], _sums[g]) = (like.Screen[g], like.Referred[g], like.Technical[g], like.Onsite[g], like._sums[g]);
                continue;
            }

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
            _sums[g] = (screen, technical, onsite);
        }

        BestFirst = Order(groups);
    }

    /// <summary>The same chances as another state, for a schedule of its own.</summary>
    public FunnelState(FunnelState same)
    {
        (Screen, Referred, Technical, Onsite, BestFirst, _sums) = (same.Screen, same.Referred, same.Technical, same.Onsite, same.BestFirst, same._sums);
        PayFactor = same.PayFactor;
    }

    /// <summary>Log-odds of the screen by group, for a cold application.</summary>
    public double[] Screen { get; }

    /// <summary>Log-odds of the screen by group, for a referred application.</summary>
    public double[] Referred { get; }

    /// <summary>Log-odds of the technical stage by group, of those who pass the screen.</summary>
    public double[] Technical { get; }

    /// <summary>Log-odds of the onsite by group, of those who pass the technical stage.</summary>
    public double[] Onsite { get; }

    /// <summary>The groups, best chance first.</summary>
    public int[] BestFirst { get; }

    /// <summary>Chance of a screen, over all openings.</summary>
    public double MeanScreen => _sums.Sum(s => s.Screen);

    /// <summary>Chance of a screen and the technical stage passed, over all openings.</summary>
    public double MeanTechnical => _sums.Sum(s => s.Technical);

    /// <summary>Chance of a hire by one cold application, over all openings.</summary>
    public double MeanHire => _sums.Sum(s => s.Hire);

    /// <summary>People who could refer.</summary>
    public double Contacts { get; init; }

    /// <summary>New pay against what it is without a paid certificate, at least 1.</summary>
    public double PayFactor { get; init; } = 1;

    /// <summary>Chance to pass the exam of each scheduled action by one try.</summary>
    public required double[] Pass { get; init; }

    // Insertion keeps groups of equal chance in their order.
    private int[] Order(OpeningGroups groups)
    {
        var order = new int[groups.Count];
        for (var g = 0; g < order.Length; g++)
        {
            var at = g;
            var mean = _sums[g].Hire / groups.Weight[g];
            for (; at > 0 && _sums[order[at - 1]].Hire / groups.Weight[order[at - 1]] < mean; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = g;
        }

        return order;
    }

    // Rounding must not make a chance of exactly 0 or 1, whose log-odds are infinite.
    private static double Inside(double p) => Math.Clamp(p, 1e-12, 1 - 1e-12);
}
