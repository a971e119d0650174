namespace Fulcrum.Core;

/// <summary>Up to 65,536 rows as columns: one array a field, and one list of concepts for all rows behind each other.</summary>
internal sealed class PackedBlock
{
    /// <summary>Most rows.</summary>
    public const int MostRows = 1 << 16;

    /// <summary>Most different concepts: their numbers within the block take two bytes, and one of them stands for "not yet numbered".</summary>
    public const int MostConcepts = ushort.MaxValue;

    /// <summary>Nothing is read from the ad: it is not English.</summary>
    public const byte Foreign = 1;

    /// <summary>Only an excerpt of the ad was stored.</summary>
    public const byte Excerpt = 2;

    /// <summary>An invented example.</summary>
    public const byte Invented = 4;

    /// <summary>Removed, or found to be a copy.</summary>
    public const byte Hidden = 8;

    /// <summary>The degree it requires may be replaced by experience.</summary>
    public const byte OrEquivalent = 16;

    /// <summary>The ad says that work authorisation is needed.</summary>
    public const byte NeedsAuthorisation = 32;

    /// <summary>The ad offers to sponsor a visa.</summary>
    public const byte Sponsors = 64;

    /// <summary>The role is one of the taxonomy, not the title's own words.</summary>
    public const byte Known = 128;

    /// <summary>Sign of a degree that is not required.</summary>
    public const byte NotRequired = 16;

    private ushort[] local = [];

    /// <summary>Rows in use.</summary>
    public int Rows;

    /// <summary>Number of the employer's key.</summary>
    public int[] Employer = [];

    /// <summary>Number of the role.</summary>
    public int[] Role = [];

    /// <summary>Number of the board.</summary>
    public ushort[] Board = [];

    /// <summary>Number of the country.</summary>
    public ushort[] Country = [];

    /// <summary>Day posted, counted from <see cref="PackedAds.FirstDay"/>; 0 for none.</summary>
    public ushort[] Day = [];

    /// <summary>Kind of employer.</summary>
    public byte[] Segment = [];

    /// <summary>Level.</summary>
    public byte[] Seniority = [];

    /// <summary>Where the work is done.</summary>
    public byte[] Mode = [];

    /// <summary>Degree level and one more, with <see cref="NotRequired"/> where it is only preferred; 0 for none.</summary>
    public byte[] Degree = [];

    /// <summary>Signs of the row.</summary>
    public byte[] Flags = [];

    /// <summary>Least years; NaN for none.</summary>
    public float[] Years = [];

    /// <summary>What the caller calls the ad.</summary>
    public int[] Number = [];

    /// <summary>Where the concepts of a row end in <see cref="Concepts"/>; they start where those of the row before end.</summary>
    public int[] Ends = [];

    /// <summary>Numbers of concepts within the block.</summary>
    public ushort[] Concepts = [];

    /// <summary>Strength of each of them.</summary>
    public byte[] Strengths = [];

    /// <summary>The number in the whole market of each concept of the block.</summary>
    public List<int> Globals { get; } = [];

    /// <summary>Rows that state pay, with its middle for a year and the number of the currency.</summary>
    public List<(int Row, decimal Amount, int Currency)> Pay { get; } = [];

    /// <summary>The pay that a row states; null where it states none.</summary>
    public (decimal Amount, int Currency)? PayOf(int row)
    {
        var (low, high) = (0, Pay.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var at = Pay[middle];
            if (at.Row == row)
            {
                return (at.Amount, at.Currency);
            }

            (low, high) = at.Row < row ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Where the concepts of a row start.</summary>
    public int Start(int row) => row == 0 ? 0 : Ends[row - 1];

    /// <summary>Whether some more concepts fit.</summary>
    public bool Fits(int concepts) => Rows < MostRows && Globals.Count + concepts <= MostConcepts;

    /// <summary>Makes room for a row and its concepts.</summary>
    public void Reserve(int concepts)
    {
        if (Rows == Employer.Length)
        {
            Resize(Math.Clamp(Rows * 2, 64, MostRows));
        }

        var end = Start(Rows) + concepts;
        if (end > Concepts.Length)
        {
            Array.Resize(ref Concepts, Math.Max(end, Concepts.Length * 3 / 2));
            Array.Resize(ref Strengths, Concepts.Length);
        }
    }

    /// <summary>The block's own number of a concept.</summary>
    public ushort Local(int concept)
    {
        if (concept >= local.Length)
        {
            Array.Resize(ref local, Math.Max(concept + 1, Math.Max(1024, local.Length * 2)));
        }

        if (local[concept] == 0)
        {
            Globals.Add(concept);
            local[concept] = (ushort)Globals.Count;
        }

        return (ushort)(local[concept] - 1);
    }

    /// <summary>Gives back what was reserved and not used; nothing is added after this.</summary>
    public void Seal()
    {
        Resize(Rows);
        var end = Rows == 0 ? 0 : Ends[Rows - 1];
        Array.Resize(ref Concepts, end);
        Array.Resize(ref Strengths, end);
        local = [];
    }

    /// <summary>Sets the length of every column.</summary>
    public void Resize(int rows)
    {
        Array.Resize(ref Employer, rows);
        Array.Resize(ref Role, rows);
        Array.Resize(ref Board, rows);
        Array.Resize(ref Country, rows);
        Array.Resize(ref Day, rows);
        Array.Resize(ref Segment, rows);
        Array.Resize(ref Seniority, rows);
        Array.Resize(ref Mode, rows);
        Array.Resize(ref Degree, rows);
        Array.Resize(ref Flags, rows);
        Array.Resize(ref Years, rows);
        Array.Resize(ref Number, rows);
        Array.Resize(ref Ends, rows);
    }
}
