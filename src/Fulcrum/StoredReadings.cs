using System.Globalization;
using System.Security.Cryptography;
using Fulcrum.Core;
using Fulcrum.Market;

namespace Fulcrum;

/// <summary>The readings of a workspace's ads, one for each group of copies. What is not kept is read, and kept.</summary>
internal static class StoredReadings
{
    private const string Prefix = "workspace:";

    /// <summary>Identifies the code and the taxonomy inside it: builds are deterministic, so it changes exactly when they do.</summary>
    public static readonly byte[] Version = SHA256.HashData([.. new[] { typeof(JobMarket), typeof(Reading.Reader), typeof(Ad) }.SelectMany(t => t.Module.ModuleVersionId.ToByteArray())])[..16];

    private static IReadOnlyDictionary<ConceptId, Concept> Concepts => Reading.Reader.Bundled.Concepts;

    /// <summary>One reading for each group, in order; the texts may be missing.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="groups">The copies of each, in the order in which they are merged.</param>
    /// <param name="progress">Told how many of those not kept are read.</param>
    /// <param name="cancel">Stops between ads.</param>
    public static IReadOnlyList<AdReading> Of(Workspace workspace, IEnumerable<IReadOnlyList<StoredAd>> groups, IProgress<int>? progress, CancellationToken cancel)
    {
        var ads = groups.Select(g => Corpus.Reader.Merged([.. g.Select(Placed)])).Select(a => (Number: Number(a), Ad: a)).ToList();
        var readings = workspace.Readings.Kept(Version, ads, Concepts).ToDictionary();
        var unread = ads.Where(a => !readings.ContainsKey(a.Number)).Select(a => a.Ad.Text.Length > 0 ? a.Ad : a.Ad with { Text = workspace.Ads.Get(a.Number)?.Ad.Text ?? "" }).ToList();
        if (unread.Count > 0)
        {
            var fresh = Corpus.Reader.Read(unread, progress, cancel);
            workspace.Readings.Keep(Version, fresh.Select(r => (Number(r.Ad), r)), Concepts);
            foreach (var reading in fresh)
            {
                readings[Number(reading.Ad)] = reading;
            }
        }

        return workspace.Kept.Of([.. ads.Select(a => readings[a.Number])]);
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

    /// <summary>Where an ad of a number stands.</summary>
    public static string Place(long number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}");

    /// <summary>The number of an ad that stands at a place of the workspace; null for an ad from elsewhere.</summary>
    public static long? NumberAt(string place)
        => place.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(place.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Ad Placed(StoredAd stored) => stored.Ad with { Place = Place(stored.Number) };

    private static long Number(Ad ad) => long.Parse(ad.Place.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);
}
