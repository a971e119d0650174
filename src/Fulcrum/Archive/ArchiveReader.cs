using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum;

/// <summary>Unpacks an archive of a workspace into an empty folder, and refuses what no export writes: names that lead elsewhere, links, more than it says it holds.</summary>
internal static class ArchiveReader
{
    private const int MostFiles = 5000;
    private const long MostBytes = 16L << 30;
    private const long MostListBytes = 4 << 20;
    private const long SmallFile = 16 << 20;
    private const long HonestRatio = 200;
    private const int LinkType = 0xA000;
    private const int TypeBits = 0xF000;

    /// <summary>Unpacks everything; null with a finding where the archive is refused, and nothing of it is to be used then.</summary>
    internal static ArchiveList? Unpack(string path, string folder, ICollection<Finding> findings)
    {
        try
        {
            using var archive = new ZipArchive(File.OpenRead(path), ZipArchiveMode.Read);
            if (List(archive) is not { } list)
            {
                findings.Add(Refused(path, "it is not an archive that Fulcrum wrote", "Choose a file that `fulcrum export` or the Report page wrote."));
                return null;
            }

            if (list.Version > ArchiveList.Newest)
            {
                findings.Add(Refused(path, $"it was written by a newer Fulcrum (its version is {list.Version}, this program knows {ArchiveList.Newest})", "Install the newer Fulcrum."));
                return null;
            }

            if (WhyNot(archive, list) is { } why)
            {
                findings.Add(Refused(path, why, "Export it again from where it came; do not repair it by hand."));
                return null;
            }

            foreach (var file in list.Files)
            {
                if (!Unpack(archive.GetEntry(file.Name)!, file, Path.Combine(folder, file.Name)))
                {
                    findings.Add(Refused(path, $"\"{Shown(file.Name)}\" is not what the archive's list says of it", "It was damaged or changed on its way; export it again."));
                    return null;
                }
            }

            return list;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or JsonException)
        {
            findings.Add(Refused(path, $"it cannot be read ({broken.Message.TrimEnd('.')})", "Download or copy it again."));
            return null;
        }
    }

    private static ArchiveList? List(ZipArchive archive)
    {
        if (archive.Entries.Count > MostFiles + 1 || archive.GetEntry(ArchiveList.Entry) is not { Length: <= MostListBytes } entry)
        {
            return null;
        }

        using var from = entry.Open();
        var bytes = new byte[entry.Length];
        from.ReadExactly(bytes);
        return JsonSerializer.Deserialize<ArchiveList>(bytes, ArchiveList.Json) is { Format: ArchiveList.TheFormat, Files: not null } list && list.Files.All(f => f is { Name: not null, Sha256: not null, Bytes: >= 0 }) ? list : null;
    }

    // Before a byte is written.
    private static string? WhyNot(ZipArchive archive, ArchiveList list)
    {
        var names = list.Files.Select(f => f.Name).ToList();
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            if (((entry.ExternalAttributes >> 16) & TypeBits) == LinkType)
            {
                return $"\"{Shown(entry.FullName)}\" is a link";
            }

            if (entry.FullName != ArchiveList.Entry && !names.Contains(entry.FullName, StringComparer.Ordinal))
            {
                return $"\"{Shown(entry.FullName)}\" is not in its list";
            }
        }

        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count || archive.Entries.Count != names.Count + 1)
        {
            return "it names a file twice, or one that it does not hold";
        }

        foreach (var file in list.Files)
        {
            if (!WorkspaceFiles.IsPlain(file.Name))
            {
                return $"\"{Shown(file.Name)}\" leads out of the workspace or is no usual name";
            }

            var entry = archive.GetEntry(file.Name)!;
            unpacked += file.Bytes;
            if (entry.Length != file.Bytes || unpacked is > MostBytes or < 0 || (file.Bytes > SmallFile && file.Bytes > entry.CompressedLength * HonestRatio))
            {
                return $"\"{Shown(file.Name)}\" unpacks to more than such files do";
            }
        }

        return null;
    }

    // No byte more than the list says, whatever the entry's own header claims.
    private static bool Unpack(ZipArchiveEntry entry, ArchiveListFile file, string path)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var from = entry.Open();
        using (var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        {
            var buffer = new byte[1 << 16];
            for (var left = file.Bytes; ;)
            {
                var read = from.Read(buffer);
                if (read == 0)
                {
                    return left == 0 && Convert.ToHexStringLower(hash.GetHashAndReset()) == file.Sha256;
                }

                left -= read;
                if (left < 0)
                {
                    return false;
                }

                hash.AppendData(buffer, 0, read);
                to.Write(buffer, 0, read);
            }
        }
    }

    private static string Shown(string name) => new([.. name.Take(80).Select(c => char.IsControl(c) ? '?' : c)]);

    private static Finding Refused(string path, string why, string remedy) => new("ARCHIVE001", Severity.Error, Path.GetFileName(path), $"The archive is refused: {why}.", remedy + " Nothing was changed.");
}
