using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>One thing that an ad asks for.</summary>
/// <param name="Concept">Number of the concept.</param>
/// <param name="Fit">Weight in the fit.</param>
/// <param name="Skill">Weight in the shortfall: over the ad's skills they add to 1; 0 for what is no skill.</param>
/// <param name="IsNeededCertificate">A certification that the ad requires.</param>
internal readonly record struct Wanted(int Concept, double Fit, double Skill, bool IsNeededCertificate);

/// <summary>The ads as flat numbers: what the stage chances of each ad are computed from.</summary>
internal sealed class AdTable
{
    /// <summary>More ads than this add nothing to an average and cost time; an even sample is taken.</summary>
    public const int Most = 512;

    private readonly int[] _start;
    private readonly Wanted[] _wanted;

    /// <summary>Reads the ads that a person could apply to.</summary>
    /// <param name="ads">Suitable ads, at most <see cref="Most"/>.</param>
    /// <param name="concepts">Numbers of the concepts.</param>
    /// <param name="facts">Weights, asked levels, meant years.</param>
    public AdTable(IReadOnlyList<AdReading> ads, ConceptIndex concepts, FactBook facts)
    {
        Readings = ads;
        Asked = new double[ads.Count];
        Years = new double[ads.Count];
        Degree = new DegreeLevel[ads.Count];
        DegreeStrict = new bool[ads.Count];
        FitTotal = new double[ads.Count];
        AsksForSkill = new bool[ads.Count];
        _start = new int[ads.Count + 1];
        var all = new List<Wanted>();
        for (var a = 0; a < ads.Count; a++)
        {
            var ad = ads[a];
            Asked[a] = facts.Mean(AskedFact(ad.Seniority));
            Years[a] = ad.MinYears ?? MeantYears(ad.Seniority, facts);
            if (ad.Degree is { Strength: Strength.Required, Level: { } level })
            {
                (Degree[a], DegreeStrict[a]) = (level, !ad.Degree.OrEquivalent);
            }

            var wanted = ad.Requirements.Where(r => r.Concept.Kind != ConceptKind.Soft).Select(r => (r.Concept, r.Strength, Weight: facts.Mean(WeightFact(r.Strength)))).ToList();
            var skills = wanted.Where(w => IsSkill(w.Concept)).Sum(w => w.Weight);
            FitTotal[a] = wanted.Sum(w => w.Weight);
            AsksForSkill[a] = skills > 0;
            all.AddRange(wanted.Select(w => new Wanted(
                concepts[w.Concept.Id], w.Weight, IsSkill(w.Concept) ? w.Weight / skills : 0,
                w.Concept.Kind == ConceptKind.Certification && w.Strength == Strength.Required)));
            _start[a + 1] = all.Count;
        }

        _wanted = [.. all];
        Weight = Weights(ads, facts.Mean("funnel.employer-correlation"));
    }

    /// <summary>The ads themselves.</summary>
    public IReadOnlyList<AdReading> Readings { get; }

    /// <summary>How many ads.</summary>
    public int Count => Readings.Count;

    /// <summary>Sum of the fit weights of each ad; 0 when it names nothing that counts.</summary>
    public double[] FitTotal { get; }

    /// <summary>Whether the ad asks for any skill.</summary>
    public bool[] AsksForSkill { get; }

    /// <summary>Level asked for.</summary>
    public double[] Asked { get; }

    /// <summary>Years asked for, or meant where none are stated.</summary>
    public double[] Years { get; }

    /// <summary>Degree required.</summary>
    public DegreeLevel[] Degree { get; }

    /// <summary>Whether nothing but the degree is accepted.</summary>
    public bool[] DegreeStrict { get; }

    /// <summary>Weight of each ad as an opening; they add to 1. An employer with many ads counts for more than one and less than all.</summary>
    public double[] Weight { get; }

    /// <summary>What one ad asks for, soft skills left out: nobody screens for them by name.</summary>
    public ReadOnlySpan<Wanted> WantedBy(int ad) => _wanted.AsSpan(_start[ad], _start[ad + 1] - _start[ad]);

    /// <summary>Whether the ad names any of the concepts.</summary>
    public bool Names(int ad, HashSet<int> concepts)
    {
        foreach (ref readonly var wanted in WantedBy(ad))
        {
            if (concepts.Contains(wanted.Concept))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSkill(Concept concept) => concept.Kind is not (ConceptKind.Certification or ConceptKind.Spoken);

    private static double[] Weights(IReadOnlyList<AdReading> ads, double correlation)
    {
        var counts = ads.GroupBy(a => a.EmployerKey, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var weights = ads.Select(a => 1 / (1 + ((counts[a.EmployerKey] - 1) * correlation))).ToArray();
        var total = weights.Sum();
        return [.. weights.Select(w => w / total)];
    }

    private static string WeightFact(Strength strength) => strength switch
    {
        Strength.Required => "funnel.weight.required",
        Strength.Preferred => "funnel.weight.preferred",
        _ => "funnel.weight.mentioned",
    };

    private static string AskedFact(Seniority seniority) => seniority switch
    {
        Seniority.Intern => "funnel.asked.intern",
        Seniority.Junior => "funnel.asked.junior",
        Seniority.Senior => "funnel.asked.senior",
        Seniority.Lead or Seniority.Manager => "funnel.asked.lead",
        _ => "funnel.asked.mid",
    };

    private static double MeantYears(Seniority seniority, FactBook facts) => seniority switch
    {
        Seniority.Intern => 0,
        Seniority.Junior => facts.Mean("funnel.years.junior"),
        Seniority.Senior => facts.Mean("funnel.years.senior"),
        Seniority.Lead or Seniority.Manager => facts.Mean("funnel.years.lead"),
        _ => facts.Mean("funnel.years.mid"),
    };
}
