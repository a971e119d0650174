namespace Fulcrum.Core;

public sealed partial class PackedAds
{
    /// <summary>The counts of the ads that a filter lets through: the same as counting their readings, excerpts and ads in other languages left out and counted apart.</summary>
    public Demand Count(PackedFilter filter)
    {
        var (ads, leftOut) = Matching(filter);
        var count = new PackedCount(concepts, employers, roles, boards, countries, currencies, ads);
        var seen = timesSeenAgain;
        return Demand.OfTallies(count.Tallies(), () => seen == timesSeenAgain ? count.Rows() : throw new InvalidOperationException("Ads were seen again after they were counted: count anew."), count.Named, leftOut);
    }

    /// <summary>The newest day of an ad that a filter lets through, and how many such ads are dated later than a last day, which then do not count for it.</summary>
    /// <param name="filter">Which ads.</param>
    /// <param name="last">The last day; null: there is none.</param>
    /// <returns>The day, null when no ad has one; and the ads dated later.</returns>
    public (DateOnly? Day, int Later) Newest(PackedFilter filter, DateOnly? last)
    {
        var (newest, later) = (0, 0);
        var end = last is { } day ? Day(day) : ushort.MaxValue;
        foreach (var (block, row) in Matching(filter).Rows)
        {
            if (block.Day[row] > end)
            {
                later++;
            }
            else
            {
                newest = Math.Max(newest, block.Day[row]);
            }
        }

        return (newest == 0 ? null : FirstDay.AddDays(newest), later);
    }

    private ((PackedBlock Block, int Row)[] Rows, LeftOut LeftOut) Matching(PackedFilter filter)
    {
        var role = new bool[roles.Count];
        for (var n = 0; n < role.Length; n++)
        {
            role[n] = filter.Role?.Invoke(roles[n]) != false;
        }

        var country = new bool[countries.Count];
        for (var n = 0; n < country.Length; n++)
        {
            country[n] = filter.Country is null || countries[n].Equals(filter.Country, StringComparison.OrdinalIgnoreCase);
        }

        var board = new bool[boards.Count];
        for (var n = 0; n < board.Length; n++)
        {
            board[n] = filter.Board?.Invoke(boards[n]) != false;
        }

        var month = filter.Month is { } first ? (first.Year * 12) + first.Month - 1 : 0;
        var since = filter.Since is { } day ? Day(day) : 0;
        var rows = new List<(PackedBlock, int)>();
        int excerpts = 0, foreign = 0;
        foreach (var block in blocks)
        {
            var wanted = block.Role;
            for (var row = 0; row < block.Rows; row++)
            {
                if (!role[wanted[row]]
                    || (block.Day[row] != 0 && block.Day[row] < since)
                    || (filter.Segment is { } segment && block.Segment[row] != (byte)segment)
                    || (filter.Seniority is { } seniority && block.Seniority[row] != (byte)seniority)
                    || (filter.WorkMode is { } mode && block.Mode[row] != (byte)mode)
                    || !country[block.Country[row]]
                    || !board[block.Board[row]]
                    || (month != 0 && (block.Day[row] == 0 || Month(block.Day[row]) != month))
                    || (filter.KnownRole is { } known && known != ((block.Flags[row] & PackedBlock.Known) != 0))
                    || filter.Number?.Invoke(block.Number[row]) == false
                    || (block.Flags[row] & PackedBlock.Hidden) != 0)
                {
                    continue;
                }

                if ((block.Flags[row] & PackedBlock.Excerpt) != 0)
                {
                    excerpts++;
                }
                else if ((block.Flags[row] & PackedBlock.Foreign) != 0)
                {
                    foreign++;
                }
                else
                {
                    rows.Add((block, row));
                }
            }
        }

        return ([.. rows], filter.WholeOnly ? default : new LeftOut(excerpts, foreign));
    }

    /// <summary>Months since the year 0 of a stored day.</summary>
    internal static int Month(ushort day) => Months[day];
}
