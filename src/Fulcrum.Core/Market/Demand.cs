namespace Fulcrum.Core;

/// <summary>How many ads of one employer and cell ask for a concept, by strength.</summary>
public readonly record struct StrengthCounts(int Required, int Preferred, int Mentioned)
{
    /// <summary>Ads that name it at all.</summary>
    public int Any => Required + Preferred + Mentioned;

    /// <summary>The sum.</summary>
    public static StrengthCounts operator +(StrengthCounts a, StrengthCounts b)
        => new(a.Required + b.Required, a.Preferred + b.Preferred, a.Mentioned + b.Mentioned);
}

/// <summary>The part of the market that a row counts. Cells do not overlap.</summary>
/// <param name="Role">Role id; the title's own words where no role of the taxonomy fits.</param>
/// <param name="Board">The board.</param>
/// <param name="Segment">Kind of employer.</param>
/// <param name="Seniority">Level of the post.</param>
/// <param name="Month">First day of the month posted; null when unknown.</param>
/// <param name="Country">ISO 3166 code; empty when unknown.</param>
public sealed record DemandCell(string Role, string Board, Segment Segment, Seniority Seniority, DateOnly? Month, string Country) : IComparable<DemandCell>
{
    /// <summary>A fixed order, field by field; texts in ordinal order.</summary>
    public int CompareTo(DemandCell? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Role, other.Role);
        order = order != 0 ? order : string.CompareOrdinal(Board, other.Board);
        order = order != 0 ? order : Segment.CompareTo(other.Segment);
        order = order != 0 ? order : Seniority.CompareTo(other.Seniority);
        order = order != 0 ? order : Nullable.Compare(Month, other.Month);
        return order != 0 ? order : string.CompareOrdinal(Country, other.Country);
    }
}

/// <summary>Readings that are not counted, and why.</summary>
/// <param name="Excerpts">Only an excerpt of the ad was stored: what it does not say may stand in the rest.</param>
/// <param name="NotEnglish">Nothing is read from ads in other languages.</param>
public readonly record struct LeftOut(int Excerpts, int NotEnglish)
{
    /// <summary>The sum.</summary>
    public static LeftOut operator +(LeftOut a, LeftOut b) => new(a.Excerpts + b.Excerpts, a.NotEnglish + b.NotEnglish);
}

/// <summary>What the ads of one employer in one cell ask for. One row per employer and cell, because one employer's squared residuals do not add across cells.</summary>
public sealed record DemandRow(string Employer, DemandCell Cell, int Ads)
{
    /// <summary>Ads asking for each concept.</summary>
    public required IReadOnlyDictionary<ConceptId, StrengthCounts> Concepts { get; init; }

    /// <summary>Ads by least years stated; ads that state none are not here.</summary>
    public required IReadOnlyDictionary<double, int> Years { get; init; }

    /// <summary>Ads by degree level required (preferred ones are not here).</summary>
    public required IReadOnlyDictionary<DegreeLevel, int> Degrees { get; init; }

    /// <summary>Of the ads that require a degree (associate or higher), how many accept equivalent experience.</summary>
    public int DegreeOrEquivalent { get; init; }

    /// <summary>How many of the ads are invented examples.</summary>
    public int Invented { get; init; }

    /// <summary>Ads by work mode.</summary>
    public required IReadOnlyDictionary<WorkMode, int> WorkModes { get; init; }

    /// <summary>Middle of the stated pay of each ad that states one, per full-time year, sorted.</summary>
    public required IReadOnlyList<Money> Pay { get; init; }

    /// <summary>Both rows counted together; they are of the same employer and cell.</summary>
    public DemandRow Plus(DemandRow other) => this with
    {
        Ads = Ads + other.Ads,
        Concepts = Sum(Concepts, other.Concepts, (x, y) => x + y, (x, y) => string.CompareOrdinal(x.Value, y.Value)),
        Years = Sum(Years, other.Years, (x, y) => x + y, (x, y) => x.CompareTo(y)),
        Degrees = Sum(Degrees, other.Degrees, (x, y) => x + y, (x, y) => x.CompareTo(y)),
        DegreeOrEquivalent = DegreeOrEquivalent + other.DegreeOrEquivalent,
        Invented = Invented + other.Invented,
        WorkModes = Sum(WorkModes, other.WorkModes, (x, y) => x + y, (x, y) => x.CompareTo(y)),
        Pay = [.. Pay.Concat(other.Pay).OrderBy(m => m.Currency, StringComparer.Ordinal).ThenBy(m => m.Amount)],
    };

    private static SortedDictionary<TKey, TValue> Sum<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> a, IReadOnlyDictionary<TKey, TValue> b, Func<TValue, TValue, TValue> add, Comparison<TKey> order)
        where TKey : notnull
    {
        var sum = new SortedDictionary<TKey, TValue>(Comparer<TKey>.Create(order));
        foreach (var (key, value) in a.Concat(b))
        {
            sum[key] = sum.TryGetValue(key, out var have) ? add(have, value) : value;
        }

        return sum;
    }
}

/// <summary>
/// What one role asks for, as mergeable statistics. Merging is associative and commutative, and splitting ads by employer,
/// counting each part and merging gives exactly what one pass gives. Ads are deduplicated before they are counted.
/// </summary>
public sealed class Demand
{
    private readonly Lazy<IReadOnlyList<DemandRow>> rows;
    private readonly Lazy<EmployerTallies> tallies;

    /// <summary>Makes a demand; rows of the same employer and cell are added.</summary>
    public Demand(IEnumerable<DemandRow> rows, IReadOnlyDictionary<ConceptId, Concept> concepts, LeftOut leftOut = default)
    {
        Concepts = concepts;
        LeftOut = leftOut;
        IReadOnlyList<DemandRow> added = [.. rows
            .GroupBy(r => (r.Employer, r.Cell))
            .Select(g => g.Aggregate((a, b) => a.Plus(b)))
            .OrderBy(r => r.Employer, StringComparer.Ordinal)
            .ThenBy(r => r.Cell)];
        this.rows = new(added);
        tallies = new(() => EmployerTallies.Of(added));
    }

    private Demand(Func<IReadOnlyList<DemandRow>> rows, EmployerTallies tallies, IReadOnlyDictionary<ConceptId, Concept> concepts, LeftOut leftOut)
        => (this.rows, this.tallies, Concepts, LeftOut) = (new(rows), new(tallies), concepts, leftOut);

    /// <summary>A demand whose tallies are known and whose rows, different and in order, are made when somebody asks for them.</summary>
    internal static Demand OfTallies(EmployerTallies tallies, Func<IReadOnlyList<DemandRow>> rows, IReadOnlyDictionary<ConceptId, Concept> concepts, LeftOut leftOut) => new(rows, tallies, concepts, leftOut);

    /// <summary>What was read but not counted.</summary>
    public LeftOut LeftOut { get; }

    /// <summary>The rows, in a fixed order.</summary>
    public IReadOnlyList<DemandRow> Rows => rows.Value;

    /// <summary>The rows added up by employer.</summary>
    public EmployerTallies Tallies => tallies.Value;

    /// <summary>The concepts that the rows name.</summary>
    public IReadOnlyDictionary<ConceptId, Concept> Concepts { get; }

    /// <summary>How many ads were counted.</summary>
    public int Ads => Tallies.Ads.Sum();

    /// <summary>How many different employers posted them.</summary>
    public int Employers => Tallies.Ads.Length;

    /// <summary>Both counted together.</summary>
    public Demand Merge(Demand other)
    {
        var concepts = new Dictionary<ConceptId, Concept>(Concepts);
        foreach (var (id, concept) in other.Concepts)
        {
            concepts[id] = concept;
        }

        return new Demand(Rows.Concat(other.Rows), concepts, LeftOut + other.LeftOut);
    }

    /// <summary>Only the rows that a cell filter lets through. What was left out is not known by cell, so the part does not say.</summary>
    public Demand Where(Func<DemandCell, bool> keep) => new(Rows.Where(r => keep(r.Cell)), Concepts);
}

/// <summary>A share of ads with what stands behind it.</summary>
/// <param name="OfAds">Plain share of ads, 0 to 1.</param>
/// <param name="OfEmployers">Share of employers with at least one such ad, 0 to 1.</param>
/// <param name="Weighted">Share weighted by employer, w = n/(1+(n−1)ρ̂): the one to rank by.</param>
/// <param name="Interval">95 % interval of <paramref name="Weighted"/>, employers as clusters; null when there are too few to tell.</param>
/// <param name="Ads">Ads that say so.</param>
/// <param name="AdsInAll">Ads counted.</param>
/// <param name="Employers">Employers with at least one such ad.</param>
/// <param name="EmployersInAll">Employers counted.</param>
/// <param name="EffectiveEmployers">(Σw)²/Σw²: how many equal employers the sample is worth.</param>
/// <param name="Note">"too few to tell: about 12 more ads from other employers are needed", "borrows from the whole role", or empty.</param>
public sealed record Share(
    double OfAds, double OfEmployers, double Weighted, Interval? Interval,
    int Ads, int AdsInAll, int Employers, int EmployersInAll, double EffectiveEmployers, string Note = "");

/// <summary>How much a role asks for one concept.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Any">Named at all.</param>
/// <param name="Required">Required.</param>
public sealed record ConceptDemand(Concept Concept, Share Any, Share Required);

/// <summary>Quantiles of the stated pay of a role, in one currency, per full-time year.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Ads">Ads that state pay in it.</param>
/// <param name="Employers">Employers behind them.</param>
/// <param name="Band">10/25/50/75/90 of the middles of the stated ranges, every employer weighing the same.</param>
public sealed record PayDemand(string Currency, int Ads, int Employers, Band Band, Seniority? Seniority = null);

/// <summary>A role's demand, computed for reading: what `market show` prints and the planner uses.</summary>
public sealed record RoleDemand
{
    /// <summary>Role id, or the asked-for title's own words.</summary>
    public required string RoleId { get; init; }

    /// <summary>Display name.</summary>
    public required string RoleName { get; init; }

    /// <summary>What it is computed from.</summary>
    public required Demand Counts { get; init; }

    /// <summary>Every concept, highest weighted share first.</summary>
    public required IReadOnlyList<ConceptDemand> Concepts { get; init; }

    /// <summary>Share of ads whose least years are at most the key (0, 1, 2, 3, 5, 7, 10), of the ads that state years.</summary>
    public required IReadOnlyDictionary<double, Share> YearsAtMost { get; init; }

    /// <summary>Ads that state least years.</summary>
    public required int AdsStatingYears { get; init; }

    /// <summary>Share of ads that require at least this degree ("or equivalent" ones included).</summary>
    public required IReadOnlyDictionary<DegreeLevel, Share> DegreeRequired { get; init; }

    /// <summary>Share of ads that require a degree and do not accept equivalent experience.</summary>
    public required Share DegreeStrict { get; init; }

    /// <summary>Pay by currency (all seniorities), then by currency and seniority.</summary>
    public required IReadOnlyList<PayDemand> Pay { get; init; }

    /// <summary>Ads by kind of employer.</summary>
    public required IReadOnlyDictionary<Segment, int> Segments { get; init; }

    /// <summary>Ads by seniority.</summary>
    public required IReadOnlyDictionary<Seniority, int> Seniorities { get; init; }

    /// <summary>The boards, with the ads from each: always named, because boards differ.</summary>
    public required IReadOnlyDictionary<string, int> Boards { get; init; }

    /// <summary>First and last month posted; null when no ad is dated.</summary>
    public (DateOnly From, DateOnly To)? Window { get; init; }

    /// <summary>True when any ad is an invented example.</summary>
    public bool IsInvented { get; init; }

    /// <summary>Ads merged away as duplicates before counting.</summary>
    public int DuplicatesMerged { get; init; }
}
