using System.Runtime.CompilerServices;
using Fulcrum.Core;
using Fulcrum.Market;

namespace Fulcrum.Intake;

/// <summary>Job boards and pages with job postings, read politely: the entry to the network. What a run has read so far comes out page by page, so that it can be kept.</summary>
public sealed class JobBoards : IDisposable
{
    private readonly HashSet<string> typed = new(StringComparer.OrdinalIgnoreCase);
    private readonly PoliteClient client;
    private readonly FetchLimits limits;
    private readonly JobMarket market;
    private readonly IProgress<string>? progress;

    /// <summary>Boards over the network.</summary>
    /// <param name="market">Reads what the boards send.</param>
    /// <param name="time">The clock that pauses and time limits go by.</param>
    /// <param name="progress">Told what is being read and what is waited for.</param>
    public JobBoards(JobMarket market, TimeProvider time, IProgress<string>? progress = null)
        : this(market, time, progress, Hosts.Handler, new FetchLimits())
    {
    }

    internal JobBoards(JobMarket market, TimeProvider time, IProgress<string>? progress, Func<IReadOnlySet<string>, HttpMessageHandler> handler, FetchLimits limits)
    {
        this.market = market;
        this.limits = limits;
        this.progress = progress;
        client = new PoliteClient(handler(typed), time, limits, text => progress?.Report(text));
    }

    /// <summary>Whether what a user typed is a board ("greenhouse:NAME") or an address, and no file.</summary>
    public static bool IsBoard(string words) => BoardNames.IsBoard(words);

    /// <summary>The name under which a board is kept; null with a finding when there is no such kind of board.</summary>
    public static string? Source(string words, ICollection<Finding> findings) => BoardNames.Find(words, findings)?.Source;

    /// <summary>
    /// Reads a board. The last page's state has no next page; where that one never comes, the run was broken off, a finding says why, and nothing may be taken as closed.
    /// </summary>
    /// <param name="source">The board, as <see cref="Source"/> names it.</param>
    /// <param name="from">The page that a stopped run goes on at; empty: the start.</param>
    /// <param name="known">What is known of a page from last time.</param>
    /// <param name="isAsBefore">Whether the ad of this id is there and its entry in the list has this hash: then its text is not asked for again.</param>
    /// <param name="findings">What could not be read.</param>
    /// <param name="cancel">Stops between requests and while waiting.</param>
    public async IAsyncEnumerable<BoardPage> Read(
        string source, string from, Func<string, PageState?> known, Func<string, byte[], bool> isAsBefore, ICollection<Finding> findings, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (BoardNames.Find(source, findings) is not (_, var board))
        {
            yield break;
        }

        if (board is PostingPage or Recruitee)
        {
            Typed(board.Starts[0].Host);
        }

        var run = new BoardRun(source, board, client, market, known, isAsBefore, findings);
        var starts = from.Length > 0 ? [new Uri(from)] : board.Starts;
        var visited = new HashSet<string>(StringComparer.Ordinal);
        Uri? next = starts[0];
        var start = 0;
        var ads = 0;
        while (next is not null)
        {
            var address = next;
            if (!visited.Add(address.AbsoluteUri) || visited.Count > limits.Pages)
            {
                findings.Add(new Finding("BOARD006", Severity.Warning, source, visited.Count > limits.Pages ? $"the board has more than {limits.Pages} pages" : "the board's pages lead in a circle", "What was read is kept; no ad was taken as closed."));
                yield break;
            }

            progress?.Report($"{source}: {ads} ads");
            var isMissing = false;
            next = null;
            await foreach (var page in run.Page(address, cancel).ConfigureAwait(false))
            {
                isMissing = page.IsGone;
                if (isMissing)
                {
                    break;
                }

                ads += page.Ads.Count;
                yield return page;
                next = page.State is { NextPage.Length: > 0 } state ? new Uri(state.NextPage) : null;
            }

            if (isMissing && ++start < starts.Count && visited.Count == start)
            {
                next = starts[start];
            }
            else if (isMissing && board.ClosesWhenGone && known(address.AbsoluteUri) is not null)
            {
                findings.Add(new Finding("BOARD008", Severity.Note, source, "the page is gone", "Its ad counts as closed."));
                yield return new BoardPage(address.AbsoluteUri, [], new PageState("", "", "", []), IsGone: true);
            }
            else if (isMissing)
            {
                findings.Add(new Finding("BOARD002", Severity.Error, source, board.ClosesWhenGone ? "there is no such page" : $"{board.Label} has no board of this name",
                    $"Look at the employer's {(board.ClosesWhenGone ? "page in a browser" : "careers page: the name is what stands in its address")}. Nothing that you have was changed."));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    // Only what is typed as a number (or localhost) may lead into a private network: a name could point anywhere.
    private void Typed(string host)
    {
        var bare = host.Trim('[', ']');
        if (System.Net.IPAddress.TryParse(bare, out _) || bare.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            typed.Add(bare);
        }
    }
}
