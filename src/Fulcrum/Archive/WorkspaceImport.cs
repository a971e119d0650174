using System.Globalization;
using System.Security.Cryptography;
using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Store;

namespace Fulcrum;

/// <summary>An archive, unpacked beside the files that it would replace and looked at; gone again when disposed.</summary>
internal sealed class WorkspaceImport : IDisposable
{
    private readonly string folder;
    private readonly string staging;

    private WorkspaceImport(string folder, string staging, IReadOnlyList<ArchivedFile> files) => (this.folder, this.staging, Files) = (folder, staging, files);

    /// <summary>What it does to each file.</summary>
    internal IReadOnlyList<ArchivedFile> Files { get; }

    /// <summary>Unpacks and checks; null with a finding where the archive is refused.</summary>
    internal static WorkspaceImport? Open(string archive, string folder, ICollection<Finding> findings)
    {
        _ = Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateDirectories(folder, WorkspaceFiles.Staging + "*"))
        {
            Directory.Delete(old, recursive: true);
        }

        var staging = Directory.CreateDirectory(Path.Combine(folder, WorkspaceFiles.Staging + Path.GetRandomFileName())).FullName;
        try
        {
            if (ArchiveReader.Unpack(archive, staging, findings) is { } list && MayTake(list, archive, staging, folder, findings) && Look(list, archive, staging, folder, findings) is { } files)
            {
                return new WorkspaceImport(folder, staging, files);
            }
        }
        catch
        {
            Directory.Delete(staging, recursive: true);
            throw;
        }

        Directory.Delete(staging, recursive: true);
        return null;
    }

    /// <summary>Takes it in: what is there now into an archive of its own, then the database in one transaction, then file by file, the pivot file last.</summary>
    internal void Apply()
    {
        if (Files.Any(f => f.Change == ImportedFile.Replaces))
        {
            new Sources().WriteAtomically(Path.Combine(folder, WorkspaceFiles.Before), to => WorkspaceArchive.Export(folder, to, []));
        }

        foreach (var name in Files.Where(f => f.Change != ImportedFile.Same).Select(f => f.Name).OrderBy(n => n switch { WorkspaceFiles.Database => 0, WorkspaceFiles.Pivot => 2, _ => 1 }))
        {
            var (from, to) = (Path.Combine(staging, name), Path.Combine(folder, name));
            if (name == WorkspaceFiles.Database)
            {
                var findings = new List<Finding>();
                using var workspace = Workspace.Open(findings, folder) ?? throw new IOException($"{findings[0].Reason}. {findings[0].Remedy}");
                workspace.TakeDatabase(from);
                File.Delete(Path.Combine(folder, PackedFile.Name));
            }
            else
            {
                _ = Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Move(from, to, overwrite: true);
            }
        }
    }

    public void Dispose() => Directory.Delete(staging, recursive: true);

    // Only what an export can hold: fixed names, and what the archive's own pivot file names; never in place of a file that is not Fulcrum's, never through a link.
    private static bool MayTake(ArchiveList list, string archive, string staging, string folder, ICollection<Finding> findings)
    {
        var pivot = Path.Combine(staging, WorkspaceFiles.Pivot);
        var text = File.Exists(pivot) ? File.ReadAllText(pivot) : "";
        var problems = new List<Finding>();
        if (text.Length > 0 && YamlFields.Root(text, WorkspaceFiles.Pivot, problems) is null)
        {
            problems.ForEach(findings.Add);
            return false;
        }

        var named = WorkspaceFiles.NamedBy(text, WorkspaceFiles.Pivot).ToList();
        var own = WorkspaceFiles.Names(folder);
        foreach (var (name, _, hash) in list.Files.Where(f => f.Name != WorkspaceFiles.Database))
        {
            var why = !WorkspaceFiles.IsKept(name) && !named.Exists(n => n == name || name.StartsWith(n + "/", StringComparison.Ordinal)) ? "is no file of a workspace"
                : File.Exists(Path.Combine(folder, name)) && !own.Contains(name) && Hash(Path.Combine(folder, name)) != hash ? "would take the place of a file that is not Fulcrum's"
                : GoesThroughLink(folder, name) ? "would be written through a link" : null;
            if (why is not null)
            {
                findings.Add(new Finding("ARCHIVE003", Severity.Error, Path.GetFileName(archive), $"The archive is refused: \"{name}\" {why}.", "Move that file, or choose an archive that Fulcrum wrote. Nothing was changed."));
                return false;
            }
        }

        if (text.Length > 0 && YamlFields.Root(text, WorkspaceFiles.Pivot, []) is { } fields)
        {
            foreach (var place in fields.List("projects").Where(Sources.IsAddress))
            {
                findings.Add(new Finding("ARCHIVE004", Severity.Warning, place, "The archive's pivot file names this address; it is fetched when a plan is made.", "Import it only if the archive is yours."));
            }
        }

        return true;
    }

    private static List<ArchivedFile>? Look(ArchiveList list, string archive, string staging, string folder, ICollection<Finding> findings)
    {
        var files = new List<ArchivedFile>();
        foreach (var file in list.Files)
        {
            var there = Path.Combine(folder, file.Name);
            var holds = "";
            var change = !File.Exists(there) ? ImportedFile.New : Hash(there) == file.Sha256 ? ImportedFile.Same : ImportedFile.Replaces;
            if (file.Name == WorkspaceFiles.Database)
            {
                if (Held(staging, findings, isForeign: true) is not { } theirs)
                {
                    findings.Add(new Finding("ARCHIVE001", Severity.Error, Path.GetFileName(archive), "The archive is refused: its database is damaged, or no database of Fulcrum's.", "Export it again from where it came. Nothing was changed."));
                    return null;
                }

                holds = theirs;
                if (change != ImportedFile.New && Held(folder, [], isForeign: false) is { } ours)
                {
                    holds = $"{theirs}, in place of {ours}";
                }
            }

            files.Add(new ArchivedFile(file.Name, file.Bytes, change, holds));
        }

        return files;
    }

    // What a database holds in words; null where it is damaged or holds what no database of Fulcrum's does.
    private static string? Held(string place, ICollection<Finding> findings, bool isForeign)
    {
        var problems = new List<Finding>();
        using var workspace = Workspace.OpenExisting(problems, place);
        if (workspace is null || (isForeign && (workspace.Check().Count > 0 || !workspace.IsPlainDatabase)))
        {
            problems.ForEach(findings.Add);
            return null;
        }

        var (ads, evidence) = (workspace.Ads.Count, workspace.Evidence.All().Count);
        return string.Create(CultureInfo.InvariantCulture, $"{ads:N0} {(ads == 1 ? "ad" : "ads")} and {evidence:N0} {(evidence == 1 ? "piece" : "pieces")} of evidence");
    }

    private static string Hash(string path)
    {
        using var from = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(from));
    }

    private static bool GoesThroughLink(string folder, string name)
    {
        for (var at = Path.GetDirectoryName(name); !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (new DirectoryInfo(Path.Combine(folder, at)) is { Exists: true, LinkTarget: not null })
            {
                return true;
            }
        }

        return false;
    }
}
