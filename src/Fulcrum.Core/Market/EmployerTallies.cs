namespace Fulcrum.Core;

/// <summary>An employer that names a concept.</summary>
/// <param name="Employer">Its number.</param>
/// <param name="Any">Its ads that name the concept.</param>
/// <param name="Required">Of these, its ads that require it.</param>
public readonly record struct Asker(int Employer, int Any, int Required);

/// <summary>
/// What the employers of a demand ask for, employer by employer and over all cells: what the shares of a role are computed from. Employers are numbered in the order of
/// the rows, lists are in the order of employers. The numbers are those of the rows added up; a large market has them without its rows being made.
/// </summary>
public sealed class EmployerTallies
{
    private readonly Asker[] askers;
    private readonly int[] starts;
    private readonly Dictionary<ConceptId, int> numbers = [];

    internal EmployerTallies(IReadOnlyList<ConceptId> concepts, Asker[] askers, int[] starts)
    {
        (Concepts, this.askers, this.starts) = (concepts, askers, starts);
        for (var n = 0; n < concepts.Count; n++)
        {
            numbers.Add(concepts[n], n);
        }
    }

    /// <summary>Ads of each employer.</summary>
    public required int[] Ads { get; init; }

    /// <summary>The concepts that are named, in the order of the first row that names each, and by id in a row.</summary>
    public IReadOnlyList<ConceptId> Concepts { get; }

    /// <summary>Ads by the least years they state; ads that state none are not here.</summary>
    public required IReadOnlyList<(int Employer, double Years, int Ads)> Years { get; init; }

    /// <summary>Ads by the degree level they require.</summary>
    public required IReadOnlyList<(int Employer, DegreeLevel Level, int Ads)> Degrees { get; init; }

    /// <summary>Of each employer, the ads that require a degree and accept equivalent experience.</summary>
    public required int[] OrEquivalent { get; init; }

    /// <summary>The middle of each stated pay for a full-time year.</summary>
    public required IReadOnlyList<(int Employer, Seniority Seniority, Money Pay)> Pay { get; init; }

    /// <summary>Ads by kind of employer.</summary>
    public required IReadOnlyDictionary<Segment, int> Segments { get; init; }

    /// <summary>Ads by level.</summary>
    public required IReadOnlyDictionary<Seniority, int> Seniorities { get; init; }

    /// <summary>Ads by board.</summary>
    public required IReadOnlyDictionary<string, int> Boards { get; init; }

    /// <summary>First and last month posted; null when no ad is dated.</summary>
    public (DateOnly From, DateOnly To)? Window { get; init; }

    /// <summary>How many ads are invented examples.</summary>
    public int Invented { get; init; }

    /// <summary>The employers that name a concept, by its place in <see cref="Concepts"/>.</summary>
    public ReadOnlySpan<Asker> Asking(int concept) => askers.AsSpan(starts[concept]..starts[concept + 1]);

    /// <summary>The employers that name a concept; empty where none does.</summary>
    public ReadOnlySpan<Asker> Asking(ConceptId concept) => numbers.TryGetValue(concept, out var n) ? Asking(n) : [];

    /// <summary>Adds up rows; those of an employer stand one after another.</summary>
    public static EmployerTallies Of(IReadOnlyList<DemandRow> rows)
    {
        var (ads, equivalent) = (new List<int>(), new List<int>());
        var (years, degrees, pay) = (new List<(int, double, int)>(), new List<(int, DegreeLevel, int)>(), new List<(int, Seniority, Money)>());
        var (segments, seniorities, boards) = (new Dictionary<Segment, int>(), new Dictionary<Seniority, int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var (ids, named, asked) = (new List<ConceptId>(), new Dictionary<ConceptId, int>(), new AskerLists());
        DateOnly? from = null, to = null;
        var invented = 0;
        for (var n = 0; n < rows.Count; n++)
        {
            var row = rows[n];
            if (n == 0 || row.Employer != rows[n - 1].Employer)
            {
                ads.Add(0);
                equivalent.Add(0);
            }

            var employer = ads.Count - 1;
            ads[^1] += row.Ads;
            equivalent[^1] += row.DegreeOrEquivalent;
            years.AddRange(row.Years.Select(y => (employer, y.Key, y.Value)));
            degrees.AddRange(row.Degrees.Select(d => (employer, d.Key, d.Value)));
            pay.AddRange(row.Pay.Select(p => (employer, row.Cell.Seniority, p)));
            segments[row.Cell.Segment] = segments.GetValueOrDefault(row.Cell.Segment) + row.Ads;
            seniorities[row.Cell.Seniority] = seniorities.GetValueOrDefault(row.Cell.Seniority) + row.Ads;
            boards[row.Cell.Board] = boards.GetValueOrDefault(row.Cell.Board) + row.Ads;
            invented += row.Invented;
            from = row.Cell.Month is { } early && !(from <= early) ? early : from;
            to = row.Cell.Month is { } late && !(to >= late) ? late : to;
            foreach (var (concept, strengths) in row.Concepts)
            {
                if (!named.TryGetValue(concept, out var number))
                {
                    named.Add(concept, number = ids.Count);
                    ids.Add(concept);
                }

                asked.Add(number, employer, strengths.Any, strengths.Required);
            }
        }

        var (askers, starts) = asked.ByConcept([.. Enumerable.Range(0, ids.Count)]);
        return new EmployerTallies(ids, askers, starts)
        {
            Ads = [.. ads], OrEquivalent = [.. equivalent], Years = years, Degrees = degrees, Pay = pay, Segments = segments, Seniorities = seniorities, Boards = boards,
            Window = from is { } first ? (first, to!.Value) : null, Invented = invented,
        };
    }
}
