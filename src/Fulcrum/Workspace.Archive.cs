using Fulcrum.Core;

namespace Fulcrum;

public sealed partial class Workspace
{
    /// <summary>The name of the archive that an import makes of what was there before.</summary>
    public const string BeforeImport = WorkspaceFiles.Before;

    /// <summary>The name under which an archive waits in the folder until it is taken in.</summary>
    public const string UploadedArchive = WorkspaceFiles.Uploaded;

    /// <summary>Writes everything that is kept in a workspace as one zip archive: database, pivot file, résumé, and the files inside the folder that the pivot file names. What can be worked out again is left out.</summary>
    /// <param name="target">Gets the archive.</param>
    /// <param name="findings">What the pivot file names that lies elsewhere and is therefore not in it.</param>
    /// <param name="folder">The folder; null: <see cref="DefaultFolder"/>.</param>
    /// <returns>The names of the files; empty when there is nothing.</returns>
    /// <exception cref="IOException">Something cannot be read.</exception>
    public static IReadOnlyList<string> Export(Stream target, ICollection<Finding> findings, string? folder = null) => WorkspaceArchive.Export(folder ?? DefaultFolder, target, findings);

    /// <summary>What the import of an archive would do; null with a finding where it is refused. Nothing is changed.</summary>
    public static IReadOnlyList<ArchivedFile>? Preview(string archive, ICollection<Finding> findings, string? folder = null)
    {
        using var import = WorkspaceImport.Open(archive, folder ?? DefaultFolder, findings);
        return import?.Files;
    }

    /// <summary>Takes an archive in. What it replaces is first written to <see cref="BeforeImport"/> in the same folder; files that it does not hold stay.</summary>
    /// <returns>What was done; null with a finding where it is refused, and nothing is changed then.</returns>
    /// <exception cref="IOException">Something cannot be written. What was there before is in <see cref="BeforeImport"/>.</exception>
    public static IReadOnlyList<ArchivedFile>? Import(string archive, ICollection<Finding> findings, string? folder = null)
    {
        using var import = WorkspaceImport.Open(archive, folder ?? DefaultFolder, findings);
        import?.Apply();
        return import?.Files;
    }

    /// <summary>The files that <see cref="DeleteAll"/> deletes, and those of the folder that are not Fulcrum's and stay.</summary>
    public static (IReadOnlyList<string> Deleted, IReadOnlyList<string> Left) Everything(string? folder = null)
    {
        var place = folder ?? DefaultFolder;
        var all = WorkspaceFiles.All(place);
        return (all, Directory.Exists(place) ? [.. Directory.EnumerateFileSystemEntries(place).Select(f => Path.GetFileName(f)).Where(n => !all.Any(a => a == n || a.StartsWith(n + "/", StringComparison.Ordinal))).Order(StringComparer.Ordinal)] : []);
    }

    /// <summary>Deletes everything of Fulcrum's in a workspace's folder, and the folder where nothing else is left in it. It cannot be undone.</summary>
    /// <returns>The names of what was deleted.</returns>
    /// <exception cref="IOException">Another program has a file open that this system does not let go.</exception>
    public static IReadOnlyList<string> DeleteAll(string? folder = null)
    {
        var place = folder ?? DefaultFolder;
        var all = WorkspaceFiles.All(place);
        foreach (var name in all)
        {
            File.Delete(Path.Combine(place, name));
        }

        foreach (var below in all.Select(Path.GetDirectoryName).Where(d => !string.IsNullOrEmpty(d)).Append("").Distinct().OrderByDescending(d => d!.Length))
        {
            if (new DirectoryInfo(Path.Combine(place, below!)) is { Exists: true } directory && !directory.EnumerateFileSystemInfos().Any())
            {
                directory.Delete();
            }
        }

        return all;
    }

    /// <summary>Writes a file of the folder in one step: the old one or the whole new one.</summary>
    public static void Write(string path, Stream content) => new Intake.Sources().WriteAtomically(path, content.CopyTo);

    internal bool IsPlainDatabase => _database.IsPlain;

    internal void CopyDatabase(string file) => _database.CopyTo(file);

    internal void TakeDatabase(string file) => _database.ReplaceWith(file);
}
