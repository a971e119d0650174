using System.Globalization;
using System.Reflection;

namespace Fulcrum.Store;

/// <summary>Brings a database to this program's version: the embedded files Migrations/NNNN_name.sql, in order, all or none. The number reached stands in the file's user_version.</summary>
internal static class Migrations
{
    private static readonly (int Number, string Name)[] Files =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(n => (int.Parse(n.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), n))];

    /// <summary>The version that this program writes.</summary>
    public static int Newest => Files[^1].Number;

    /// <summary>The numbers and names of all migrations, in order.</summary>
    public static IReadOnlyList<(int Number, string Name)> All => Files;

    /// <summary>Applies what is missing. Returns the version of a database that is newer than this program (which is left as it is), else null.</summary>
    public static int? Apply(Database database)
    {
        // The usual case first, without taking the write lock.
        var version = Version(database);
        if (version >= Newest)
        {
            return version > Newest ? version : null;
        }

        return database.Together<int?>(() =>
        {
            // Another process may have migrated while this one waited.
            var reached = Version(database);
            foreach (var (number, name) in Files.Where(f => f.Number > reached))
            {
                database.Run(Text(name));
                database.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"));
            }

            return reached > Newest ? reached : null;
        });
    }

    private static int Version(Database database) => (int)database.One<long>("PRAGMA user_version");

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
