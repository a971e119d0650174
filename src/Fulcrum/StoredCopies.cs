using Fulcrum.Core;

namespace Fulcrum;

/// <summary>
/// Brings what is known of a workspace's copies up to date after ads were added, changed, removed or brought back, with the texts of those ads and of the few that they
/// may nearly repeat. The result is that of comparing all ads anew; where that cannot be had so, nothing is done.
/// </summary>
internal sealed class StoredCopies(Workspace workspace)
{
    // A change takes the write lock, for which others wait 30 seconds at most.
    private const int Most = 20_000;
    private const int MostAlike = 5_000;

    private readonly SortedSet<long> groups = [];
    private readonly List<AdCopy> unsettled = [];

    /// <summary>The groups whose ads are others now, by the number they share; null: all ads have to be compared anew.</summary>
    public IReadOnlySet<long>? Update()
    {
        var touched = workspace.Copies.Touched();
        var last = workspace.Copies.Last;
        if (touched.Count > Most || !touched.All(t => Leave(t.Number, t.InUse)))
        {
            return null;
        }

        // Where followers have lost the ad they follow, nothing can be compared with them before they are settled.
        var between = touched.Where(t => t.InUse && t.Number <= last).Select(t => t.Number).ToList();
        var together = between.Where(n => unsettled.Count > 0 || !StandsAlone(n)).ToList();
        if (!Settle(together))
        {
            return null;
        }

        Add([.. touched.Where(t => t.InUse && t.Number > last).Select(t => t.Number)]);
        return groups;
    }

    private bool Leave(long number, bool isUsed)
    {
        if (workspace.Copies.Of(number) is not { } known)
        {
            // A deleted ad took with it what was known of it.
            return isUsed || workspace.Ads.Exists(number);
        }

        if (workspace.Copies.HasFollowers(number))
        {
            unsettled.Add(known);
        }

        workspace.Copies.Forget(number);
        groups.Add(known.Near);
        return true;
    }

    // Ads with the words or the employer of an ad in question, of these again, and so on: no ad outside can be a copy of one inside, so these are compared anew by themselves.
    private bool Settle(List<long> numbers)
    {
        var alike = numbers.ToDictionary(n => n, n => Corpus.Reader.Mark(n, workspace.Ads.Get(n)!.Ad));
        var open = new Queue<AdCopy>(unsettled.Concat(alike.Values));
        var asked = new HashSet<(long, string)>();
        while (open.TryDequeue(out var mark))
        {
            foreach (var one in asked.Add((mark.Text, mark.Employer)) ? workspace.Copies.Alike(mark) : [])
            {
                if (alike.TryAdd(one.Number, one))
                {
                    open.Enqueue(one);
                }
            }

            if (alike.Count > MostAlike)
            {
                return false;
            }
        }

        var others = Corpus.Reader.Copies([.. alike.Keys.Order().Select(n => (n, workspace.Ads.Get(n)!.Ad))]).Where(c => numbers.Contains(c.Number) || c != alike[c.Number]).ToList();
        groups.UnionWith(others.Where(c => !numbers.Contains(c.Number)).Select(c => alike[c.Number].Near));
        Take(others);
        return true;
    }

    // An ad that was changed or brought back stands before others, which may be its copies now; mostly there are none.
    // Each is compared by itself: among others it would stand behind the one that it follows.
    private bool StandsAlone(long number)
    {
        var ad = workspace.Ads.Get(number)!.Ad;
        var mark = Corpus.Reader.Mark(number, ad);
        var related = workspace.Copies.Related([mark]);
        if (related.Any(r => r.Copy.Text == mark.Text)
            || related.Any(r => Corpus.Reader.Copies([r with { Copy = r.Copy with { Near = r.Copy.Number } }], [(number, ad)], Text)[0].Near != number))
        {
            return false;
        }

        Take([mark]);
        return true;
    }

    private void Add(List<long> numbers)
    {
        var ads = numbers.Select(n => (Number: n, workspace.Ads.Get(n)!.Ad)).ToList();
        var related = workspace.Copies.Related([.. ads.Select(a => Corpus.Reader.Mark(a.Number, a.Ad))]);
        Take(Corpus.Reader.Copies(related, ads, Text));
    }

    private void Take(IReadOnlyList<AdCopy> copies)
    {
        workspace.Copies.Put(copies);
        groups.UnionWith(copies.Select(c => c.Near));
    }

    private string Text(long number) => workspace.Ads.Get(number)?.Ad.Text ?? "";
}
