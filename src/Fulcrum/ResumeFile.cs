using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Person;

namespace Fulcrum;

/// <summary>A résumé's file as the reader wants it: PDFs go through pdftotext, everything else is opened as it is.</summary>
internal static class ResumeFile
{
    internal static Resume? Read(PersonReader person, string path, ICollection<Finding> findings)
    {
        var sources = new Sources();
        var name = Path.GetFileName(path);
        if (!path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            using var file = sources.OpenOne(path, findings);
            return file is null ? null : person.Resume(file, name, findings);
        }

        var text = sources.PdfText(path, findings);
        if (text is null)
        {
            return null;
        }

        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return person.Resume(content, name, findings);
    }
}
