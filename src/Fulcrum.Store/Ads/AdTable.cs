using Fulcrum.Core;

namespace Fulcrum.Store;

/// <summary>The user's ads. Obtained from <see cref="Database.Ads"/>. Days are the caller's; this project has no clock.</summary>
public sealed class AdTable
{
    private readonly Database database;

    internal AdTable(Database database) => this.database = database;

    /// <summary>Ads in use.</summary>
    public int Count => (int)database.Number("SELECT count(*) FROM ads WHERE removed IS NULL");

    /// <summary>Puts one ad in: added, or in place of what the source said before. An ad that was closed is open again; one that was removed stays removed.</summary>
    /// <param name="ad">The ad.</param>
    /// <param name="source">Where it was read.</param>
    /// <param name="externalId">Its id there; one ad per source and id.</param>
    /// <param name="day">Today.</param>
    /// <param name="run">The board's run that sees it; 0 for sources without runs.</param>
    /// <param name="listing">Hash of its entry in the board's list, where the text is a request of its own.</param>
    public AdChange Put(Ad ad, string source, string externalId, DateOnly day, long run = 0, byte[]? listing = null) => database.Together(() =>
    {
        var hash = AdColumns.Hash(ad);
        var known = database.Rows("SELECT number, content_hash, removed IS NOT NULL FROM ads WHERE source = $0 AND external_id = $1",
            r => (Number: r.GetInt64(0), Hash: r.GetFieldValue<byte[]>(1), Removed: r.GetBoolean(2)), source, externalId);
        var today = AdColumns.Day(day);
        if (known is not [var old])
        {
            var number = database.One<long>("""
                INSERT INTO ads (source, external_id, board, employer, title, location, posted, first_seen, last_seen, content_hash, listing_hash, seen_in, rest, text)
                VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, $12) RETURNING number
                """, source, externalId, ad.Board, ad.Employer, ad.Title, ad.Location, AdColumns.Day(ad.Posted), today, hash, listing, run, AdColumns.Rest(ad), AdColumns.Pack(ad.Text));
            Index(number, ad);
            return AdChange.Added;
        }

        if (old.Hash.AsSpan().SequenceEqual(hash))
        {
            database.Run("UPDATE ads SET last_seen = $1, closed = NULL, seen_in = $2, listing_hash = $3 WHERE number = $0", old.Number, today, run, listing);
            return old.Removed ? AdChange.Removed : AdChange.Unchanged;
        }

        database.Run("""
            UPDATE ads SET board = $1, employer = $2, title = $3, location = $4, posted = $5, last_seen = $6, closed = NULL, content_hash = $7, listing_hash = $8, seen_in = $9, rest = $10, text = $11
            WHERE number = $0
            """, old.Number, ad.Board, ad.Employer, ad.Title, ad.Location, AdColumns.Day(ad.Posted), today, hash, listing, run, AdColumns.Rest(ad), AdColumns.Pack(ad.Text));
        database.Run("DELETE FROM ads_words WHERE rowid = $0", old.Number);
        Index(old.Number, ad);
        return old.Removed ? AdChange.Removed : AdChange.Changed;
    });

    /// <summary>Notes that a board still shows an ad as it was. False: the ad is not here, or its entry in the list has changed, so it has to be read.</summary>
    /// <param name="source">The board.</param>
    /// <param name="externalId">The ad's id there.</param>
    /// <param name="day">Today.</param>
    /// <param name="run">The board's run.</param>
    /// <param name="listing">Hash of its entry in the list; null: the whole page is known to be as it was.</param>
    public bool SeenAgain(string source, string externalId, DateOnly day, long run, byte[]? listing = null)
        => database.Run("UPDATE ads SET last_seen = $2, closed = NULL, seen_in = $3 WHERE source = $0 AND external_id = $1 AND ($4 IS NULL OR listing_hash = $4)",
            source, externalId, AdColumns.Day(day), run, listing) > 0;

    /// <summary>Marks as closed what a finished run over a board did not see. Returns how many that were.</summary>
    public int Close(string source, long run, DateOnly day)
        => database.Run("UPDATE ads SET closed = $2 WHERE source = $0 AND seen_in <> $1 AND closed IS NULL", source, run, AdColumns.Day(day));

    /// <summary>Ads in use, newest posted first (best match first where words are searched for).</summary>
    public IReadOnlyList<StoredAd> Find(AdQuery query)
    {
        var words = SearchWords.Query(query.Words);
        if (query.Words.Length > 0 && words.Length == 0)
        {
            return [];
        }

        var sql = $"""
            SELECT {(query.IsBrief ? AdColumns.Brief : AdColumns.Listed)}{(query.WithText ? ", ads.text" : "")} FROM ads {(words.Length > 0 ? "JOIN ads_words ON ads_words.rowid = ads.number AND ads_words MATCH $0" : "")}
            WHERE removed IS NULL AND ($1 = '' OR source = $1) AND ($2 = '' OR instr(lower(ads.employer), lower($2)) > 0) AND (NOT $3 OR closed IS NULL)
            ORDER BY {(words.Length > 0 ? "bm25(ads_words, 8, 4, 2, 1)" : "posted IS NULL, posted DESC")}, ads.number DESC LIMIT $4
            """;
        return database.Rows(sql, row => AdColumns.Read(row, query.WithText), words, query.Source, query.Employer, query.OpenOnly, query.Most ?? -1);
    }

    /// <summary>One ad with its text; null when there is none of this number, or it was removed.</summary>
    public StoredAd? Get(long number)
        => database.Rows($"SELECT {AdColumns.Listed}, ads.text FROM ads WHERE number = $0 AND removed IS NULL", row => AdColumns.Read(row, withText: true), number).FirstOrDefault();

    /// <summary>Every ad in use with its text, in order of the numbers, without holding all of them.</summary>
    public IEnumerable<StoredAd> WithTexts(long after = 0)
    {
        const int Batch = 500;
        while (true)
        {
            var last = after;
            var ads = database.Rows($"SELECT {AdColumns.Listed}, ads.text FROM ads WHERE removed IS NULL AND number > $0 ORDER BY number LIMIT $1", row => AdColumns.Read(row, withText: true), last, Batch);
            foreach (var ad in ads)
            {
                yield return ad;
            }

            if (ads.Count < Batch)
            {
                yield break;
            }

            after = ads[^1].Number;
        }
    }

    /// <summary>Whether there is an ad of this number, in use or removed.</summary>
    public bool Exists(long number) => database.One<long>("SELECT EXISTS (SELECT 1 FROM ads WHERE number = $0)", number) != 0;

    /// <summary>Number and title of every ad in use.</summary>
    public IReadOnlyList<(long Number, string Title)> Titles() => database.Rows("SELECT number, title FROM ads WHERE removed IS NULL", r => (r.GetInt64(0), r.GetString(1)));

    /// <summary>Ads in use of each source, largest first.</summary>
    public IReadOnlyList<(string Source, int Ads)> Sources()
        => database.Rows("SELECT source, count(*) FROM ads WHERE removed IS NULL GROUP BY source ORDER BY count(*) DESC, source", r => (r.GetString(0), r.GetInt32(1)));

    /// <summary>What there is of each source, largest first.</summary>
    public IReadOnlyList<SourceCounts> Counts() => database.Rows("""
        SELECT source, count(*), sum(closed IS NULL), count(DISTINCT lower(employer)), min(posted), max(posted), max(last_seen)
        FROM ads WHERE removed IS NULL GROUP BY source ORDER BY count(*) DESC, source
        """, r => new SourceCounts(r.GetString(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), AdColumns.Day(r, 4), AdColumns.Day(r, 5), AdColumns.Day(r, 6)!.Value));

    /// <summary>Removes ads so that <see cref="Restore"/> brings them back: they count nowhere, and their source does not bring them back. Returns how many that were.</summary>
    public int Remove(IReadOnlyCollection<long> numbers) => database.Together(() =>
    {
        var removal = database.One<long>("SELECT coalesce(max(removed), 0) + 1 FROM ads");
        return numbers.Sum(n => database.Run("UPDATE ads SET removed = $1 WHERE number = $0 AND removed IS NULL", n, removal));
    });

    /// <summary>Brings back what the last removal hid. Returns how many ads that were; 0: nothing is removed.</summary>
    public int Restore() => database.Run("UPDATE ads SET removed = NULL WHERE removed = (SELECT max(removed) FROM ads)");

    /// <summary>Deletes what was removed, also from the file's free space. Nothing brings it back. Returns how many ads that were.</summary>
    public int Purge()
    {
        var purged = database.Together(() =>
        {
            database.Run("DELETE FROM ads_words WHERE rowid IN (SELECT number FROM ads WHERE removed IS NOT NULL)");
            return database.Run("DELETE FROM ads WHERE removed IS NOT NULL");
        });

        // A deleted row's words stay in the index's older parts, and its bytes in free pages, until both are written anew.
        database.Run("INSERT INTO ads_words (ads_words) VALUES ('optimize')");
        database.Run("VACUUM");
        database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return purged;
    }

    private void Index(long number, Ad ad)
        => database.Run("INSERT INTO ads_words (rowid, title, employer, location, body) VALUES ($0, $1, $2, $3, $4)",
            number, SignedNames.Spelled(ad.Title), SignedNames.Spelled(ad.Employer), SignedNames.Spelled(ad.Location), SignedNames.Spelled(ad.Text));
}
