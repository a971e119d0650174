using Fulcrum.Core;

namespace Fulcrum.Market;

public sealed partial class JobMarket
{
    private readonly AdReader _adReader = new(reader);

    /// <summary>One ad as read.</summary>
    public AdReading Read(Ad ad) => _adReader.Read(ad);

    /// <summary>Many ads as read, in order, on all cores.</summary>
    /// <param name="ads">The ads.</param>
    /// <param name="progress">Told the number of ads done, now and then; calls come from several threads.</param>
    /// <param name="cancel">Stops between ads.</param>
    /// <exception cref="OperationCanceledException">It was cancelled: a part of the readings would be no answer.</exception>
    public IReadOnlyList<AdReading> Read(IReadOnlyList<Ad> ads, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var readings = new AdReading[ads.Count];
        var done = 0;
        Parallel.For(0, ads.Count, new ParallelOptions { CancellationToken = cancel }, n =>
        {
            readings[n] = _adReader.Read(ads[n]);
            var count = Interlocked.Increment(ref done);
            if (progress is not null && (count % 64 == 0 || count == ads.Count))
            {
                progress.Report(count);
            }
        });
        return readings;
    }

    /// <summary>The role that a user's words mean: id and name; for words that no role fits, an empty id and the words.</summary>
    public (string Id, string Name) Role(string words) => _adReader.Role(words) is ({ Length: > 0 }, _) role ? role : ("", words.Trim());
}
