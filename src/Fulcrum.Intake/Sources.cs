using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>The outside world as streams: the entry of this project.</summary>
public sealed partial class Sources
{
    /// <summary>The name under which standard input is opened.</summary>
    public const string StandardInput = "standard input";

    /// <summary>
    /// Every file behind the given paths, opened for reading, gzip and zip undone, in a fixed order: a file, a folder with everything below it
    /// (hidden files, README and LICENSE left out), a pattern ("ads/*.jsonl", "**/*.csv"), or "-" for standard input. Each stream is closed when the next one is asked for.
    /// </summary>
    /// <param name="paths">What to open, in this order; what is named twice is opened once.</param>
    /// <param name="findings">What cannot be opened, with the nearest name that exists.</param>
    public IEnumerable<(string Name, Stream Content)> Open(IEnumerable<string> paths, ICollection<Finding> findings)
    {
        foreach (var file in Paths.Expand(paths, findings))
        {
            if (file.IsZip)
            {
                foreach (var entry in ZipFile.Open(file, findings))
                {
                    yield return entry;
                }
            }
            else if (OpenedFile.Open(file, findings) is { } content)
            {
                using (content)
                {
                    yield return (file.Name, content);
                }
            }
        }
    }

    /// <summary>One file opened for reading, gzip undone; null with a finding when it cannot be opened. The caller closes it.</summary>
    public Stream? OpenOne(string path, ICollection<Finding> findings)
        => path == "-" ? OpenedFile.Open(FoundFile.StandardInput, findings)
        : File.Exists(path) ? OpenedFile.Open(new FoundFile(path, path), findings)
        : Paths.Missing(path, findings);

    /// <summary>The words of a PDF with their boxes; null with a finding when it cannot be read. Needs the program pdftotext.</summary>
    public PdfWords? PdfText(string path, ICollection<Finding> findings)
    {
        using var content = OpenOne(path, findings);
        return content is null ? null : Intake.PdfText.Read(path, content, findings);
    }

    /// <summary>Writes a file so that it is either the old one or the whole new one, never a part: beside it, then in its place.</summary>
    /// <exception cref="IOException">The folder cannot be written to; the old file is untouched.</exception>
    public void WriteAtomically(string path, Action<Stream> write) => AtomicFile.Write(path, write);
}
