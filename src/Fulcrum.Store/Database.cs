using System.Globalization;
using Fulcrum.Core;
using Microsoft.Data.Sqlite;

namespace Fulcrum.Store;

/// <summary>
/// The workspace's one SQLite file: the entry of this project. Opening creates or migrates it. One class per subject reads and writes its tables.
/// Not for several threads at once; several processes may share the file, one writes while the others wait.
/// </summary>
public sealed partial class Database : IDisposable
{
    // How long a statement waits for another process that writes.
    private const int BusySeconds = 30;
    private readonly SqliteConnection connection;
    private SqliteTransaction? transaction;

    private Database(SqliteConnection connection)
    {
        this.connection = connection;
        Ads = new AdTable(this);
        Boards = new BoardTable(this);
        Evidence = new EvidenceTable(this);
        Readings = new ReadingTable(this);
        Copies = new CopyTable(this);
        Corrections = new CorrectionTable(this);
    }

    /// <summary>The user's ads.</summary>
    public AdTable Ads { get; }

    /// <summary>The boards that the user follows.</summary>
    public BoardTable Boards { get; }

    /// <summary>What the user tells of their skills, and what audits found.</summary>
    public EvidenceTable Evidence { get; }

    /// <summary>Ads as they were read.</summary>
    public ReadingTable Readings { get; }

    /// <summary>Which ads are copies of which.</summary>
    public CopyTable Copies { get; }

    /// <summary>Misreadings that the user has corrected.</summary>
    public CorrectionTable Corrections { get; }

    /// <summary>Opens a database, creating it or bringing it to this program's version; null with a finding when that cannot be done. Nothing is changed then.</summary>
    /// <param name="file">The file; its folder exists.</param>
    /// <param name="findings">Why it cannot be opened, and what to do.</param>
    public static Database? Open(string file, ICollection<Finding> findings)
    {
        // Put together by hand: the class for it starts the regular expressions, which takes longer than to open the file. A quote in the name is doubled.
        var connection = new SqliteConnection(string.Create(CultureInfo.InvariantCulture,
            $"Data Source=\"{file.Replace("\"", "\"\"")}\";Mode=ReadWriteCreate;Pooling=False;Default Timeout={BusySeconds};Foreign Keys=True"));
        try
        {
            connection.Open();
            var database = new Database(connection);
            if (Migrations.Apply(database) is { } newer)
            {
                findings.Add(new Finding("STORE002", Severity.Error, file, $"this file was written by a newer Fulcrum (its version is {newer}, this program knows {Migrations.Newest})",
                    "Install the newer Fulcrum, or name another folder in FULCRUM_HOME. The file was not changed."));
                connection.Dispose();
                return null;
            }

            // Readers go on while one process writes, and a killed process leaves whole transactions only.
            database.Run("PRAGMA journal_mode = WAL");
            database.Run("PRAGMA synchronous = NORMAL");
            return database;
        }
        catch (Exception e) when ((e as SqliteException ?? e.InnerException as SqliteException) is { } broken)
        {
            connection.Dispose();
            findings.Add(Unusable(file, broken));
            return null;
        }
    }

    /// <summary>Runs changes that belong together: all of them are kept, or none. Inside another transaction it is part of that one.</summary>
    public T Together<T>(Func<T> changes)
    {
        if (transaction is not null)
        {
            return changes();
        }

        try
        {
            // Immediate: waiting for another writer happens here, where nothing has been read yet, and not in the middle.
            using var begun = connection.BeginTransaction(deferred: false);
            transaction = begun;
            var result = changes();
            begun.Commit();
            return result;
        }
        catch (SqliteException broken)
        {
            throw Broken(broken);
        }
        finally
        {
            transaction = null;
        }
    }

    /// <inheritdoc cref="Together{T}(Func{T})"/>
    public void Together(Action changes) => Together(() =>
    {
        changes();
        return true;
    });

    /// <summary>Checks every page of the file; one finding for each damage.</summary>
    public IReadOnlyList<Finding> Check()
    {
        try
        {
            return [.. Rows("PRAGMA integrity_check(20)", r => r.GetString(0)).Where(line => line != "ok")
                .Select(line => new Finding("STORE001", Severity.Error, connection.DataSource, $"the database is damaged: {line}", Remedy))];
        }
        catch (IOException broken)
        {
            return [new Finding("STORE001", Severity.Error, connection.DataSource, $"the database is damaged: {broken.InnerException?.Message}", Remedy)];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>Runs a statement; parameters are $0, $1, ... in order. Returns how many rows changed.</summary>
    internal int Run(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
        catch (SqliteException broken)
        {
            throw Broken(broken);
        }
    }

    /// <summary>A function that statements can call by its name, as long as this database is open.</summary>
    internal void Lend<TIn, TOut>(string name, Func<TIn, TOut> function) => connection.CreateFunction(name, function, isDeterministic: true);

    /// <summary>The first value of the first row; the type's default where there is none.</summary>
    internal T? One<T>(string sql, params ReadOnlySpan<object?> values) => Rows(sql, r => r.IsDBNull(0) ? default : r.GetFieldValue<T>(0), values).FirstOrDefault();

    /// <summary>The number in the first row; 0 where there is none.</summary>
    internal long Number(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            using var command = Command(sql, values);
            return command.ExecuteScalar() is long number ? number : 0;
        }
        catch (SqliteException broken)
        {
            throw Broken(broken);
        }
    }

    /// <summary>Every row, read before the next statement runs.</summary>
    internal List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        try
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(row(reader));
            }

            return rows;
        }
        catch (SqliteException broken)
        {
            throw Broken(broken);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or InvalidCastException or FormatException or System.Text.Json.JsonException)
        {
            // Damage that SQLite does not see: a row that this program cannot have written.
            throw new UnusableException(new Finding("STORE001", Severity.Error, connection.DataSource, $"this is not a database that can be read ({wrong.Message.TrimEnd('.')})", Remedy), wrong);
        }
    }

    /// <summary>A statement that is run many times with other values.</summary>
    internal SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        }

        return command;
    }

    private const string Remedy = "Move the file elsewhere (keep it: `sqlite3 FILE .recover` saves most of a damaged file) and import again, or put a copy of your backup there. Nothing was changed.";

    // Damage or a full disk in the middle of work: nothing half-done is kept, and whoever called cannot go on.
    private UnusableException Broken(SqliteException broken) => new(Unusable(connection.DataSource, broken), broken);

    private static Finding Unusable(string file, SqliteException broken) => broken.SqliteErrorCode switch
    {
        11 or 26 => new Finding("STORE001", Severity.Error, file, $"this is not a database that can be read ({broken.Message.TrimEnd('.')})", Remedy),
        5 or 6 => new Finding("STORE003", Severity.Error, file, $"another program has kept the database locked for {BusySeconds} seconds", "Let it finish, or end it, and try again."),
        13 => new Finding("STORE004", Severity.Error, file, "the disk is full", "Free some space and try again. Nothing was changed."),
        _ => new Finding("STORE005", Severity.Error, file, $"the database cannot be opened ({broken.Message.TrimEnd('.')})", "Check that you may write to the folder, or name another one in FULCRUM_HOME."),
    };
}
