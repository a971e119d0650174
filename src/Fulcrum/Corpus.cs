using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum;

/// <summary>Ads read from files, deduplicated: the market that every answer starts from.</summary>
public sealed partial class Corpus
{
    private static readonly Lazy<JobMarket> Market = new(() => new JobMarket(Reading.Reader.Bundled));

    /// <summary>The one reader of ads, with the bundled taxonomy.</summary>
    internal static JobMarket Reader => Market.Value;

    // Where the ads are those of the workspace; readings and texts are fetched when they are needed.
    private readonly StoredMarket? stored;
    private readonly Lazy<IReadOnlyList<AdReading>> readings;

    private Corpus(IReadOnlyList<AdReading> readings, int adsRead, MarketSnapshot? snapshot = null)
    {
        this.readings = new Lazy<IReadOnlyList<AdReading>>(readings);
        AdsRead = adsRead;
        Snapshot = snapshot;
    }

    /// <summary>The ads of a workspace.</summary>
    internal Corpus(StoredMarket stored)
    {
        this.stored = stored;
        readings = new Lazy<IReadOnlyList<AdReading>>(stored.All);
        AdsRead = stored.AdsRead;
    }

    /// <summary>Every distinct ad as read, in order of the files.</summary>
    public IReadOnlyList<AdReading> Readings => readings.Value;

    /// <summary>Ads in the files, duplicates included.</summary>
    public int AdsRead { get; }

    /// <summary>Folder of the bundled examples beside the program.</summary>
    public static string Examples => Path.Combine(AppContext.BaseDirectory, "examples");

    /// <summary>The bundled invented ads, which show the forms that ads come in.</summary>
    public static string BundledAds => Path.Combine(Examples, "ads");

    /// <summary>Reads files and folders of ads.</summary>
    /// <param name="paths">Files, folders or "-"; empty: the market that <see cref="MarketSource"/> chooses, and a finding says which.</param>
    /// <param name="findings">What could not be read; the rest is.</param>
    /// <param name="keepDuplicates">Every ad is kept, as scoring wants it.</param>
    /// <param name="progress">Ads read so far.</param>
    /// <param name="cancel">Stops between ads.</param>
    /// <exception cref="UnusableException">No ads were named, and there is a workspace that cannot be opened.</exception>
    public static Corpus Read(IReadOnlyList<string> paths, ICollection<Finding> findings, bool keepDuplicates = false, IProgress<int>? progress = null, CancellationToken cancel = default)
        => MarketSource.Read(paths, findings, keepDuplicates, progress, cancel);

    /// <summary>Reads ads that are at hand.</summary>
    /// <param name="ads">The ads.</param>
    /// <param name="keepDuplicates">Every ad is kept.</param>
    /// <param name="progress">Ads read so far.</param>
    /// <param name="cancel">Stops between ads.</param>
    public static Corpus Of(IReadOnlyList<Ad> ads, bool keepDuplicates = false, IProgress<int>? progress = null, CancellationToken cancel = default)
        => new(Market.Value.Read(keepDuplicates ? ads : Market.Value.Distinct(ads), progress, cancel), ads.Count);

    /// <summary>Reads ads that are at hand, and corrects what the user has corrected.</summary>
    internal static Corpus Of(IReadOnlyList<Ad> ads, Corrections corrections, IProgress<int>? progress, CancellationToken cancel)
        => new(corrections.Of(Market.Value.Read(Market.Value.Distinct(ads), progress, cancel)), ads.Count);

    /// <summary>Readings that are at hand.</summary>
    internal static Corpus OfReadings(IReadOnlyList<AdReading> readings) => new(readings, readings.Count);

    /// <summary>The role that a user's words mean: id and name.</summary>
    public static (string Id, string Name) Role(string words) => Market.Value.Role(words);

    /// <summary>How many concepts of each kind the bundled taxonomy has, and what is wrong with it.</summary>
    public static (IReadOnlyDictionary<ConceptKind, int> Concepts, IReadOnlyList<Finding> Findings) Taxonomy()
        => (Reading.Reader.Bundled.Concepts.Values.GroupBy(c => c.Kind).OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count()), Reading.Reader.Bundled.Lint());

    /// <summary>The ad with this id (or a unique beginning of it), or null.</summary>
    public AdReading? Find(string id)
    {
        var hits = Readings.Where(r => r.Ad.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return (hits.Find(r => r.Ad.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? (hits.Count == 1 ? hits[0] : null)) is { } hit ? WithTexts([hit])[0] : null;
    }

    /// <summary>The readings of one role that pass a filter: English, whole texts, inside the date window.</summary>
    public IReadOnlyList<AdReading> OfRole(string role, AdFilter filter)
        => stored is null ? [.. InWindow(Usable(role), filter).Where(r => Passes(r, filter))] : WithTexts(stored.Whole(role, filter));

    /// <summary>Every whole ad in English with its text, whatever its role and date.</summary>
    internal IReadOnlyList<AdReading> OfAnyRole() => WithTexts([.. Readings.Where(r => r.IsEnglish && !r.Ad.IsExcerpt)]);

    /// <summary>The demand of readings of one role.</summary>
    public RoleDemand Demand(string role, IReadOnlyList<AdReading> readings)
        => Market.Value.Table(Market.Value.Count(readings), role) with { DuplicatesMerged = AdsRead - Different };

    /// <summary>What was read and what was left out.</summary>
    public ReadingReport Report(string role, AdFilter filter)
    {
        if (stored is not null)
        {
            var (passing, tooOld) = stored.Sizes(role, filter);
            return new ReadingReport(AdsRead, AdsRead - Different, stored.NotEnglish, stored.Excerpts, passing, tooOld);
        }

        var usable = Usable(role).ToList();
        var inWindow = InWindow(usable, filter).ToList();
        return new ReadingReport(
            AdsRead,
            AdsRead - Different,
            Readings.Count(r => !r.IsEnglish),
            Readings.Count(r => r.Ad.IsExcerpt),
            inWindow.Count(r => Passes(r, filter)),
            usable.Count - inWindow.Count);
    }

    /// <summary>What is to be said of ads whose date lies ahead of the day of reading; null when there are none. A snapshot's dates were looked at when it was made.</summary>
    public Finding? DatedAhead(DateOnly today)
    {
        var filter = new AdFilter { Today = today };
        var ahead = Snapshot is not null ? 0 : stored?.DatedAfter(filter.LastDay!.Value) ?? Readings.Count(r => r.IsEnglish && !r.Ad.IsExcerpt && IsAhead(r, filter));
        return ahead == 0 ? null : new Finding("ADS023", Severity.Warning, "ads",
            $"{(ahead == 1 ? "1 ad is" : $"{ahead} ads are")} dated later than today, {today:yyyy-MM-dd}. {(ahead == 1 ? "It counts" : "They count")}, but the last twelve months end at the newest date that can be right, and trends leave {(ahead == 1 ? "it" : "them")} out.",
            "Correct the dates in your files, or the clock of this computer. --since DATE sets the window yourself.");
    }

    /// <summary>The ads of files and folders, one by one, and whether they came through standard input.</summary>
    internal static IEnumerable<(Ad Ad, bool IsPasted)> AdsOf(IReadOnlyList<string> paths, ICollection<Finding> findings, CancellationToken cancel)
    {
        foreach (var (name, content) in new Sources().Open(paths, findings))
        {
            using (content)
            {
                foreach (var ad in Market.Value.Ads(content, name, findings, cancel))
                {
                    yield return (IsBundled(name) ? ad with { IsInvented = true, Board = "invented examples" } : ad, name == Sources.StandardInput);
                }
            }
        }
    }

    // The bundled ads are invented whatever their form can say about it.
    private static bool IsBundled(string name) => Path.GetFullPath(name).StartsWith(Path.GetFullPath(BundledAds) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private int Different => stored?.Different ?? Readings.Count;

    private IReadOnlyList<AdReading> WithTexts(IReadOnlyList<AdReading> readings) => stored is null ? readings : stored.WithTexts(readings);

    private IEnumerable<AdReading> Usable(string role) => Market.Value.OfRole(Readings, role).Where(r => r.IsEnglish && !r.Ad.IsExcerpt);

    // Undated ads stay: leaving them out would silently empty most private collections.
    private static IEnumerable<AdReading> InWindow(IEnumerable<AdReading> readings, AdFilter filter)
    {
        if (filter.AllDates || filter.Month is not null)
        {
            return readings;
        }

        var all = readings as IReadOnlyCollection<AdReading> ?? [.. readings];
        var newest = all.Where(r => !IsAhead(r, filter)).Max(r => r.Ad.Posted);
        var since = filter.Since ?? newest?.AddMonths(-12);
        return since is null ? all : all.Where(r => r.Ad.Posted is null || r.Ad.Posted >= since);
    }

    private static bool IsAhead(AdReading r, AdFilter filter) => r.Ad.Posted > filter.LastDay;

    private static bool Passes(AdReading r, AdFilter f)
        => (f.Segment is null || r.Segment == f.Segment)
        && (f.Seniority is null || r.Seniority == f.Seniority)
        && (f.WorkMode is null || r.WorkMode == f.WorkMode)
        && (f.Board is null || r.Ad.Board.Contains(f.Board, StringComparison.OrdinalIgnoreCase))
        && (f.Month is null || r.Month == f.Month)
        && (f.Country is null || r.Country.Equals(f.Country, StringComparison.OrdinalIgnoreCase));
}
