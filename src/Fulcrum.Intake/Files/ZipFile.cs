using System.IO.Compression;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>Opens the files inside a zip archive. Nothing is written, so an entry's name can lead nowhere.</summary>
internal static class ZipFile
{
    private const int MostEntries = 20_000;
    private const long MostBytes = 2L << 30;
    private const long HonestRatio = 200;
    private const long SmallEntry = 16 << 20;

    /// <summary>The entries in ordinal order of their names.</summary>
    public static IEnumerable<(string Name, Stream Content)> Open(FoundFile file, ICollection<Finding> findings)
    {
        var archive = Archive(file, findings);
        if (archive is null)
        {
            yield break;
        }

        using (archive)
        {
            var left = MostBytes;
            foreach (var entry in Entries(archive, file, findings))
            {
                var name = $"{file.Name}/{new string([.. entry.FullName.Where(c => !char.IsControl(c))])}";
                if (Refusal(entry, left) is { } reason)
                {
                    findings.Add(new Finding("FILE005", Severity.Warning, name, reason, "Unpack the archive yourself if you trust it, and name the files."));
                    continue;
                }

                if (Content(entry, name, Math.Min(left, Math.Max(SmallEntry, entry.CompressedLength * HonestRatio)), findings) is { } content)
                {
                    left -= entry.Length;
                    using (content)
                    {
                        yield return (name, content);
                    }
                }
            }
        }
    }

    private static ZipArchive? Archive(FoundFile file, ICollection<Finding> findings)
    {
        if (OpenRaw(file, findings) is not { } raw)
        {
            return null;
        }

        try
        {
            return new ZipArchive(raw, ZipArchiveMode.Read);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException)
        {
            raw.Dispose();
            findings.Add(new Finding("FILE004", Severity.Error, file.Name, $"this is not a complete zip archive ({broken.Message.TrimEnd('.')})", "Download or pack it again."));
            return null;
        }
    }

    private static FileStream? OpenRaw(FoundFile file, ICollection<Finding> findings)
    {
        try
        {
            return File.OpenRead(file.FullPath);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding("FILE003", Severity.Error, file.Name, $"the file cannot be opened: {denied.Message.TrimEnd('.')}", "Check that you may read it."));
            return null;
        }
    }

    private static ZipArchiveEntry[] Entries(ZipArchive archive, FoundFile file, ICollection<Finding> findings)
    {
        try
        {
            if (archive.Entries.Count > MostEntries)
            {
                findings.Add(new Finding("FILE005", Severity.Warning, file.Name, FormattableString.Invariant($"the archive holds {archive.Entries.Count} files, more than {MostEntries}"), "The first ones by name are read; unpack it and name the folder to read all."));
            }

            return [.. archive.Entries.Where(e => e.Name.Length > 0 && !Paths.IsAbout(e.Name) && !e.FullName.StartsWith("__MACOSX", StringComparison.Ordinal))
                .OrderBy(e => e.FullName, StringComparer.Ordinal).Take(MostEntries)];
        }
        catch (InvalidDataException broken)
        {
            findings.Add(new Finding("FILE004", Severity.Error, file.Name, $"the list of files in the archive is damaged ({broken.Message.TrimEnd('.')})", "Download or pack it again."));
            return [];
        }
    }

    private static string? Refusal(ZipArchiveEntry entry, long left)
        => entry.FullName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? "an archive inside an archive is not opened"
        : entry.Length > SmallEntry && entry.Length > entry.CompressedLength * HonestRatio ? $"it unpacks to more than {HonestRatio} times its size"
        : entry.Length > left ? $"the archive unpacks to more than {MostBytes >> 20} MB in all"
        : null;

    private static Stream? Content(ZipArchiveEntry entry, string name, long limit, ICollection<Finding> findings)
    {
        try
        {
            return OpenedFile.Unpacked(new BoundedStream(entry.Open(), limit));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException)
        {
            findings.Add(new Finding("FILE004", Severity.Warning, name, $"the entry cannot be unpacked ({broken.Message.TrimEnd('.')})", "Archives with a password or a rare compression have to be unpacked by hand."));
            return null;
        }
    }
}
