using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Counts readings into rows of employer and cell.</summary>
internal static class DemandCounter
{
    /// <summary>The counts; excerpts and ads in other languages are left out and counted apart.</summary>
    public static Demand Count(IEnumerable<AdReading> readings)
    {
        var rows = new Dictionary<(string Employer, DemandCell Cell), Tally>();
        var concepts = new Dictionary<ConceptId, Concept>();
        var leftOut = default(LeftOut);
        foreach (var reading in readings)
        {
            if (reading.Ad.IsExcerpt || !reading.IsEnglish)
            {
                leftOut += new LeftOut(reading.Ad.IsExcerpt ? 1 : 0, reading.Ad.IsExcerpt ? 0 : 1);
                continue;
            }

            var key = (Employer(reading), Cell(reading));
            if (!rows.TryGetValue(key, out var tally))
            {
                rows.Add(key, tally = new Tally());
            }

            tally.Add(reading);
            foreach (var requirement in reading.Requirements)
            {
                concepts.TryAdd(requirement.Concept.Id, requirement.Concept);
            }
        }

        return new Demand(rows.Select(r => r.Value.Row(r.Key.Employer, r.Key.Cell)), concepts, leftOut);
    }

    // Ads that name no employer are one employer each: nothing says that they belong together.
    private static string Employer(AdReading reading) => reading.EmployerKey.Length > 0 ? reading.EmployerKey : $"(unnamed {reading.Ad.Id})";

    private static DemandCell Cell(AdReading reading)
        => new(reading.RoleId.Length > 0 ? reading.RoleId : reading.Role, reading.Ad.Board, reading.Segment, reading.Seniority, reading.Month, reading.Country);

    private sealed class Tally
    {
        private readonly SortedDictionary<ConceptId, StrengthCounts> concepts = new(Comparer<ConceptId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)));
        private readonly SortedDictionary<double, int> years = [];
        private readonly SortedDictionary<DegreeLevel, int> degrees = [];
        private readonly SortedDictionary<WorkMode, int> modes = [];
        private readonly List<Money> pay = [];
        private int ads;
        private int orEquivalent;
        private int invented;

        public void Add(AdReading reading)
        {
            ads++;
            invented += reading.Ad.IsInvented ? 1 : 0;
            foreach (var r in reading.Requirements)
            {
                concepts[r.Concept.Id] = concepts.GetValueOrDefault(r.Concept.Id) + new StrengthCounts(
                    r.Strength == Strength.Required ? 1 : 0, r.Strength == Strength.Preferred ? 1 : 0, r.Strength == Strength.Mentioned ? 1 : 0);
            }

            if (reading.MinYears is { } least)
            {
                years[least] = years.GetValueOrDefault(least) + 1;
            }

            if (reading.Degree is { Strength: Strength.Required, Level: { } level } degree)
            {
                degrees[level] = degrees.GetValueOrDefault(level) + 1;
                orEquivalent += degree.OrEquivalent && level > DegreeLevel.None ? 1 : 0;
            }

            modes[reading.WorkMode] = modes.GetValueOrDefault(reading.WorkMode) + 1;
            if (reading.Pay is { } range)
            {
                pay.Add(range.MidPerYear());
            }
        }

        public DemandRow Row(string employer, DemandCell cell) => new(employer, cell, ads)
        {
            Concepts = concepts,
            Years = years,
            Degrees = degrees,
            DegreeOrEquivalent = orEquivalent,
            Invented = invented,
            WorkModes = modes,
            Pay = [.. pay.OrderBy(m => m.Currency, StringComparer.Ordinal).ThenBy(m => m.Amount)],
        };
    }
}
