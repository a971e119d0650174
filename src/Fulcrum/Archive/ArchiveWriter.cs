using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum;

/// <summary>What an archive says of itself, in its first entry.</summary>
/// <param name="Format">Always "fulcrum workspace".</param>
/// <param name="Version">Of this list.</param>
/// <param name="Files">Every file of the archive.</param>
internal sealed record ArchiveList(string Format, int Version, IReadOnlyList<ArchiveListFile> Files)
{
    internal const string Entry = "fulcrum.json";
    internal const string TheFormat = "fulcrum workspace";
    internal const int Newest = 1;
    internal static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };
}

/// <summary>One file of an archive.</summary>
/// <param name="Name">Its name in the workspace.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Of its content, in hexadecimal digits.</param>
internal sealed record ArchiveListFile(string Name, long Bytes, string Sha256);

/// <summary>Writes a workspace as a zip archive: a list with sizes and hashes, then the files. The same content gives the same bytes.</summary>
internal static class ArchiveWriter
{
    // Zip knows no moment before this one.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Write(Stream target, IReadOnlyList<(string Name, string Path)> files)
    {
        var list = new ArchiveList(ArchiveList.TheFormat, ArchiveList.Newest, [.. files.Select(f => Describe(f.Name, f.Path))]);
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        using (var to = Entry(archive, ArchiveList.Entry))
        {
            JsonSerializer.Serialize(to, list, ArchiveList.Json);
        }

        foreach (var (name, path) in files)
        {
            using var from = File.OpenRead(path);
            using var to = Entry(archive, name);
            from.CopyTo(to);
        }
    }

    private static ArchiveListFile Describe(string name, string path)
    {
        using var from = File.OpenRead(path);
        return new ArchiveListFile(name, from.Length, Convert.ToHexStringLower(SHA256.HashData(from)));
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Always;
        return entry.Open();
    }
}
