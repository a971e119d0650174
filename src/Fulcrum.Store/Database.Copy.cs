using Microsoft.Data.Sqlite;

namespace Fulcrum.Store;

public sealed partial class Database
{
    /// <summary>Whether the file holds the tables and triggers that this program makes, and none besides.</summary>
    public bool IsPlain
    {
        get
        {
            using var fresh = Open(":memory:", []) ?? throw new InvalidOperationException("A database in memory can always be opened.");
            return Schema(this).SequenceEqual(Schema(fresh)) && One<long>("PRAGMA page_size") == fresh.One<long>("PRAGMA page_size");
        }
    }

    /// <summary>Writes the database as one new file, as it is at this moment and without the remains of what was deleted. Others may read and write meanwhile.</summary>
    /// <param name="file">The file; it must not exist.</param>
    public void CopyTo(string file) => Run("VACUUM INTO $0", file);

    /// <summary>Takes the content of another database in place of its own, in one transaction: a killed process leaves the one or the other.</summary>
    /// <param name="file">A database that <see cref="IsPlain"/>.</param>
    public void ReplaceWith(string file)
    {
        try
        {
            using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            from.Open();
            from.BackupDatabase(connection);
        }
        catch (SqliteException broken)
        {
            throw Broken(broken);
        }
    }

    // What SQLite keeps for its own planner is no table of anybody's.
    private static List<string> Schema(Database database)
        => database.Rows("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1", r => r.GetString(0));
}
