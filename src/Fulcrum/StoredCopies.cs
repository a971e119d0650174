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

    private readonly SortedSet<long> groups = [];

    /// <summary>The groups whose ads are others now, by the number they share; null: all ads have to be compared anew.</summary>
    public IReadOnlySet<long>? Update()
    {
        var touched = workspace.Copies.Touched();
        var last = workspace.Copies.Last;
        var (added, between) = (new List<long>(), new List<long>());
        if (touched.Count > Most)
        {
            return null;
        }

        foreach (var (number, isUsed) in touched)
        {
            if (!Leave(number, isUsed))
            {
                return null;
            }

            if (isUsed)
            {
                (number > last ? added : between).Add(number);
            }
        }

        if (!between.TrueForAll(StandsAlone))
        {
            return null;
        }

        Add(added);
        return groups;
    }

    // An ad that others were found to be copies of cannot go without comparing these again.
    private bool Leave(long number, bool isUsed)
    {
        if (workspace.Copies.Of(number) is not { } known)
        {
            // A deleted ad took with it what was known of it.
            return isUsed || workspace.Ads.Exists(number);
        }

        if (workspace.Copies.HasFollowers(number))
        {
            return false;
        }

        workspace.Copies.Forget(number);
        groups.Add(known.Near);
        return true;
    }

    // An ad that was changed or brought back stands before others, which would be its copies: so it must be like none.
    private bool StandsAlone(long number)
    {
        var ad = workspace.Ads.Get(number)!.Ad;
        var mark = Corpus.Reader.Mark(number, ad);
        var related = workspace.Copies.Related([mark]);
        if (related.Any(r => r.Copy.Text == mark.Text)
            || Corpus.Reader.Copies([.. related.Select(r => r with { Copy = r.Copy with { Near = r.Copy.Number } })], [(number, ad)], Text) is not [var alone] || alone.Near != number)
        {
            return false;
        }

        Take([alone]);
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
