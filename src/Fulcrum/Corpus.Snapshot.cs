using System.Reflection;
using Fulcrum.Core;
using Fulcrum.Intake;

namespace Fulcrum;

public sealed partial class Corpus
{
    private static readonly Lazy<Corpus> LazyBundled = new(() =>
    {
        using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream("market/snapshot.bin")
            ?? throw new InvalidOperationException("This build has no snapshot of the market; docs/method/snapshot.md says how to make one.");
        return OfSnapshot(Market.Value.ReadSnapshot(content));
    });

    /// <summary>The bundled snapshot of real ads: what they ask for, without texts and employers' names.</summary>
    public static Corpus Bundled => LazyBundled.Value;

    /// <summary>What a corpus made from a snapshot was made from; null for one read from ads.</summary>
    public MarketSnapshot? Snapshot { get; }

    /// <summary>A snapshot as a corpus.</summary>
    public static Corpus OfSnapshot(MarketSnapshot snapshot) => new(snapshot.Ads, snapshot.Ads.Count, snapshot);

    /// <summary>Reads the ads that a list of sources names and writes them as a snapshot; null with findings when the list or a file of it cannot be read.</summary>
    /// <param name="folder">Where the files of the list lie.</param>
    /// <param name="sources">The list: for each file its board, source, what its ads are, and the length at which its texts are cut, if they are.</param>
    /// <param name="path">Where to write it; replaced in one step.</param>
    /// <param name="findings">What could not be read.</param>
    /// <param name="progress">Ads read so far.</param>
    /// <param name="cancel">Stops between ads; nothing is written then.</param>
    public static MarketSnapshot? WriteSnapshot(string folder, string sources, string path, ICollection<Finding> findings, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        if (SnapshotSources.Read(sources, findings) is not { Count: > 0 } files)
        {
            return null;
        }

        var ads = new List<Ad>();
        foreach (var file in files)
        {
            if (new Sources().OpenOne(Path.Combine(folder, file.Name), findings) is not { } content)
            {
                return null;
            }

            using (content)
            {
                ads.AddRange(Market.Value.Ads(content, file.Name, findings, cancel)
                    .Where(a => file.CutAt is not { } cut || a.Text.Length > cut || a.Text.Length < 0.97 * cut)
                    .Select(a => a with { Board = file.Board.Name }));
            }
        }

        var readings = Market.Value.Read(Market.Value.Distinct(ads), progress, cancel);
        using var written = new MemoryStream();
        Market.Value.WriteSnapshot(readings, [.. files.Select(f => f.Board).DistinctBy(b => b.Name)], written);
        new Sources().WriteAtomically(path, to => to.Write(written.GetBuffer(), 0, (int)written.Length));
        written.Position = 0;
        return Market.Value.ReadSnapshot(written);
    }

    /// <summary>The snapshot's boards behind a demand, the one with most of its ads first; empty for a corpus read from ads.</summary>
    public IReadOnlyList<SnapshotBoard> BoardsOf(RoleDemand demand)
        => [.. (Snapshot?.Boards ?? []).Where(b => demand.Boards.ContainsKey(b.Name)).OrderByDescending(b => demand.Boards[b.Name])];

    internal static string Span(MarketSnapshot snapshot)
    {
        var largest = snapshot.Boards.MaxBy(b => b.Ads)!;
        return FormattableString.Invariant($"{snapshot.Ads.Count} real ads of {snapshot.Boards.Count} boards, most of them ({largest.Ads}) from {largest.Name}, {largest.To:yyyy-MM} and before");
    }
}
