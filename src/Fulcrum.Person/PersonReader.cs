using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>Sources in, ledger out: the entry of this project.</summary>
public sealed partial class PersonReader(Reader reader)
{
    /// <summary>A résumé from JSON Resume, Markdown, plain text or DOCX; for PDF, from the layout text that pdftotext printed (name ends in ".pdf").</summary>
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
            return ResumeReading.Of(DocxLines.Of(bytes, name, findings), name, reader, findings);
        }

        var text = ResumeText.Decode(bytes, name, findings);
        if (extension == "json" || (extension is not ("md" or "markdown") && text.AsSpan().TrimStart() is ['{', ..]))
        {
            return JsonResume.Read(text, name, findings) ?? new Resume { Place = name, Text = "" };
        }

        var lines = extension switch
        {
            "pdf" => LayoutLines.Of(text, name, findings),
            "md" or "markdown" => MarkdownLines.Of(text, name),
            _ => PlainLines.Of(text, name),
        };
        return ResumeReading.Of(lines, name, reader, findings);
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
