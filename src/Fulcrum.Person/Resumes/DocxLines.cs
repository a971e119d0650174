using Fulcrum.Core;

namespace Fulcrum.Person;

internal static class DocxLines
{
    public static List<ResumeLine> Of(byte[] bytes, string name, ICollection<Finding> findings)
    {
        findings.Add(new("CV001", Severity.Error, name, $"DOCX is not read yet ({bytes.Length} bytes).", "Save it as text."));
        return [];
    }
}
