using System.Globalization;
using System.Security.Cryptography;
using Fulcrum.Core;
using Fulcrum.Market;

namespace Fulcrum;

/// <summary>
/// The workspace's ads as a corpus, each read once: readings and merged copies are kept beside the ads and hold until an ad or the reader changes.
/// The result is the same as reading all ads anew.
/// </summary>
internal static class StoredMarket
{
    private const string Prefix = "workspace:";

    // Identifies the code and the taxonomy inside it: builds are deterministic, so it changes exactly when they do.
    private static readonly byte[] Version = SHA256.HashData([.. new[] { typeof(JobMarket), typeof(Reading.Reader), typeof(Ad) }.SelectMany(t => t.Module.ModuleVersionId.ToByteArray())])[..16];

    private static IReadOnlyDictionary<ConceptId, Concept> Concepts => Reading.Reader.Bundled.Concepts;

    /// <summary>Every distinct ad of the workspace, read.</summary>
    public static Corpus Read(Workspace workspace, IProgress<int>? progress, CancellationToken cancel)
    {
        var state = workspace.Readings.State();
        return workspace.Readings.Merged(state, Version) is { } merged && Kept(workspace, merged) is { } corpus
            ? corpus
            : Anew(workspace, state, progress, cancel);
    }

    // The texts stay packed: whoever needs them asks for those of a role.
    private static Corpus? Kept(Workspace workspace, IReadOnlyList<MergedAd> merged)
    {
        var left = merged.ToDictionary(m => m.Number);
        var all = workspace.Ads.Find(new AdQuery());
        var ads = all.Where(a => left.ContainsKey(a.Number)).ToDictionary(a => a.Number, a => Placed(a) with { Reposts = left[a.Number].Reposts, Posted = left[a.Number].Posted });
        var readings = workspace.Readings.Kept(Version, n => ads.GetValueOrDefault(n), Concepts);
        return readings.Count == merged.Count
            ? Corpus.OfStored([.. merged.Select(m => readings[m.Number])], all.Count, workspace.Folder)
            : null;
    }

    private static Corpus Anew(Workspace workspace, byte[] state, IProgress<int>? progress, CancellationToken cancel)
    {
        var ads = workspace.Ads.WithTexts().Select(Placed).ToList();
        var distinct = Corpus.Reader.Distinct(ads);
        var byNumber = distinct.ToDictionary(Number);
        var readings = workspace.Readings.Kept(Version, n => byNumber.GetValueOrDefault(n), Concepts).ToDictionary();
        var unread = distinct.Where(a => !readings.ContainsKey(Number(a))).ToList();
        var fresh = Corpus.Reader.Read(unread, progress, cancel).Select(r => (Number: Number(r.Ad), Reading: r)).ToList();
        workspace.Readings.Keep(Version, fresh, Concepts);
        workspace.Readings.KeepMerged(state, Version, [.. distinct.Select(a => new MergedAd(Number(a), a.Reposts, a.Posted))]);
        foreach (var (number, reading) in fresh)
        {
            readings[number] = reading;
        }

        return Corpus.OfStored([.. distinct.Select(a => readings[Number(a)])], ads.Count, workspace.Folder);
    }

    /// <summary>Readings with the texts of their ads.</summary>
    public static IReadOnlyList<AdReading> WithTexts(IReadOnlyList<AdReading> readings, string folder)
    {
        if (readings.All(r => r.Ad.Text.Length > 0))
        {
            return readings;
        }

        using var workspace = Workspace.OpenExisting([], folder) ?? throw new IOException($"The workspace in {folder} has gone while it was read.");
        return [.. readings.Select(r => r.Ad.Text.Length > 0 || workspace.Ads.Get(Number(r.Ad)) is not { } stored ? r : r with { Ad = r.Ad with { Text = stored.Ad.Text } })];
    }

    private static Ad Placed(StoredAd stored) => stored.Ad with { Place = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{stored.Number}") };

    private static long Number(Ad ad) => long.Parse(ad.Place.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);
}
