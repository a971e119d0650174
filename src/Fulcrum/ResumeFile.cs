using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Person;
using Fulcrum.Reading;

namespace Fulcrum;

/// <summary>Résumés as files: PDFs go through pdftotext, everything else is opened as it is.</summary>
public static class ResumeFile
{
    /// <summary>Reads a résumé; null with a finding when the file cannot be opened.</summary>
    public static Resume? Read(string path, ICollection<Finding> findings) => Read(new PersonReader(Reader.Bundled), path, findings);

    /// <summary>Writes a résumé as JSON Resume 1.0, in one step: the old file or the whole new one.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Export(Resume resume, string path) => new Sources().WriteAtomically(path, stream => Export(resume, stream));

    /// <summary>Writes a résumé as JSON Resume 1.0.</summary>
    public static void Export(Resume resume, Stream target)
    {
        PersonReader.WriteJsonResume(resume, target);
        target.Write("\n"u8);
    }

    /// <summary>Keeps a copy of a résumé in the workspace, in one step, and makes it the pivot file's. The one that was kept before makes room.</summary>
    /// <param name="pivot">The pivot file.</param>
    /// <param name="folder">The workspace's folder.</param>
    /// <param name="ending">".pdf" or the like.</param>
    /// <param name="content">The résumé.</param>
    /// <returns>Where it is kept.</returns>
    public static string Keep(string pivot, string folder, string ending, Stream content)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(pivot))!;
        var before = Pivot.Fields(pivot).GetValueOrDefault("resume") is { } named ? Path.GetFullPath(named, beside) : "";
        var path = Path.Combine(Path.GetFullPath(folder), "resume" + ending);
        new Sources().WriteAtomically(path, content.CopyTo);
        Pivot.Change(pivot, new FieldChange("resume", Path.GetDirectoryName(path) == beside ? Path.GetFileName(path) : path));

        // Last, so that a stopped process leaves one too many and never none.
        if (before != path && Path.GetDirectoryName(before) == Path.GetDirectoryName(path) && Path.GetFileNameWithoutExtension(before) == "resume")
        {
            File.Delete(before);
        }

        return path;
    }

    internal static Resume? Read(PersonReader person, string path, ICollection<Finding> findings)
    {
        var sources = new Sources();
        var name = Path.GetFileName(path);
        if (path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            return sources.PdfText(path, findings) is { } words ? person.Resume(words, name, findings) : null;
        }

        using var file = sources.OpenOne(path, findings);
        return file is null ? null : person.Resume(file, name, findings);
    }
}
