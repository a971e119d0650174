using Fulcrum.Core;
using Fulcrum.Intake;

namespace Fulcrum;

public sealed partial class Workspace
{
    // A list that was begun longer ago has shifted too much to go on in its middle.
    private static readonly TimeSpan ResumeWithin = TimeSpan.FromHours(6);

    /// <summary>Whether what a user typed is a board ("greenhouse:NAME") or an address, and no file.</summary>
    public static bool IsBoard(string words) => JobBoards.IsBoard(words);

    /// <summary>
    /// Reads a board or a page with a job posting, and follows it from now on. Each page is kept as soon as it is read; a stopped run goes on there. Ads that a
    /// run which saw the whole board did not see are closed.
    /// </summary>
    /// <param name="words">"greenhouse:NAME" or the like, the board's address, or a page's address.</param>
    /// <param name="time">The clock.</param>
    /// <param name="findings">What could not be read.</param>
    /// <param name="progress">What is being read.</param>
    /// <param name="cancel">Stops; what was read is kept.</param>
    /// <returns>What changed; null when there is no such board.</returns>
    public async Task<AddedAds?> AddBoard(string words, TimeProvider time, ICollection<Finding> findings, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        using var boards = new JobBoards(Corpus.Reader, time, progress);
        return await AddBoard(boards, words, time, findings, cancel).ConfigureAwait(false);
    }

    internal async Task<AddedAds?> AddBoard(JobBoards boards, string words, TimeProvider time, ICollection<Finding> findings, CancellationToken cancel)
    {
        if (JobBoards.Source(words, findings) is not { } source)
        {
            return null;
        }

        var wasFollowed = Boards.All().Any(b => b.Source == source);
        var run = Boards.Begin(source, time.GetUtcNow(), ResumeWithin);
        var total = new AddedAds();
        var sawAny = false;
        var isWhole = false;
        await foreach (var page in boards.Read(source, run.NextPage, address => Boards.Page(source, address), (id, listing) => Ads.SeenAgain(source, id, Today(time), run.Run, listing), findings, cancel).ConfigureAwait(false))
        {
            sawAny = true;
            isWhole = page.State is { NextPage: "" };
            _database.Together(() =>
            {
                total += Keep(source, run.Run, page, Today(time));
                Boards.Reached(source, page.State?.NextPage ?? page.Address);
                if (page.State is { } state)
                {
                    Boards.Keep(source, page.Address, state);
                }

                if (isWhole)
                {
                    total += new AddedAds(Closed: Ads.Close(source, run.Run, Today(time)));
                    Boards.Finish(source, time.GetUtcNow());
                }
            });
        }

        if (!sawAny && !wasFollowed)
        {
            Boards.Unfollow(source);
            return null;
        }

        if (!isWhole)
        {
            findings.Add(new Finding("BOARD007", Severity.Note, source, "the board was not read to its end, so no ad of it was taken as closed", $"Go on with: fulcrum market update {source}"));
        }

        return total;
    }

    private AddedAds Keep(string source, long run, BoardPage page, DateOnly today)
    {
        var total = new AddedAds();
        foreach (var ad in page.Ads)
        {
            if (ad.Ad is { } content)
            {
                total = total.With(Ads.Put(content, source, ad.Id, today, run, ad.Listing));
            }
            else if (ad.Listing is not null || Ads.SeenAgain(source, ad.Id, today, run))
            {
                total = total.With(AdChange.Unchanged);
            }
        }

        return total;
    }

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
}
