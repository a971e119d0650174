using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>Sources in, ledger out: the entry of this project.</summary>
public sealed partial class PersonReader(Reader reader)
{
    /// <summary>A résumé from the words of a PDF.</summary>
    public Resume Resume(PdfWords pdf, string name, ICollection<Finding> findings)
    {
        var (lines, layout) = PdfLines.Of(pdf, name, findings);
        return ResumeReading.Of(lines, layout, name, reader, findings);
    }

    /// <summary>Writes a résumé as JSON Resume 1.0. Reading that again gives the same fields.</summary>
    public static void WriteJsonResume(Resume resume, Stream target) => JsonResumeExport.Write(resume, target);

    /// <summary>A résumé from JSON Resume, Europass XML, LinkedIn's data export, RenderCV's YAML, DOCX, Markdown or plain text.</summary>
    public Resume Resume(Stream content, string name, ICollection<Finding> findings)
    {
        var bytes = ResumeText.Bytes(content, name, findings);
        if (bytes.Length == 0)
        {
            findings.Add(new("CV001", Severity.Error, name, "The file is empty.", "Give a résumé as PDF, DOCX, Markdown, plain text or JSON Resume."));
            return new Resume { Place = name };
        }

        if (bytes is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..])
        {
            findings.Add(new("CV001", Severity.Error, name, "This is a PDF itself, not its text.", "Give the file a name that ends in .pdf, so that pdftotext reads it."));
            return new Resume { Place = name };
        }

        var extension = name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant();
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            return Zipped(bytes, name, findings);
        }

        var text = ResumeText.Decode(bytes, name, findings);
        if (extension == "xml" || text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal) || text.Contains("<SkillsPassport", StringComparison.Ordinal))
        {
            return EuropassXml.Read(text, name, findings);
        }

        if (extension is "yaml" or "yml")
        {
            return RenderCvYaml.Read(text, name, findings);
        }

        if (extension == "json" || (extension is not ("md" or "markdown") && text.AsSpan().TrimStart() is ['{', ..]))
        {
            return JsonResume.Read(text, name, findings) ?? new Resume { Place = name, Text = "" };
        }

        var isMarkdown = extension is "md" or "markdown";
        return ResumeReading.Of(isMarkdown ? MarkdownLines.Of(text, name) : PlainLines.Of(text, name), new() { Format = isMarkdown ? "Markdown" : "text" }, name, reader, findings);
    }

    private Resume Zipped(byte[] bytes, string name, ICollection<Finding> findings)
    {
        try
        {
            using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes, writable: false));
            if (LinkedInExport.Is(zip))
            {
                return LinkedInExport.Read(zip, name, findings);
            }
        }
        catch (InvalidDataException)
        {
            // Said by the reader of Word documents.
        }

        var (paragraphs, layout) = DocxLines.Of(bytes, name, findings);
        return ResumeReading.Of(paragraphs, layout, name, reader, findings);
    }

    /// <summary>Weighs all evidence.</summary>
    /// <param name="resume">The résumé, if any.</param>
    /// <param name="profile">Self-ratings, country, start date.</param>
    /// <param name="facts">Validities, priors, half-lives.</param>
    /// <param name="targetRoleId">Role whose family counts as "in the field".</param>
    /// <param name="findings">Self-ratings of unknown names and the like.</param>
    /// <param name="entries">What the person's workspace keeps, if anything.</param>
    public Ledger Weigh(Resume? resume, Profile profile, FactBook facts, string targetRoleId, ICollection<Finding> findings, IReadOnlyList<EvidenceEntry>? entries = null) =>
        new Weighing(reader, facts, profile, targetRoleId, findings).Ledger(resume, entries ?? []);
}
