using Fulcrum.Core;

namespace Fulcrum;

/// <summary>
/// The workspace's ads as a market. Every ad is read once; copies and columns are kept and brought up to date when ads change. Counts and shares come from
/// the columns, single readings from the database. The result is the same as reading all ads anew.
/// </summary>
internal sealed class StoredMarket
{
    // Beyond this and as many rows as ads the file is written anew without the rows that are hidden.
    private const int MostHidden = 1_000;

    private readonly PackedAds columns;
    private readonly string folder;

    private StoredMarket(Workspace workspace, PackedAds columns)
    {
        this.columns = columns;
        folder = workspace.Folder;
        AdsRead = workspace.Ads.Count;
        var (ads, foreign, excerpts) = columns.Totals();
        (Different, NotEnglish, Excerpts) = (ads, foreign, excerpts);
    }

    /// <summary>Ads in use.</summary>
    public int AdsRead { get; }

    /// <summary>Ads left when copies are merged.</summary>
    public int Different { get; }

    /// <summary>Of these, in other languages.</summary>
    public int NotEnglish { get; }

    /// <summary>Of these, excerpts.</summary>
    public int Excerpts { get; }

    /// <summary>Opens the market of a workspace, and reads what is new.</summary>
    /// <param name="workspace">The workspace; it may be closed afterwards.</param>
    /// <param name="findings">Told when the columns were damaged.</param>
    /// <param name="progress">Ads read so far.</param>
    /// <param name="cancel">Stops between ads.</param>
    public static StoredMarket Open(Workspace workspace, ICollection<Finding> findings, IProgress<int>? progress, CancellationToken cancel)
    {
        var file = new PackedFile(workspace.Folder);
        var state = workspace.Copies.State;
        var told = workspace.Copies.Told(StoredReadings.Version);
        var columns = told is null ? null : file.Read(Tag(workspace, told), findings);
        columns = columns is { } full && full.Rows > (2 * full.Totals().Ads) + MostHidden ? null : columns;
        if (told is not null && told.AsSpan().SequenceEqual(state))
        {
            return new StoredMarket(workspace, columns ?? Packed(workspace, file, state, progress, cancel));
        }

        return new StoredMarket(workspace, (told is null ? null : Updated(workspace, file, columns, told, progress, cancel)) ?? Anew(workspace, file, progress, cancel));
    }

    /// <summary>The counts of a role's ads that pass a filter.</summary>
    public Demand Count(string role, AdFilter filter) => columns.Count(Passing(Of(role), filter));

    /// <summary>The readings of a role's ads (null: of all) that pass a filter, with what counts and shares need of them.</summary>
    public IReadOnlyList<AdReading> Counted(string? role, AdFilter filter) => columns.Readings(Passing(Of(role), filter), n => StoredReadings.Place(n), Name);

    /// <summary>The whole readings of a role's ads (null: of all) that pass a filter; the texts may be missing.</summary>
    public IReadOnlyList<AdReading> Whole(string? role, AdFilter filter)
    {
        var numbers = columns.Numbers(Passing(Of(role), filter));
        using var workspace = Reopened();
        return StoredReadings.Of(workspace, numbers.Select(n => workspace.Copies.Group(n)).Where(g => g.Count > 0), null, default);
    }

    /// <summary>The whole readings of some of the columns' readings, in their order; the texts may be missing. Ads that are gone meanwhile are left out.</summary>
    public IReadOnlyList<AdReading> Whole(IReadOnlyList<AdReading> counted)
    {
        using var workspace = Reopened();
        return StoredReadings.Of(workspace, counted.Select(r => workspace.Copies.Group(StoredReadings.NumberAt(r.Ad.Place)!.Value)).Where(g => g.Count > 0), null, default);
    }

    /// <summary>The whole reading of the ad that holds the one of this number; null when there is none.</summary>
    public AdReading? Whole(long number)
    {
        using var workspace = Reopened();
        return workspace.Copies.Of(number) is { } copy ? StoredReadings.Of(workspace, [workspace.Copies.Group(copy.Near)], null, default)[0] : null;
    }

    /// <summary>Every reading, excerpts and other languages included; the texts may be missing.</summary>
    public IReadOnlyList<AdReading> All()
    {
        using var workspace = Reopened();
        return StoredReadings.Of(workspace, Groups(workspace).Select(g => g.Copies), null, default);
    }

    /// <summary>How many ads of a role pass a filter, and how many of the others are too old.</summary>
    public (int Passing, int TooOld) Sizes(string role, AdFilter filter)
    {
        var of = Of(role);
        return (columns.Numbers(Passing(of, filter)).Count, columns.Numbers(of).Count - columns.Numbers(of with { Since = Since(of, filter) }).Count);
    }

    /// <summary>How many ads of any role are dated later than a day.</summary>
    public int DatedAfter(DateOnly day) => columns.Newest(Of(null), day).Later;

    /// <summary>The roles of all ads in English.</summary>
    public IReadOnlyList<RoleCount> Roles() => columns.Roles(Name);

    /// <summary>Readings with the texts of their ads.</summary>
    public IReadOnlyList<AdReading> WithTexts(IReadOnlyList<AdReading> readings) => StoredReadings.WithTexts(readings, folder);

    private PackedFilter Of(string? role)
    {
        if (role is null)
        {
            return new PackedFilter { WholeOnly = true };
        }

        if (Corpus.Reader.RoleFilter(role) is { } known)
        {
            return known with { WholeOnly = true };
        }

        // The columns hold no titles, and a group may go by the title of any of its copies.
        var means = Corpus.Reader.TitleFilter(role);
        using var workspace = Reopened();
        var groups = workspace.Ads.Titles().Where(t => means(t.Title)).Select(t => workspace.Copies.Of(t.Number)?.Near).OfType<long>().Distinct()
            .Where(n => means(Corpus.Reader.Merged([.. workspace.Copies.Group(n).Select(a => a.Ad)]).Title)).Select(n => (int)n).ToHashSet();
        return new PackedFilter { WholeOnly = true, Number = groups.Contains };
    }

    private PackedFilter Passing(PackedFilter of, AdFilter filter) => of with
    {
        Since = Since(of, filter), Month = filter.Month, Segment = filter.Segment, Seniority = filter.Seniority, WorkMode = filter.WorkMode, Country = filter.Country,
        Board = filter.Board is { } board ? b => b.Contains(board, StringComparison.OrdinalIgnoreCase) : null,
    };

    private DateOnly? Since(PackedFilter of, AdFilter filter) => filter.AllDates || filter.Month is not null ? null : filter.Since ?? columns.Newest(of, filter.LastDay).Day?.AddMonths(-12);

    private Workspace Reopened() => Workspace.OpenExisting([], folder) ?? throw new IOException($"The workspace in {folder} has gone while it was read.");

    private static string Name(string role) => Corpus.Reader.RoleName(role);

    // Changes, copies and columns in one transaction: no other process sees or adds anything in between.
    private static PackedAds? Updated(Workspace workspace, PackedFile file, PackedAds? columns, byte[] told, IProgress<int>? progress, CancellationToken cancel) => workspace.Together(() =>
    {
        if (workspace.Copies.Told(StoredReadings.Version)?.AsSpan().SequenceEqual(told) != true)
        {
            return null;
        }

        if (new StoredCopies(workspace).Update() is not { } groups)
        {
            workspace.Copies.AreNotTold();
            return null;
        }

        workspace.Copies.AreTold(StoredReadings.Version);
        var state = workspace.Copies.State;
        if (columns is null)
        {
            return Packed(workspace, file, state, progress, cancel);
        }

        var copies = groups.Select(g => (Near: g, Copies: workspace.Copies.Group(g))).Where(g => g.Copies.Count > 0).ToList();
        var readings = StoredReadings.Of(workspace, copies.Select(g => g.Copies), progress, cancel);
        columns.Hide(groups.Select(g => (int)g).ToHashSet());
        foreach (var (group, reading) in copies.Zip(readings))
        {
            columns.Add(reading, checked((int)group.Near));
        }

        file.Append(columns, Tag(workspace, state));
        return columns;
    });

    private static PackedAds Packed(Workspace workspace, PackedFile file, byte[] state, IProgress<int>? progress, CancellationToken cancel)
    {
        var groups = Groups(workspace);
        var columns = Packed(groups, StoredReadings.Of(workspace, groups.Select(g => g.Copies), progress, cancel));
        if (workspace.Copies.State.AsSpan().SequenceEqual(state))
        {
            file.Replace(columns, Tag(workspace, state));
        }

        return columns;
    }

    private static PackedAds Anew(Workspace workspace, PackedFile file, IProgress<int>? progress, CancellationToken cancel)
    {
        var state = workspace.Copies.State;
        var ads = workspace.Ads.WithTexts().ToDictionary(a => a.Number);
        var copies = Corpus.Reader.Copies([.. ads.Values.OrderBy(a => a.Number).Select(a => (a.Number, a.Ad))]);
        List<(long Near, IReadOnlyList<StoredAd> Copies)> groups = [.. copies.OrderBy(c => c.Near).ThenBy(c => c.Same).ThenBy(c => c.Number).GroupBy(c => c.Near).Select(g => (g.Key, (IReadOnlyList<StoredAd>)[.. g.Select(c => ads[c.Number])]))];
        var columns = Packed(groups, StoredReadings.Of(workspace, groups.Select(g => g.Copies), progress, cancel));
        workspace.Together(() =>
        {
            // Where somebody changed ads meanwhile, this is the answer for the ads as they were, and the next command compares again.
            if (workspace.Copies.State.AsSpan().SequenceEqual(state))
            {
                workspace.Copies.Forget();
                workspace.Copies.Put(copies);
                workspace.Copies.AreTold(StoredReadings.Version);
                file.Replace(columns, Tag(workspace, state));
            }

            return true;
        });
        return columns;
    }

    private static List<(long Near, IReadOnlyList<StoredAd> Copies)> Groups(Workspace workspace)
        => [.. workspace.Copies.Groups().GroupBy(g => g.Near).Select(g => (g.Key, (IReadOnlyList<StoredAd>)[.. g.Select(c => c.Ad)]))];

    private static PackedAds Packed(List<(long Near, IReadOnlyList<StoredAd> Copies)> groups, IReadOnlyList<AdReading> readings)
    {
        var columns = new PackedAds();
        foreach (var (group, reading) in groups.Zip(readings))
        {
            columns.Add(reading, checked((int)group.Near));
        }

        return columns;
    }

    // A correction of every ad changes all columns at once; one of a single ad changes the state and touches that ad.
    private static byte[] Tag(Workspace workspace, byte[] state) => [.. StoredReadings.Version, .. state, .. workspace.Kept.Everywhere];
}
