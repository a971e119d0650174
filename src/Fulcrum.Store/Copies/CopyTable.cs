using Fulcrum.Core;
using Microsoft.Data.Sqlite;

namespace Fulcrum.Store;

/// <summary>Which ads are copies of which, and which ads were changed since that was told. Obtained from <see cref="Database.Copies"/>.</summary>
public sealed class CopyTable
{
    private const string Columns = "copies.number, copies.text, words, copies.employer, same, near";
    private readonly Database database;

    internal CopyTable(Database database) => this.database = database;

    /// <summary>The state that the ads in use are in: another one after every change.</summary>
    public byte[] State => database.One<byte[]>("SELECT token FROM state")!;

    /// <summary>The state that the copies were told for; null when another reader did, or none yet.</summary>
    public byte[]? Told(byte[] reader) => database.One<byte[]>("SELECT merged FROM state WHERE reader = $0", reader);

    /// <summary>The greatest number among the ads that copies were told for; 0 when there are none.</summary>
    public long Last => database.One<long>("SELECT coalesce(max(number), 0) FROM copies");

    /// <summary>Ads changed since copies were told, in order of their numbers; not in use: removed or deleted.</summary>
    public IReadOnlyList<(long Number, bool InUse)> Touched()
        => database.Rows("SELECT touched.number, ads.number IS NOT NULL AND removed IS NULL FROM touched LEFT JOIN ads ON ads.number = touched.number ORDER BY touched.number", r => (r.GetInt64(0), r.GetBoolean(1)));

    /// <summary>What is known of one ad; null when it is not among those told.</summary>
    public AdCopy? Of(long number) => database.Rows($"SELECT {Columns} FROM copies WHERE number = $0", Copy, number).FirstOrDefault();

    /// <summary>Whether an ad stands for others: it is the first of their words, or they are nearly like it.</summary>
    public bool HasFollowers(long number) => database.One<long>("SELECT EXISTS (SELECT 1 FROM copies WHERE near = $0 AND number <> $0) OR EXISTS (SELECT 1 FROM copies WHERE near = (SELECT near FROM copies WHERE number = $0) AND same = $0 AND number <> $0)", number) != 0;

    /// <summary>The first ads of their words that have the words or the employer of some others, with title and place of work, in order of their numbers.</summary>
    public IReadOnlyList<(AdCopy Copy, string Title, string Location)> Related(IReadOnlyList<AdCopy> marks)
    {
        var found = new SortedDictionary<long, (AdCopy, string, string)>();
        foreach (var text in marks.Select(m => m.Text).Distinct())
        {
            Take("copies.text = $0", text);
        }

        foreach (var employer in marks.Select(m => m.Employer).Where(e => e.Length > 0).Distinct(StringComparer.Ordinal))
        {
            Take("copies.employer = $0", employer);
        }

        return [.. found.Values];

        void Take(string which, object value)
        {
            foreach (var one in database.Rows($"SELECT {Columns}, ads.title, ads.location FROM copies JOIN ads ON ads.number = copies.number WHERE same = copies.number AND {which}",
                r => (Copy: Copy(r), r.GetString(6), r.GetString(7)), value))
            {
                found[one.Copy.Number] = one;
            }
        }
    }

    /// <summary>Every ad told with the words of another, or (where it names one) of its employer.</summary>
    public IReadOnlyList<AdCopy> Alike(AdCopy mark)
        => database.Rows($"SELECT {Columns} FROM copies WHERE text = $0 UNION SELECT {Columns} FROM copies WHERE copies.employer = $1 AND $1 <> ''", Copy, mark.Text, mark.Employer);

    /// <summary>The copies that are one ad, without their texts, in the order in which they are merged.</summary>
    public IReadOnlyList<StoredAd> Group(long near)
        => database.Rows($"SELECT {AdColumns.Listed} FROM copies JOIN ads ON ads.number = copies.number WHERE near = $0 ORDER BY same, copies.number", r => AdColumns.Read(r, withText: false), near);

    /// <summary>All groups of copies with the number that they share, without their texts, in order.</summary>
    public IReadOnlyList<(long Near, StoredAd Ad)> Groups()
        => database.Rows($"SELECT {AdColumns.Listed}, near FROM copies JOIN ads ON ads.number = copies.number ORDER BY near, same, copies.number", r => (r.GetInt64(11), AdColumns.Read(r, withText: false)));

    /// <summary>Keeps what was told of some ads.</summary>
    public void Put(IEnumerable<AdCopy> copies) => database.Together(() =>
    {
        using var insert = database.Command("INSERT OR REPLACE INTO copies (number, text, words, employer, same, near) VALUES ($0, $1, $2, $3, $4, $5)", 0L, 0L, 0, "", 0L, 0L);
        foreach (var copy in copies)
        {
            insert.Parameters[0].Value = copy.Number;
            insert.Parameters[1].Value = copy.Text;
            insert.Parameters[2].Value = copy.Words;
            insert.Parameters[3].Value = copy.Employer;
            insert.Parameters[4].Value = copy.Same;
            insert.Parameters[5].Value = copy.Near;
            insert.ExecuteNonQuery();
        }
    });

    /// <summary>Forgets one ad, or all.</summary>
    public void Forget(long? number = null) => database.Run("DELETE FROM copies WHERE $0 IS NULL OR number = $0", number);

    /// <summary>Notes that the copies are those of the state that the ads are in now.</summary>
    public void AreTold(byte[] reader) => database.Together(() =>
    {
        database.Run("UPDATE state SET merged = token, reader = $0", reader);
        database.Run("DELETE FROM touched");
    });

    /// <summary>Notes that what is known of copies does not hold any more: all ads have to be compared anew.</summary>
    public void AreNotTold() => database.Run("UPDATE state SET merged = NULL");

    private static AdCopy Copy(SqliteDataReader r) => new(r.GetInt64(0), r.GetInt64(1), r.GetInt32(2), r.GetString(3), r.GetInt64(4), r.GetInt64(5));
}
