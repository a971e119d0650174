using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>Files that come through forms: few kinds, limited in size, kept under names of our own.</summary>
internal static class Uploads
{
    /// <summary>Bytes of a request.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    /// <summary>What is said of a larger one.</summary>
    public const string TooLarge = "The file is larger than 64 MB. Split it, or add it with `fulcrum market add`.";

    private static readonly string[] Resumes = [".pdf", ".docx", ".md", ".txt", ".json", ".yaml", ".yml", ".tex"];
    private static readonly string[] Ads = [".jsonl", ".json", ".csv", ".tsv", ".gz", ".zip", ".html", ".htm", ".txt", ".md", ".xml"];

    /// <summary>A résumé's ending when it is one of those that are read, else null with a finding.</summary>
    public static string? ResumeEnding(IFormFile file, ICollection<Finding> findings) => Ending(file, Resumes, findings);

    /// <summary>The ending of a file of ads when it is one of those that are read, else null with a finding.</summary>
    public static string? AdsEnding(IFormFile file, ICollection<Finding> findings) => Ending(file, Ads, findings);

    private static string? Ending(IFormFile file, string[] known, ICollection<Finding> findings)
    {
        // Only the ending is taken from the name that a browser sends; it may be anything.
        var ending = Path.GetExtension(file.FileName).ToLowerInvariant();
        if (known.Contains(ending) && file.Length > 0)
        {
            return ending;
        }

        findings.Add(new Finding("WEB001", Severity.Error, "file", file.Length == 0 ? "The file is empty." : $"A file that ends in \"{ending}\" is not read here.", $"Choose one of {string.Join(", ", known)}."));
        return null;
    }
}
