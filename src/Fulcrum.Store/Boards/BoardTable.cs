using System.Globalization;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Store;

/// <summary>The boards that the user follows and the state of their fetching. Obtained from <see cref="Database.Boards"/>.</summary>
public sealed class BoardTable
{
    private readonly Database database;

    internal BoardTable(Database database) => this.database = database;

    /// <summary>Every board, in order of its name.</summary>
    public IReadOnlyList<FollowedBoard> All() => database.Rows("SELECT source, run, run_started, run_finished, next_page FROM boards ORDER BY source",
        r => new FollowedBoard(r.GetString(0), r.GetInt64(1), Moment(r.IsDBNull(2) ? null : r.GetString(2)), Moment(r.IsDBNull(3) ? null : r.GetString(3)), r.IsDBNull(4) ? "" : r.GetString(4)));

    /// <summary>
    /// Starts a run over a board, which is followed from now on. A run that was stopped less than <paramref name="resumeWithin"/> ago goes on instead:
    /// a list that old would have shifted.
    /// </summary>
    public FollowedBoard Begin(string source, DateTimeOffset now, TimeSpan resumeWithin) => database.Together(() =>
    {
        if (All().FirstOrDefault(b => b.Source == source) is { Finished: null, NextPage.Length: > 0, Started: { } started } stopped && now - started < resumeWithin && now >= started)
        {
            return stopped;
        }

        database.Run("INSERT INTO boards (source, added, run, run_started) VALUES ($0, $1, 1, $1) ON CONFLICT DO UPDATE SET run = run + 1, run_started = $1, run_finished = NULL, next_page = NULL",
            source, Text(now));
        return All().First(b => b.Source == source);
    });

    /// <summary>Notes where a stopped run would go on.</summary>
    public void Reached(string source, string nextPage) => database.Run("UPDATE boards SET next_page = $1 WHERE source = $0", source, nextPage);

    /// <summary>Ends a run that saw the whole board.</summary>
    public void Finish(string source, DateTimeOffset now) => database.Run("UPDATE boards SET run_finished = $1, next_page = NULL WHERE source = $0", source, Text(now));

    /// <summary>No longer follows a board; its ads stay. False: it was not followed.</summary>
    public bool Unfollow(string source) => database.Run("DELETE FROM boards WHERE source = $0", source) > 0;

    /// <summary>What is known of a page; null: it was not read yet.</summary>
    public PageState? Page(string source, string address) => database.Rows("SELECT coalesce(etag, ''), coalesce(last_modified, ''), coalesce(next_page, ''), ids FROM pages WHERE source = $0 AND address = $1",
        r => new PageState(r.GetString(0), r.GetString(1), r.GetString(2), JsonSerializer.Deserialize(r.GetString(3), StoreJson.Default.ListString)!), source, address).FirstOrDefault();

    /// <summary>Keeps what is known of a page.</summary>
    public void Keep(string source, string address, PageState page) => database.Run("INSERT OR REPLACE INTO pages (source, address, etag, last_modified, next_page, ids) VALUES ($0, $1, $2, $3, $4, $5)",
        source, address, page.ETag, page.LastModified, page.NextPage, JsonSerializer.Serialize([.. page.Ids], StoreJson.Default.ListString));

    private static string Text(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
