using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>The words of a PDF with their boxes, by pdftotext of poppler.</summary>
internal static class PdfText
{
    private const int MostPdf = 64 << 20;
    private const int MostText = 16 << 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>The words; null with a finding where it cannot be read. A scan has pages and no words, which the reader of the words says.</summary>
    public static PdfWords? Read(string name, Stream content, ICollection<Finding> findings, string program = "pdftotext")
    {
        var copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            // A copy with a name of our own: a file called "-o.pdf" or a packed one never reaches the program's command line.
            if (!CopyPdf(name, content, copy, findings, out var images))
            {
                return null;
            }

            // -bbox rather than -tsv: every poppler since 2012 has it. Not -q: that keeps back why it failed, and a wrong password ends in the same code as damage.
            return TextOf(ChildProgram.Run(program, ["-bbox", "-enc", "UTF-8", copy, "-"], Limit, MostText), name, findings) is { } markup ? new PdfWords(markup, images) : null;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static bool CopyPdf(string name, Stream content, string copy, ICollection<Finding> findings, out int images)
    {
        images = 0;
        var mine = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            mine.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var target = new FileStream(copy, mine);
        var buffer = new byte[1 << 16];
        var total = 0L;
        while (content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is var count and > 0)
        {
            if (total == 0 && buffer.AsSpan(0, Math.Min(count, 1024)).IndexOf("%PDF-"u8) < 0)
            {
                findings.Add(new Finding("PDF002", Severity.Error, name, "this is not a PDF: it does not start with %PDF", "Export it again from the program that made it, or save it as DOCX or plain text."));
                return false;
            }

            total += count;
            if (total > MostPdf)
            {
                findings.Add(new Finding("PDF003", Severity.Error, name, $"the PDF is larger than {MostPdf >> 20} MB", "Save it without pictures, or as DOCX or plain text."));
                return false;
            }

            images += PdfImages.In(buffer.AsSpan(0, count));
            target.Write(buffer, 0, count);
        }

        if (total == 0)
        {
            findings.Add(new Finding("PDF002", Severity.Error, name, "the file is empty", "Export it again from the program that made it."));
        }

        return total > 0;
    }

    private static string? TextOf(ChildResult result, string name, ICollection<Finding> findings)
    {
        switch (result.End)
        {
            case ChildEnd.Absent:
                findings.Add(new Finding("PDF001", Severity.Error, name, "reading a PDF needs the program pdftotext, which is not installed", InstallCommand() + " Or save the file as DOCX or plain text."));
                return null;
            case ChildEnd.TooLong:
                findings.Add(new Finding("PDF003", Severity.Error, name, $"pdftotext was stopped after {Limit.TotalSeconds:0} seconds", "Save the file again, or as DOCX or plain text."));
                return null;
            case ChildEnd.TooMuch:
                findings.Add(new Finding("PDF003", Severity.Error, name, $"the PDF holds more than {MostText >> 20} MB of text", "Give a file that holds the résumé only."));
                return null;
        }

        if (result.ExitCode != 0)
        {
            var locked = result.ExitCode == 3 || result.Errors.Contains("password", StringComparison.OrdinalIgnoreCase);
            findings.Add(locked
                ? new Finding("PDF004", Severity.Error, name, "the PDF is locked with a password", "Save a copy without a password: employers' systems cannot open it either.")
                : new Finding("PDF004", Severity.Error, name, $"pdftotext could not read it (exit code {result.ExitCode})", "The file is damaged; export it again from the program that made it."));
            return null;
        }

        return Encoding.UTF8.GetString(result.Output);
    }

    private static string InstallCommand() => OperatingSystem.IsWindows() ? "Install it with: winget install oschwartz10612.Poppler."
        : OperatingSystem.IsMacOS() ? "Install it with: brew install poppler."
        : "Install it with: sudo apt-get install poppler-utils (Debian, Ubuntu) or sudo dnf install poppler-utils (Fedora).";
}
