using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Fulcrum.Core;
using Fulcrum.Market;

namespace Fulcrum.Intake;

/// <summary>One run over one board: asks for a page, reads its ads, and asks for the texts that the list does not hold.</summary>
internal sealed class BoardRun(
    string source, JobBoard board, PoliteClient client, JobMarket market, Func<string, PageState?> known, Func<string, byte[], bool> isAsBefore, ICollection<Finding> findings)
{
    // Texts that are requests of their own are handed out in small lots, so that a stopped run has lost little.
    private const int Lot = 10;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The ads of one page; nothing (with a finding) when it could not be read, and one that is gone when it is missing.</summary>
    public async IAsyncEnumerable<BoardPage> Page(Uri address, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (board.AsksRobots && await client.MayRead(address, cancel).ConfigureAwait(false) is (false, var trouble))
        {
            findings.Add(trouble switch
            {
                null => new Finding("BOARD003", Severity.Error, source, $"{address.Host} asks programs not to read this page (robots.txt)", "Open it in a browser and copy the ad's text: fulcrum market add -"),
                { IsUnreachable: true } => new Finding("BOARD004", Severity.Error, source, trouble.Problem, trouble.Remedy),
                _ => new Finding("BOARD011", Severity.Error, source, $"{address.Host} could not be asked whether programs may read this page (robots.txt): {trouble.Problem}", "Try again later, or open it in a browser and copy the ad's text: fulcrum market add -"),
            });
            yield break;
        }

        var before = known(address.AbsoluteUri);
        BoardListing? listing = null;
        var answer = await client.Get(address, [.. board.Starts.Select(s => s.Authority)], before is null ? null : (before.ETag, before.LastModified), a => Complaint(a, address, out listing), cancel).ConfigureAwait(false);
        switch (answer.Kind)
        {
            case AnswerKind.Missing:
                yield return new BoardPage(address.AbsoluteUri, [], null, IsGone: true);
                yield break;
            case AnswerKind.NotModified when before is not null:
                seen.UnionWith(before.Ids);
                yield return new BoardPage(address.AbsoluteUri, [.. before.Ids.Select(id => new BoardAd(id, null, null))], before);
                yield break;
            case not AnswerKind.Content:
                findings.Add(new Finding("BOARD004", Severity.Error, source, answer.Problem, answer.Remedy));
                yield break;
        }

        if (listing is null)
        {
            var what = answer.MediaType.Length > 0 ? $" (it is {answer.MediaType})" : "";
            findings.Add(board is PostingPage
                ? new Finding("BOARD005", Severity.Error, source, $"the page has no schema.org JobPosting{what}", "Open it in a browser and copy the ad's text: fulcrum market add -")
                : new Finding("BOARD005", Severity.Error, source, $"what {board.Label} sent is no list of ads{what}", "Check the name in a browser; if it is right, the board may have changed its format."));
            yield break;
        }

        var fresh = listing.Entries.Where(e => e.Id.Length == 0 || seen.Add(e.Id)).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        if (listing.Next is not null && fresh.Count == 0)
        {
            findings.Add(new Finding("BOARD006", Severity.Warning, source, "the board's pages repeat themselves", "What was read is kept; no ad was taken as closed."));
            yield break;
        }

        var ads = new List<BoardAd>();
        foreach (var entry in listing.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            if (entry.Detail is null)
            {
                Merge(ads, Ads(entry, listing));
                continue;
            }

            var hash = SHA256.HashData(entry.Json);
            if (isAsBefore(entry.Id, hash))
            {
                ads.Add(new BoardAd(entry.Id, hash, null));
                continue;
            }

            var text = await client.Get(entry.Detail, [], null, NoJson, cancel).ConfigureAwait(false);
            if (text.Kind == AnswerKind.Failed)
            {
                findings.Add(new Finding("BOARD004", Severity.Error, $"{source} {entry.Id}", text.Problem, text.Remedy));
                yield return new BoardPage(address.AbsoluteUri, ads, null);
                yield break;
            }

            // Missing: it was taken down since the list was made.
            if (text.Kind == AnswerKind.Content)
            {
                Merge(ads, Ads(entry with { Json = text.Content }, listing).Select(a => a with { Id = entry.Id, Listing = hash }));
            }

            if (ads.Count >= Lot)
            {
                yield return new BoardPage(address.AbsoluteUri, ads, null);
                ads = [];
            }
        }

        if (board is PostingPage && ads.Count == 0)
        {
            yield break;
        }

        var ids = listing.Entries.Any(e => e.Id.Length > 0) ? listing.Entries.Select(e => e.Id).Distinct(StringComparer.Ordinal) : ads.Select(a => a.Id);
        yield return new BoardPage(address.AbsoluteUri, ads, new PageState(answer.ETag, answer.LastModified, listing.Next?.AbsoluteUri ?? "", [.. ids]));
    }

    private List<BoardAd> Ads(BoardEntry entry, BoardListing listing)
    {
        var ads = new List<BoardAd>();
        foreach (var read in market.Ads(new MemoryStream(entry.Json), entry.Id.Length > 0 ? $"{source} {entry.Id}" : source, findings))
        {
            var ad = board.Complete(read, entry) with { Board = board.Label };
            ad = ad.Employer.Length > 0 || board is PostingPage ? ad : ad with { Employer = listing.Employer.Length > 0 ? listing.Employer : board.Name };
            ads.Add(new BoardAd(entry.Id.Length > 0 ? entry.Id : ad.Id, null, ad));
        }

        return ads;
    }

    // A board that lists an ad once a place has one ad for several places.
    private static void Merge(List<BoardAd> ads, IEnumerable<BoardAd> more)
    {
        foreach (var ad in more)
        {
            var same = ads.FindIndex(a => a.Id == ad.Id);
            if (same < 0)
            {
                ads.Add(ad);
            }
            else if (ads[same].Ad is { } first && ad.Ad is { Location.Length: > 0 } second && !first.Location.Split("; ").Contains(second.Location))
            {
                ads[same] = ads[same] with { Ad = first with { Location = first.Location.Length > 0 ? $"{first.Location}; {second.Location}" : second.Location } };
            }
        }
    }

    // What is cut off is asked for again; what is whole but something else is not.
    private string? Complaint(Answer answer, Uri address, out BoardListing? listing)
    {
        listing = null;
        try
        {
            listing = board.Read(answer.Content, address);
            return null;
        }
        catch (JsonException) when (answer.MediaType is "text/html" or "application/xhtml+xml")
        {
            return null;
        }
        catch (JsonException broken)
        {
            return $"the answer is cut off or damaged ({broken.Message.TrimEnd('.')})";
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string? NoJson(Answer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Content);
            return null;
        }
        catch (JsonException broken)
        {
            return $"the answer is cut off or damaged ({broken.Message.TrimEnd('.')})";
        }
    }
}
