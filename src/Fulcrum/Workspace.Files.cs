using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;
using Fulcrum.Intake;

namespace Fulcrum;

public sealed partial class Workspace
{
    /// <summary>The source of ads from files.</summary>
    public const string Files = "files";

    /// <summary>The source of ads that were pasted or piped in.</summary>
    public const string Pasted = "pasted";

    private const int Batch = 500;
    private const int LongestRowNumber = 7;

    /// <summary>Puts the ads of files and folders in. Every 500 ads are kept for good, so a stopped run loses little, and the next one finds the rest.</summary>
    /// <param name="paths">Files, folders, patterns or "-".</param>
    /// <param name="today">The day that counts as first and last seen.</param>
    /// <param name="findings">What could not be read; the rest is.</param>
    /// <param name="progress">Ads read so far.</param>
    /// <param name="cancel">Stops between ads.</param>
    /// <exception cref="OperationCanceledException">Cancelled; what was reported so far is kept.</exception>
    public AddedAds AddFiles(IReadOnlyList<string> paths, DateOnly today, ICollection<Finding> findings, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var total = new AddedAds();
        foreach (var batch in Corpus.AdsOf(paths, findings, cancel).Chunk(Batch))
        {
            cancel.ThrowIfCancellationRequested();
            var source = new AddedAds();
            _database.Together(() =>
            {
                foreach (var (ad, isPasted) in batch)
                {
                    source = source.With(Ads.Put(ad, isPasted ? Pasted : Files, FileId(ad), today));
                }
            });
            total += source;
            progress?.Report(total.Read);
        }

        return total;
    }

    // A short id is as a rule the number of a row, which says nothing about another file: such an ad is told apart by its text too.
    // A long one is the board's own (or was made of the text), and keeps an ad whose text was edited one ad.
    private static string FileId(Ad ad)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ad.Board}\n{ad.Employer}\n{ad.Title}\n{ad.Location}\n{ad.Id}\n{(ad.Id.Length <= LongestRowNumber ? ad.Text : "")}")).AsSpan(0, 12));
}
