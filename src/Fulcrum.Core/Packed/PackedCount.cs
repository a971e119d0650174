using System.Runtime.InteropServices;

namespace Fulcrum.Core;

/// <summary>What packed ads ask for: added up by employer, and, where somebody asks, as the rows of a demand.</summary>
internal sealed class PackedCount
{
    private readonly List<Concept> concepts;
    private readonly PackedNames employers, roles, boards, countries, currencies;
    private readonly (PackedBlock Block, int Row)[] ads;
    private readonly int[] employerOf;
    private readonly int employerCount;
    private readonly int[] ranks;
    private readonly int[] roleRanks, boardRanks, countryRanks;
    private readonly List<(int Rank, int Concept, byte Strength)> asked = [];
    private readonly List<ConceptId> ids = [];
    private readonly List<StrengthCounts> counts = [];

    /// <summary>Sorts the ads by employer.</summary>
    public PackedCount(List<Concept> concepts, PackedNames employers, PackedNames roles, PackedNames boards, PackedNames countries, PackedNames currencies, (PackedBlock Block, int Row)[] matching)
    {
        (this.concepts, this.employers, this.roles, this.boards, this.countries, this.currencies) = (concepts, employers, roles, boards, countries, currencies);
        (ranks, roleRanks, boardRanks, countryRanks) = (Ranks(concepts), roles.Ranks(), boards.Ranks(), countries.Ranks());
        var named = new bool[employers.Count];
        foreach (var (block, row) in matching)
        {
            named[block.Employer[row]] = true;
        }

        var rank = employers.Ranks(n => named[n]);
        employerCount = named.AsSpan().Count(true);
        var starts = new int[employerCount + 1];
        foreach (var (block, row) in matching)
        {
            starts[rank[block.Employer[row]] + 1]++;
        }

        for (var n = 0; n < employerCount; n++)
        {
            starts[n + 1] += starts[n];
        }

        ads = new (PackedBlock, int)[matching.Length];
        employerOf = new int[matching.Length];
        foreach (var (block, row) in matching)
        {
            var employer = rank[block.Employer[row]];
            var at = starts[employer]++;
            (ads[at], employerOf[at]) = ((block, row), employer);
        }
    }

    /// <summary>The concepts that the ads name.</summary>
    public Dictionary<ConceptId, Concept> Named { get; } = [];

    /// <summary>The ads added up by employer.</summary>
    public EmployerTallies Tallies()
    {
        var (perEmployer, equivalent) = (new int[employerCount], new int[employerCount]);
        var (years, degrees, pay) = (new List<(int, double, int)>(), new List<(int, DegreeLevel, int)>(), new List<(int, Seniority, Money)>());
        var (segments, seniorities, perBoard) = (new int[byte.MaxValue + 1], new int[byte.MaxValue + 1], new int[boards.Count]);
        var (oldest, newest, invented) = (ushort.MaxValue, (ushort)0, 0);
        var lists = new AskerLists(ads.Sum(a => a.Block.Ends[a.Row] - a.Block.Start(a.Row)));
        var firsts = new (int Employer, UInt128 Cell)[concepts.Count];
        Array.Fill(firsts, (int.MaxValue, UInt128.MaxValue));
        for (var n = 0; n < ads.Length; n++)
        {
            var ((block, row), employer) = (ads[n], employerOf[n]);
            perEmployer[employer]++;
            segments[block.Segment[row]]++;
            seniorities[block.Seniority[row]]++;
            perBoard[block.Board[row]]++;
            equivalent[employer] += (block.Flags[row] & PackedBlock.OrEquivalent) != 0 ? 1 : 0;
            invented += (block.Flags[row] & PackedBlock.Invented) != 0 ? 1 : 0;
            if (!float.IsNaN(block.Years[row]))
            {
                years.Add((employer, block.Years[row], 1));
            }

            if (block.Degree[row] is > 0 and < PackedBlock.NotRequired and var degree)
            {
                degrees.Add((employer, (DegreeLevel)(degree - 1), 1));
            }

            if (block.PayOf(row) is var (amount, currency))
            {
                pay.Add((employer, (Seniority)block.Seniority[row], new Money(amount, currencies[currency])));
            }

            if (block.Day[row] is > 0 and var day)
            {
                (oldest, newest) = (Math.Min(oldest, day), Math.Max(newest, day));
            }

            Add(lists, firsts, employer, block, row);
        }

        // In the order of the rows: by the first that names each, within a row by id.
        var order = Enumerable.Range(0, concepts.Count).Where(c => firsts[c].Employer < int.MaxValue).OrderBy(c => firsts[c].Employer).ThenBy(c => firsts[c].Cell).ThenBy(c => ranks[c]).ToArray();
        foreach (var c in order)
        {
            Named.Add(concepts[c].Id, concepts[c]);
        }

        var (askers, starts) = lists.ByConcept(order);
        return new EmployerTallies(Array.ConvertAll(order, c => concepts[c].Id), askers, starts)
        {
            Ads = perEmployer, OrEquivalent = equivalent, Years = years, Degrees = degrees, Pay = pay, Invented = invented,
            Segments = Tally(segments, n => (Segment)n), Seniorities = Tally(seniorities, n => (Seniority)n), Boards = Tally(perBoard, n => boards[n]),
            Window = newest == 0 ? null : (Month(oldest), Month(newest)),
        };
    }

    private void Add(AskerLists lists, (int Employer, UInt128 Cell)[] firsts, int employer, PackedBlock block, int row)
    {
        var cell = Cell(block, row);
        for (var at = block.Start(row); at < block.Ends[row]; at++)
        {
            var concept = block.Globals[block.Concepts[at]];
            lists.Add(concept, employer, 1, block.Strengths[at] == (byte)Strength.Required ? 1 : 0);
            ref var first = ref firsts[concept];
            if (first.Employer >= employer && (first.Employer > employer || cell < first.Cell))
            {
                first = (employer, cell);
            }
        }
    }

    // The cell field by field: the order of an employer's rows, as one number.
    private UInt128 Cell(PackedBlock block, int row)
    {
        var day = block.Day[row];
        var month = day == 0 ? 0 : PackedAds.Month(day);
        return new UInt128((uint)roleRanks[block.Role[row]],
            ((ulong)boardRanks[block.Board[row]] << 48) | ((ulong)block.Segment[row] << 40) | ((ulong)block.Seniority[row] << 32) | ((ulong)month << 16) | (ushort)countryRanks[block.Country[row]]);
    }

    private static Dictionary<TKey, int> Tally<TKey>(int[] counts, Func<int, TKey> key)
        where TKey : notnull
        => Enumerable.Range(0, counts.Length).Where(n => counts[n] > 0).ToDictionary(key, n => counts[n]);

    /// <summary>The rows, in the order of employer and cell.</summary>
    public IReadOnlyList<DemandRow> Rows()
    {
        var keys = new UInt128[ads.Length];
        for (var n = 0; n < keys.Length; n++)
        {
            keys[n] = ((UInt128)(uint)employerOf[n] << 96) | Cell(ads[n].Block, ads[n].Row);
        }

        Array.Sort(keys, ads);
        var starts = new List<(int From, int To, int First)>();
        for (var from = 0; from < ads.Length;)
        {
            var to = from + 1;
            while (to < ads.Length && keys[to] == keys[from])
            {
                to++;
            }

            starts.Add((from, to, ids.Count));
            Concepts(from, to);
            from = to;
        }

        var (allIds, allCounts) = (ids.ToArray(), counts.ToArray());
        var rows = new DemandRow[starts.Count];
        for (var n = 0; n < rows.Length; n++)
        {
            var (from, to, first) = starts[n];
            var end = n + 1 < rows.Length ? starts[n + 1].First : allIds.Length;
            rows[n] = Row(from, to, new SortedCounts<ConceptId, StrengthCounts>(allIds, allCounts, first, end - first));
        }

        return rows;
    }

    private DemandRow Row(int from, int to, SortedCounts<ConceptId, StrengthCounts> asks)
    {
        var (block, row) = ads[from];
        var day = block.Day[row];
        var cell = new DemandCell(roles[block.Role[row]], boards[block.Board[row]], (Segment)block.Segment[row], (Seniority)block.Seniority[row],
            day == 0 ? null : Month(day), countries[block.Country[row]]);
        return new DemandRow(employers[block.Employer[row]], cell, to - from)
        {
            Concepts = asks,
            Years = Tally<double>(from, to, static (b, r) => float.IsNaN(b.Years[r]) ? null : (double)b.Years[r]),
            Degrees = Tally<DegreeLevel>(from, to, static (b, r) => b.Degree[r] is 0 or >= PackedBlock.NotRequired ? null : (DegreeLevel?)(b.Degree[r] - 1)),
            DegreeOrEquivalent = Flagged(from, to, PackedBlock.OrEquivalent),
            Invented = Flagged(from, to, PackedBlock.Invented),
            WorkModes = Tally<WorkMode>(from, to, static (b, r) => (WorkMode?)b.Mode[r]),
            Pay = Pay(from, to),
        };
    }

    private void Concepts(int from, int to)
    {
        asked.Clear();
        for (var n = from; n < to; n++)
        {
            var (block, row) = ads[n];
            for (var at = block.Start(row); at < block.Ends[row]; at++)
            {
                var concept = block.Globals[block.Concepts[at]];
                asked.Add((ranks[concept], concept, block.Strengths[at]));
            }
        }

        CollectionsMarshal.AsSpan(asked).Sort(static (a, b) => a.Rank.CompareTo(b.Rank));
        for (var n = 0; n < asked.Count; n++)
        {
            var (rank, concept, strength) = asked[n];
            var one = new StrengthCounts(strength == (byte)Strength.Required ? 1 : 0, strength == (byte)Strength.Preferred ? 1 : 0, strength == (byte)Strength.Mentioned ? 1 : 0);
            if (n > 0 && asked[n - 1].Rank == rank)
            {
                counts[^1] += one;
            }
            else
            {
                ids.Add(concepts[concept].Id);
                counts.Add(one);
            }
        }
    }

    private SortedCounts<TKey, int> Tally<TKey>(int from, int to, Func<PackedBlock, int, TKey?> key)
        where TKey : struct
    {
        if (to - from == 1)
        {
            return key(ads[from].Block, ads[from].Row) is { } only ? new SortedCounts<TKey, int>([only], One, 0, 1) : SortedCounts<TKey, int>.Empty;
        }

        var tally = new SortedDictionary<TKey, int>();
        for (var n = from; n < to; n++)
        {
            if (key(ads[n].Block, ads[n].Row) is { } found)
            {
                tally[found] = tally.GetValueOrDefault(found) + 1;
            }
        }

        return new SortedCounts<TKey, int>([.. tally.Keys], [.. tally.Values], 0, tally.Count);
    }

    private int Flagged(int from, int to, byte flag)
    {
        var count = 0;
        for (var n = from; n < to; n++)
        {
            count += (ads[n].Block.Flags[ads[n].Row] & flag) != 0 ? 1 : 0;
        }

        return count;
    }

    private List<Money> Pay(int from, int to)
    {
        var found = new List<Money>(0);
        for (var n = from; n < to; n++)
        {
            if (ads[n].Block.PayOf(ads[n].Row) is var (amount, currency))
            {
                found.Add(new Money(amount, currencies[currency]));
            }
        }

        if (found.Count > 1)
        {
            found.Sort(static (a, b) => string.CompareOrdinal(a.Currency, b.Currency) is not 0 and var order ? order : a.Amount.CompareTo(b.Amount));
        }

        return found;
    }

    private static readonly int[] One = [1];

    private static DateOnly Month(ushort day) => PackedAds.FirstDay.AddDays(day) is var date ? new DateOnly(date.Year, date.Month, 1) : default;

    private static int[] Ranks(List<Concept> concepts)
    {
        var order = Enumerable.Range(0, concepts.Count).ToArray();
        Array.Sort(concepts.ConvertAll(c => c.Id.Value).ToArray(), order, StringComparer.Ordinal);
        var ranks = new int[order.Length];
        for (var n = 0; n < order.Length; n++)
        {
            ranks[order[n]] = n;
        }

        return ranks;
    }
}
