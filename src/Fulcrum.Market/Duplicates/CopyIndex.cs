using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Market;

/// <summary>
/// Tells copies as <see cref="DistinctAds"/> does, ad after ad, without keeping their texts: about 250 bytes an ad. Where that one counts
/// shingles of both texts, this one goes by the sketches alone, 128 values of which the lowest byte is kept; their estimate of the overlap is
/// off by 0.035 (standard deviation at 0.8), so a few pairs at the border fall on the other side.
/// </summary>
internal sealed class CopyIndex
{
    /// <summary>Fewest places of a sketch that agree in near copies: an overlap of 0.8 gives 102.5 on average.</summary>
    public const int Near = 100;

    private const int FewestWords = 50;
    private const int Pages = 1 << 12;
    private const int Crowd = 256;

    private readonly Dictionary<ulong, int> byText = [];
    private readonly Dictionary<string, int> employers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), TitleMark> titles = [];
    private readonly List<Employer> leadersOf = [];
    private readonly List<byte[]> sketches = [];
    private readonly List<Leader[]> leaders = [];
    private BandTable bands = new(1 << 16);

    private struct Leader
    {
        public TitleMark Title;
        public int Employer;
        public int Words;
        public int SameText;
    }

    private sealed class Employer
    {
        public List<int> Leaders { get; } = new(1);

        public bool IsBanded { get; set; }
    }

    /// <summary>How many different ads there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the ad that this one is a copy of. A new ad is taken up, with the next number: then that is the answer.</summary>
    public int Find(in AdMark mark, string title, string location)
    {
        var post = Title(title, location);
        var employer = EmployerOf(mark.Employer);
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(byText, mark.Text, out var known);
        for (var n = known ? first : -1; n >= 0; n = At(n).SameText)
        {
            if (IsSame(At(n), mark, employer, post))
            {
                return n;
            }
        }

        if (employer >= 0 && NearOf(mark, employer, post) is >= 0 and var near)
        {
            if (!known)
            {
                // The same edit posted once more is found at once.
                first = near;
            }

            return near;
        }

        Take(mark, employer, post, known ? first : -1);
        first = Count - 1;
        return first;
    }

    private bool IsSame(in Leader leader, in AdMark mark, int employer, TitleMark title) => leader.Employer == employer && employer >= 0
        ? leader.Title.Agrees(title)
        : leader.Words == mark.Words && (leader.Words >= FewestWords || ((leader.Employer < 0 || employer < 0) && leader.Title.Agrees(title)));

    private int NearOf(in AdMark mark, int employer, TitleMark title)
    {
        var of = leadersOf[employer];
        if (!of.IsBanded)
        {
            foreach (var n in of.Leaders)
            {
                if (IsNear(n, mark) && At(n).Title.Agrees(title))
                {
                    return n;
                }
            }

            return -1;
        }

        var best = int.MaxValue;
        for (var band = 0; band < MinHash.Bands; band++)
        {
            for (var place = bands.Place(Rows(mark.Sketch, band), band, employer); bands.Next(ref place) is var n and >= 0;)
            {
                if (n < best && At(n).Employer == employer && IsNear(n, mark) && At(n).Title.Agrees(title))
                {
                    best = n;
                }
            }
        }

        return best == int.MaxValue ? -1 : best;
    }

    // Words stand for shingles: a text has two shingles fewer than words, and repeats few.
    private bool IsNear(int n, in AdMark mark) => Agreement(Sketch(n), mark.Sketch) is var places
        && (places >= Near || (places >= NearCopy.CutOverlap * MinHash.Size && NearCopy.Is((double)places / MinHash.Size, At(n).Words, mark.Words)));

    private void Take(in AdMark mark, int employer, TitleMark title, int sameText)
    {
        var at = Count % Pages;
        if (at == 0)
        {
            leaders.Add(new Leader[Pages]);
            sketches.Add(new byte[Pages * MinHash.Size]);
        }

        leaders[^1][at] = new Leader { Title = title, Employer = employer, Words = mark.Words, SameText = sameText };
        mark.Sketch.CopyTo(sketches[^1].AsSpan(at * MinHash.Size));
        if (employer >= 0)
        {
            var of = leadersOf[employer];
            of.Leaders.Add(Count);
            if (of.IsBanded)
            {
                Band(Count, employer);
            }
            else if (of.Leaders.Count == Crowd)
            {
                // Comparing with all would grow with the square.
                of.IsBanded = true;
                of.Leaders.ForEach(n => Band(n, employer));
            }
        }

        Count++;
    }

    private void Band(int leader, int employer)
    {
        if (bands.IsFull)
        {
            bands = bands.Larger(n => At(n).Employer, (n, band) => Rows(Sketch(n), band));
        }

        for (var band = 0; band < MinHash.Bands; band++)
        {
            bands.Add(leader, Rows(Sketch(leader), band), band, employer);
        }
    }

    private static uint Rows(ReadOnlySpan<byte> sketch, int band) => MemoryMarshal.Read<uint>(sketch[(band * MinHash.Rows)..]);

    private static int Agreement(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var same = 0;
        for (var at = 0; at < MinHash.Size; at += Vector128<byte>.Count)
        {
            same += System.Numerics.BitOperations.PopCount(Vector128.Equals(Vector128.Create(a[at..]), Vector128.Create(b[at..])).ExtractMostSignificantBits());
        }

        return same;
    }

    private ref Leader At(int n) => ref leaders[n / Pages][n % Pages];

    private ReadOnlySpan<byte> Sketch(int n) => sketches[n / Pages].AsSpan(n % Pages * MinHash.Size, MinHash.Size);

    private int EmployerOf(string key)
    {
        if (key.Length == 0)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(employers, key, out var known);
        if (!known)
        {
            number = leadersOf.Count;
            leadersOf.Add(new Employer());
        }

        return number;
    }

    private TitleMark Title(string title, string location)
    {
        ref var mark = ref CollectionsMarshal.GetValueRefOrAddDefault(titles, (title, location), out _);
        return mark ??= new TitleMark(new PostTitle(title, location));
    }
}
