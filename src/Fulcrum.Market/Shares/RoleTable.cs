using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Makes the table of a role from its counts.</summary>
internal static class RoleTable
{
    private static readonly double[] YearSteps = [0, 1, 2, 3, 5, 7, 10];
    private static readonly DegreeLevel[] Degrees = [DegreeLevel.Associate, DegreeLevel.Bachelor, DegreeLevel.Master, DegreeLevel.Phd];

    /// <summary>The table.</summary>
    public static RoleDemand Of(Demand demand, string roleId, string roleName)
    {
        var tallies = demand.Tallies;
        return new RoleDemand
        {
            RoleId = roleId,
            RoleName = roleName,
            Counts = demand,
            Concepts = Concepts(demand),
            YearsAtMost = Family(YearSteps, StepSamples.Years(tallies, YearSteps), out _),
            AdsStatingYears = tallies.Years.Sum(y => y.Ads),
            DegreeRequired = Family(Degrees, StepSamples.Degrees(tallies, Degrees), out var rho),
            DegreeStrict = ClusterShare.Of(StepSamples.StrictDegree(tallies), rho),
            Pay = PayBands.Of(tallies),
            Segments = new SortedDictionary<Segment, int>(new Dictionary<Segment, int>(tallies.Segments)),
            Seniorities = new SortedDictionary<Seniority, int>(new Dictionary<Seniority, int>(tallies.Seniorities)),
            Boards = new SortedDictionary<string, int>(new Dictionary<string, int>(tallies.Boards), StringComparer.Ordinal),
            Window = tallies.Window,
            IsInvented = tallies.Invented > 0,
        };
    }

    private static List<ConceptDemand> Concepts(Demand demand)
    {
        var samples = new RoleSamples(demand.Tallies);
        var correlations = ConceptCorrelations.Of(samples);
        var concepts = new List<ConceptDemand>(correlations.Count);
        for (var n = 0; n < correlations.Count; n++)
        {
            var (id, rho) = (samples.Concepts[n], correlations[n]);
            concepts.Add(new ConceptDemand(demand.Concepts[id], ClusterShare.Of(samples.Any(id), rho), ClusterShare.Of(samples.Required(id), rho)));
        }

        return [.. concepts.OrderByDescending(c => c.Any.Weighted).ThenBy(c => c.Concept.Id.Value, StringComparer.Ordinal)];
    }

    // Steps of one scale: pooled correlation, so that "at most 3 years" never falls below "at most 2".
    private static SortedDictionary<TKey, Share> Family<TKey>(TKey[] steps, EmployerAds[][] samples, out double rho)
        where TKey : notnull
    {
        var pooled = Intraclass.Correlation(samples);
        rho = pooled;
        return new SortedDictionary<TKey, Share>(steps.Zip(samples).ToDictionary(s => s.First, s => ClusterShare.Of(s.Second, pooled)));
    }
}
