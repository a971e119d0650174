using Fulcrum.Core;

namespace Fulcrum.Market;

public sealed partial class JobMarket
{
    // Small and few: what is under way outlives the youngest generation of the garbage collector, and costs more the more there is of it.
    private const int Batch = 32;
    private const int BatchesAhead = 4;

    /// <summary>
    /// Ads in, columns out, on all cores: copies are recognised as they come and counted as seen again, the others are read and packed in order.
    /// Neither ads nor readings are kept, so a million ads need the memory of their columns and marks.
    /// </summary>
    /// <param name="ads">The ads, taken one after another and never far ahead of the reading.</param>
    /// <param name="into">Gets a row for every different ad, in order.</param>
    /// <param name="progress">Told the number of ads done, now and then.</param>
    /// <param name="cancel">Stops between batches; what was packed stays.</param>
    /// <returns>How many ads came, and how many of them were copies.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public (int Ads, int Copies) Pack(IEnumerable<Ad> ads, PackedAds into, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var copies = new CopyIndex();
        var first = into.Rows;
        var (came, done) = (0, 0);
        var marking = new Queue<Task<(Ad Ad, AdMark Mark)[]>>();
        var reading = new Queue<(Task<AdReading[]> Readings, List<(int Leader, DateOnly? Posted)> Again, int Ads)>();
        foreach (var batch in ads.Chunk(Batch))
        {
            cancel.ThrowIfCancellationRequested();
            came += batch.Length;
            marking.Enqueue(Task.Run(() => Array.ConvertAll(batch, ad => (ad, AdMark.Of(ad.Text, ad.Employer))), cancel));
            if (marking.Count >= BatchesAhead)
            {
                Read(marking.Dequeue());
            }
        }

        while (marking.TryDequeue(out var marked))
        {
            Read(marked);
        }

        while (reading.Count > 0)
        {
            Store();
        }

        return (came, came - copies.Count);

        void Read(Task<(Ad Ad, AdMark Mark)[]> marked)
        {
            var fresh = new List<Ad>(Batch);
            var again = new List<(int, DateOnly?)>();
            var batch = marked.GetAwaiter().GetResult();
            foreach (var (ad, mark) in batch)
            {
                var next = copies.Count;
                if (copies.Find(mark, ad.Title, ad.Location) is var leader && leader == next)
                {
                    fresh.Add(ad);
                }
                else
                {
                    again.Add((leader, ad.Posted));
                }
            }

            reading.Enqueue((Task.Run(() => fresh.Select(_adReader.Read).ToArray(), cancel), again, batch.Length));
            if (reading.Count >= BatchesAhead)
            {
                Store();
            }
        }

        void Store()
        {
            var (readings, again, count) = reading.Dequeue();
            foreach (var one in readings.GetAwaiter().GetResult())
            {
                into.Add(one);
            }

            foreach (var (leader, posted) in again)
            {
                into.SeenAgain(first + leader, posted);
            }

            done += count;
            progress?.Report(done);
        }
    }
}
