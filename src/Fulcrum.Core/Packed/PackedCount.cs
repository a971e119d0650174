using System.Runtime.InteropServices;

namespace Fulcrum.Core;

/// <summary>Makes the rows of a demand out of packed ads that stand in order of employer and cell.</summary>
internal sealed class PackedCount(
    List<Concept> concepts, PackedNames employers, PackedNames roles, PackedNames boards, PackedNames countries, PackedNames currencies, (PackedBlock Block, int Row)[] ads, UInt128[] keys)
{
    private readonly int[] ranks = Ranks(concepts);
    private readonly Dictionary<PackedBlock, Dictionary<int, Money>> pays = [];
    private readonly bool[] named = new bool[concepts.Count];
    private readonly List<(int Rank, int Concept, byte Strength)> asked = [];
    private readonly List<ConceptId> ids = [];
    private readonly List<StrengthCounts> counts = [];

    /// <summary>The demand.</summary>
    public Demand Demand(LeftOut leftOut)
    {
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

        var seen = new Dictionary<ConceptId, Concept>();
        for (var n = 0; n < named.Length; n++)
        {
            if (named[n])
            {
                seen.Add(concepts[n].Id, concepts[n]);
            }
        }

        return Core.Demand.OfRowsInOrder(rows, seen, leftOut);
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
                named[concept] = true;
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
            if (PayOf(ads[n].Block).TryGetValue(ads[n].Row, out var pay))
            {
                found.Add(pay);
            }
        }

        if (found.Count > 1)
        {
            found.Sort(static (a, b) => string.CompareOrdinal(a.Currency, b.Currency) is not 0 and var order ? order : a.Amount.CompareTo(b.Amount));
        }

        return found;
    }

    private Dictionary<int, Money> PayOf(PackedBlock block)
    {
        if (!pays.TryGetValue(block, out var pay))
        {
            pays.Add(block, pay = new Dictionary<int, Money>(block.Pay.Count));
            foreach (var (row, amount, currency) in block.Pay)
            {
                pay[row] = new Money(amount, currencies[currency]);
            }
        }

        return pay;
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
