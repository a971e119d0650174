using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>The text that pdftotext -layout prints to lines.</summary>
internal static class LayoutLines
{
    /// <summary>The lines.</summary>
    public static List<ResumeLine> Of(string text, string name, ICollection<Finding> findings)
    {
        if (text.AsSpan().Trim().IsEmpty)
        {
            findings.Add(new("CV006", Severity.Error, name, "The PDF holds no text: it is probably a scan or a picture.", "Export the résumé from the program that made it, or run it through text recognition."));
        }

        return PlainLines.Of(text, name);
    }
}
