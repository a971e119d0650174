namespace Fulcrum.Core;

/// <summary>
/// Read ads as columns: what demand counts of each, and nothing else – about 100 bytes an ad, no text. Ads are added at the end; blocks never
/// change but for rows that are hidden or seen again. One thread at a time.
/// </summary>
public sealed partial class PackedAds
{
    /// <summary>The day before the first that can be stored; 65,535 days follow.</summary>
    internal static readonly DateOnly FirstDay = new(1989, 12, 31);

    // Behind the first day, of which it is made.
    private static readonly int[] Months = [.. Enumerable.Range(0, ushort.MaxValue + 1).Select(n => FirstDay.AddDays(n)).Select(date => (date.Year * 12) + date.Month - 1)];

    private readonly List<PackedBlock> blocks = [];
    private readonly List<int> firsts = [];
    private readonly PackedNames employers = new();
    private readonly PackedNames roles = new();
    private readonly PackedNames boards = new();
    private readonly PackedNames countries = new();
    private readonly PackedNames currencies = new();
    private readonly Dictionary<ConceptId, int> numbers = [];
    private readonly List<Concept> concepts = [];
    private readonly List<(int Row, ushort Day, bool Hide)> changes = [];
    private int timesSeenAgain;

    /// <summary>How many ads, hidden ones included. They are numbered from 0 in the order they were added.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds an ad as it was read.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="number">What the caller calls the ad; <see cref="Numbers"/> gives it back.</param>
    /// <returns>Its row number.</returns>
    public int Add(AdReading reading, int number = 0)
    {
        var asked = reading.Requirements;
        var block = blocks.Count > written.Blocks && blocks[^1].Fits(asked.Count) ? blocks[^1] : NewBlock();
        block.Reserve(asked.Count);
        var row = block.Rows;
        block.Employer[row] = employers.Number(reading.EmployerKey.Length > 0 ? reading.EmployerKey : $"{Unnamed}{reading.Ad.Id})");
        block.Role[row] = roles.Number(reading.RoleId.Length > 0 ? reading.RoleId : reading.Role);
        block.Board[row] = checked((ushort)boards.Number(reading.Ad.Board));
        block.Country[row] = checked((ushort)countries.Number(reading.Country));
        block.Day[row] = Day(reading.Ad.Posted);
        block.Segment[row] = (byte)reading.Segment;
        block.Seniority[row] = (byte)reading.Seniority;
        block.Mode[row] = (byte)reading.WorkMode;
        block.Number[row] = number;
        block.Years[row] = (float?)reading.MinYears ?? float.NaN;
        var degree = reading.Degree is { Level: { } level } ? (byte)(level + 1) : (byte)0;
        var isRequired = reading.Degree?.Strength == Strength.Required;
        block.Degree[row] = isRequired || degree == 0 ? degree : (byte)(degree | PackedBlock.NotRequired);
        block.Flags[row] = (byte)((reading.IsEnglish ? 0 : PackedBlock.Foreign) | (reading.Ad.IsExcerpt ? PackedBlock.Excerpt : 0) | (reading.Ad.IsInvented ? PackedBlock.Invented : 0)
            | (degree > 1 && isRequired && reading.Degree!.OrEquivalent ? PackedBlock.OrEquivalent : 0) | (reading.RoleId.Length > 0 ? PackedBlock.Known : 0)
            | (reading.NeedsWorkAuthorisation switch { true => PackedBlock.NeedsAuthorisation, false => PackedBlock.Sponsors, null => 0 }));
        if (reading.Pay?.MidPerYear() is { } pay)
        {
            block.Pay.Add((row, pay.Amount, currencies.Number(pay.Currency)));
        }

        var at = block.Start(row);
        foreach (var requirement in asked)
        {
            if (!numbers.TryGetValue(requirement.Concept.Id, out var concept))
            {
                numbers.Add(requirement.Concept.Id, concept = concepts.Count);
                concepts.Add(requirement.Concept);
            }

            block.Concepts[at] = block.Local(concept);
            block.Strengths[at++] = (byte)requirement.Strength;
        }

        block.Ends[row] = at;
        block.Rows++;
        return Rows++;
    }

    /// <summary>Leaves an ad out of every count from now on.</summary>
    public void Hide(int row)
    {
        var (block, at) = Place(row);
        block.Flags[at] |= PackedBlock.Hidden;
        changes.Add((row, block.Day[at], true));
    }

    /// <summary>Leaves the ads of some of the caller's numbers out of every count from now on.</summary>
    public void Hide(IReadOnlySet<int> numbers)
    {
        for (var n = 0; n < blocks.Count; n++)
        {
            for (var at = 0; at < blocks[n].Rows; at++)
            {
                if ((blocks[n].Flags[at] & PackedBlock.Hidden) == 0 && numbers.Contains(blocks[n].Number[at]))
                {
                    Hide(firsts[n] + at);
                }
            }
        }
    }

    /// <summary>The ad was seen again: it counts as posted on the newer day.</summary>
    public void SeenAgain(int row, DateOnly? day)
    {
        var (block, at) = Place(row);
        var newer = Day(day);
        if (newer > block.Day[at])
        {
            block.Day[at] = newer;
            timesSeenAgain++;
            changes.Add((row, newer, false));
        }
    }

    private (PackedBlock Block, int At) Place(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        var found = firsts.BinarySearch(row);
        var n = found >= 0 ? found : ~found - 1;
        return (blocks[n], row - firsts[n]);
    }

    private PackedBlock NewBlock()
    {
        if (blocks.Count > 0)
        {
            blocks[^1].Seal();
        }

        blocks.Add(new PackedBlock());
        firsts.Add(Rows);
        return blocks[^1];
    }

    private static ushort Day(DateOnly? day) => day is { } d ? (ushort)Math.Clamp(d.DayNumber - FirstDay.DayNumber, 1, ushort.MaxValue) : (ushort)0;
}
