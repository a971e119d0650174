using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Person;

/// <summary>Sources in, ledger out: the entry of this project.</summary>
public sealed class PersonReader(Reader reader)
{
    /// <summary>A résumé from JSON Resume, Markdown, plain text or DOCX; for PDF, from the layout text that pdftotext printed (name ends in ".pdf").</summary>
    public Resume Resume(Stream content, string name, ICollection<Finding> findings) => throw new NotSupportedException(reader.ToString());

    /// <summary>Weighs all evidence.</summary>
    /// <param name="resume">The résumé, if any.</param>
    /// <param name="profile">Self-ratings, country, start date.</param>
    /// <param name="facts">Validities, priors, half-lives.</param>
    /// <param name="targetRoleId">Role whose family counts as "in the field".</param>
    /// <param name="findings">Self-ratings of unknown names and the like.</param>
    public Ledger Weigh(Resume? resume, Profile profile, FactBook facts, string targetRoleId, ICollection<Finding> findings)
        => throw new NotSupportedException();
}
