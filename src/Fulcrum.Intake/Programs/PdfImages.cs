namespace Fulcrum.Intake;

/// <summary>
/// Counts the pictures of a PDF without reading it: a picture is a stream, streams are never packed into others, so its "/Subtype /Image" stands in the file in
/// plain. Its mask is a picture, too, which the picture names by "/SMask".
/// </summary>
internal static class PdfImages
{
    /// <summary>Pictures in a piece of a file; one that a cut between two pieces runs through may be missed.</summary>
    public static int In(ReadOnlySpan<byte> bytes)
    {
        var (images, masks) = (0, 0);
        while (bytes.IndexOf("/Subtype"u8) is >= 0 and var at)
        {
            bytes = bytes[(at + 8)..];
            var rest = bytes.TrimStart(" \r\n\t"u8);
            if (!rest.StartsWith("/Image"u8))
            {
                continue;
            }

            images++;
            var end = rest.IndexOf("stream"u8);
            masks += rest[..(end < 0 ? Math.Min(rest.Length, 600) : Math.Min(end, 600))].IndexOf("/SMask "u8) >= 0 ? 1 : 0;
        }

        return Math.Max(0, images - masks);
    }
}
