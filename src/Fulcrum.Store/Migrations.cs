using System.Globalization;
using System.Reflection;

namespace Fulcrum.Store;

/// <summary>Brings a database to this program's version: the embedded files Migrations/NNNN_name.sql, in order, all or none. The number reached stands in the file's user_version.</summary>
internal static class Migrations
{
    private static readonly string[] Files = Sorted();

    /// <summary>The version that this program writes.</summary>
    public static int Newest => Number(Files[^1]);

    /// <summary>The numbers and names of all migrations, in order.</summary>
    public static IEnumerable<(int Number, string Name)> All => Files.Select(f => (Number(f), f));

    /// <summary>Applies what is missing. Returns the version of a database that is newer than this program (which is left as it is), else null.</summary>
    public static int? Apply(Database database)
    {
        // The usual case first, without taking the write lock.
        var version = Version(database);
        if (version >= Newest)
        {
            return version > Newest ? version : null;
        }

        database.Lend("unpacked", (byte[] text) => Readable(text));
        database.Lend("has_signs", (string text) => SignedNames.Any(text));
        database.Lend("spelled", (string text) => SignedNames.Spelled(text));
        return database.Together<int?>(() =>
        {
            // Another process may have migrated while this one waited.
            var reached = Version(database);
            foreach (var (number, name) in All.Where(f => f.Number > reached))
            {
                database.Run(Text(name));
                database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"));
            }

            return reached > Newest ? reached : null;
        });
    }

    private static int Version(Database database) => (int)database.Number("PRAGMA user_version");

    private static int Number(string file) => int.Parse(file.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string[] Sorted()
    {
        var files = Array.FindAll(Assembly.GetExecutingAssembly().GetManifestResourceNames(), n => n.EndsWith(".sql", StringComparison.Ordinal));
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    // A damaged text must not keep all others from being used.
    private static string Readable(byte[] text)
    {
        try
        {
            return AdColumns.Unpack(text);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or InvalidOperationException)
        {
            return "";
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
