namespace Fulcrum.Core;

/// <summary>Ads by concept, kind of employer and month.</summary>
/// <param name="Concepts">The concepts, first index of the counts.</param>
/// <param name="FirstMonth">The first month; ads without a day are not here.</param>
/// <param name="Months">How many months follow one another.</param>
/// <param name="Asking">Ads that name the concept: [concept, segment, month], the month fastest.</param>
/// <param name="Ads">All ads: [segment, month].</param>
public sealed record MonthlyTally(IReadOnlyList<Concept> Concepts, DateOnly FirstMonth, int Months, int[] Asking, int[] Ads)
{
    /// <summary>Kinds of employer in a tally.</summary>
    public static readonly int Segments = Enum.GetValues<Segment>().Length;

    /// <summary>
    /// The share of ads of a segment and month that name a concept, with Wilson's 95 % interval for independent ads; null where there are no ads.
    /// Ads of one employer are not independent: for a statement about a role use its demand, which counts employers.
    /// </summary>
    public (double Share, Interval Interval)? Share(int concept, Segment segment, int month)
    {
        var cell = ((int)segment * Months) + month;
        var ads = Ads[cell];
        return ads == 0 ? null : ((double)Asking[(concept * Segments * Months) + cell] / ads) is var share ? (share, ClusterShare.Wilson(share, ads)) : null;
    }
}

public sealed partial class PackedAds
{
    /// <summary>Counts every concept by kind of employer and month, in one pass over the columns.</summary>
    public MonthlyTally Tally()
    {
        ushort first = ushort.MaxValue, last = 0;
        foreach (var block in blocks)
        {
            foreach (var day in block.Day.AsSpan(0, block.Rows))
            {
                first = day == 0 ? first : Math.Min(first, day);
                last = Math.Max(last, day);
            }
        }

        var start = last == 0 ? 0 : Month(first);
        var months = last == 0 ? 0 : Month(last) - start + 1;
        var cells = MonthlyTally.Segments * months;
        var asking = new int[concepts.Count * cells];
        var ads = new int[cells];
        var monthOf = new int[last + 1];
        for (var day = 0; day < monthOf.Length; day++)
        {
            monthOf[day] = day == 0 || day < first ? -1 : Month((ushort)day) - start;
        }

        foreach (var block in blocks)
        {
            var at = new int[block.Globals.Count];
            for (var n = 0; n < at.Length; n++)
            {
                at[n] = block.Globals[n] * cells;
            }

            var from = 0;
            for (var row = 0; row < block.Rows; row++)
            {
                var end = block.Ends[row];
                var month = monthOf[block.Day[row]];
                if (month >= 0 && (block.Flags[row] & (PackedBlock.Foreign | PackedBlock.Excerpt | PackedBlock.Hidden)) == 0)
                {
                    var cell = (block.Segment[row] * months) + month;
                    ads[cell]++;
                    foreach (var concept in block.Concepts.AsSpan(from, end - from))
                    {
                        asking[at[concept] + cell]++;
                    }
                }

                from = end;
            }
        }

        return new MonthlyTally(concepts, last == 0 ? FirstDay : new DateOnly(start / 12, (start % 12) + 1, 1), months, asking, ads);
    }
}
