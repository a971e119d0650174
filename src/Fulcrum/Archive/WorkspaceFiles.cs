using Fulcrum.Core;

namespace Fulcrum;

/// <summary>Which files of a folder are a workspace's own. Whoever keeps another file there adds it here, so that it is exported and deleted with the rest.</summary>
internal static class WorkspaceFiles
{
    internal const string Database = "fulcrum.db";
    internal const string Pivot = "pivot.yaml";
    internal const string Before = "before-import.zip";
    internal const string Uploaded = "import.zip";
    internal const string Staging = ".import-";

    // Kept; a star stands for any ending.
    private static readonly string[] Kept = [Pivot, "last-answer.json", "resume.*", "outcomes.csv", OwnItemFile.Name];

    // Ads that wait to be read, and those that a résumé was set against.
    private static readonly string[] KeptFolders = [Workspace.InboxFolder, Workspace.PastedFolder];

    // Made from the rest, or left by a stopped process.
    private static readonly string[] Caches = [PackedFile.Name, "fulcrum.db-wal", "fulcrum.db-shm", "fulcrum.db-journal", Before, Uploaded];

    private static readonly string[] CacheFolders = [Workspace.ExampleFolder, "web-cache"];

    /// <summary>The names of what is kept, the database left out, in order: files of fixed names, what waits to be read, and the files inside the folder that the pivot file names.</summary>
    internal static IReadOnlyList<string> Names(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var top = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(IsKept);
        return [.. top.Concat(KeptFolders.SelectMany(f => Below(folder, f))).Concat(Named(folder)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Everything of the workspace that lies in the folder, caches too.</summary>
    internal static IReadOnlyList<string> All(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Names(folder).Concat(Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(n => n == Database || Caches.Contains(n) || IsLeftBehind(n)))
            .Concat(CacheFolders.SelectMany(f => Below(folder, f))).Concat(Directory.EnumerateDirectories(folder, Staging + "*").SelectMany(f => Below(folder, Path.GetFileName(f)))).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Whether an archive may hold a file of this name whatever its pivot file says.</summary>
    internal static bool IsKept(string name) => Array.Exists(Kept, k => k.EndsWith(".*", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name) == k[..^2] && name.Length > k.Length - 1 : k == name)
        || (name.StartsWith("seen-", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal) && !name.Contains('/'))
        || Array.Exists(KeptFolders, f => name.StartsWith(f + "/", StringComparison.Ordinal) && name.IndexOf('/', f.Length + 1) < 0);

    /// <summary>The files that a pivot file's text names by a path of its own folder; those of folders are all below.</summary>
    internal static IEnumerable<string> NamedBy(string pivot, string place)
    {
        if (YamlFields.Root(pivot, place, []) is not { } fields)
        {
            return [];
        }

        var names = new[] { fields.Text("resume"), fields.Text("outcomes") }.OfType<string>().Concat(fields.List("ads")).Concat(fields.List("catalogue"));
        return names.Select(n => n.Replace('\\', '/')).Where(IsPlain);
    }

    /// <summary>Whether a name stays inside the folder and is a usual one on every system.</summary>
    internal static bool IsPlain(string name) => name.Length is > 0 and <= 200
        && name.Split('/') is { Length: <= 8 } parts && Array.TrueForAll(parts, p => p.Length > 0 && p[0] != '.' && p[^1] is not ('.' or ' ') && !p.AsSpan().ContainsAny("\\:*?\"<>|") && !p.Any(char.IsControl));

    private static IEnumerable<string> Named(string folder)
    {
        var pivot = Path.Combine(folder, Pivot);
        return new FileInfo(pivot) is not { Exists: true, Length: < 1_000_000 } ? []
            : NamedBy(File.ReadAllText(pivot), pivot).SelectMany(n => File.Exists(Path.Combine(folder, n)) ? [n] : Directory.Exists(Path.Combine(folder, n)) ? Below(folder, n) : []);
    }

    // Links are not followed: what lies behind them is elsewhere.
    private static IEnumerable<string> Below(string folder, string name) => !Directory.Exists(Path.Combine(folder, name)) ? []
        : Directory.EnumerateFiles(Path.Combine(folder, name), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));

    // What an atomic write leaves when its process is killed.
    private static bool IsLeftBehind(string name) => name.Length > 1 && name[0] == '.' && Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(name[1..])) is { Length: > 0 } written && IsKept(written);
}
