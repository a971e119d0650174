using System.IO.Compression;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>Opens a file, undoing gzip, which is told from its first bytes.</summary>
internal static class OpenedFile
{
    /// <summary>The content; null with a finding when it cannot be opened.</summary>
    public static Stream? Open(FoundFile file, ICollection<Finding> findings)
    {
        Stream? raw = null;
        try
        {
            raw = file.FullPath.Length == 0
                ? Console.OpenStandardInput()
                : new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
            return Unpacked(raw);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            raw?.Dispose();
            findings.Add(new Finding("FILE003", Severity.Error, file.Name, $"the file cannot be opened: {denied.Message.TrimEnd('.')}", "Check that you may read it and that no other program keeps it locked."));
            return null;
        }
    }

    /// <summary>The content with gzip undone and its size watched.</summary>
    public static Stream Unpacked(Stream raw)
    {
        var start = new byte[2];
        var length = raw.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        var whole = new HeadedStream(start.AsMemory(0, length), raw);
        return length == 2 && start is [0x1F, 0x8B]
            ? new BoundedStream(new GZipStream(whole, CompressionMode.Decompress))
            : whole;
    }
}
