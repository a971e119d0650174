namespace Fulcrum.Core;

/// <summary>Why a piece of a résumé was taken for the field it is in, surest first.</summary>
public enum ReadingRule
{
    /// <summary>The file says so itself: a key of JSON, an XML element, a column of CSV, a label before a colon.</summary>
    Stated,

    /// <summary>Its form leaves no choice: an e-mail address, a telephone number, a date, an item of a list.</summary>
    Form,

    /// <summary>A word in it says so: "Engineer", "GmbH", "University", "Bachelor".</summary>
    Words,

    /// <summary>Its position beside surer fields says so, as in the other entries of the same résumé.</summary>
    Order,

    /// <summary>It was what was left over.</summary>
    Remainder,
}

/// <summary>A rectangle on a page, in fractions of the page's width and height from its upper left corner.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Left">0 to 1.</param>
/// <param name="Top">0 to 1.</param>
/// <param name="Right">0 to 1.</param>
/// <param name="Bottom">0 to 1.</param>
public readonly record struct PageBox(int Page, double Left, double Top, double Right, double Bottom);

/// <summary>One field of a résumé with where it was read.</summary>
/// <param name="Path">"name", "email", "jobs[0].title", "education[1].school", "skills[3]".</param>
/// <param name="Value">As it is in the résumé's record; dates as yyyy-MM-dd, "present" for a job that goes on.</param>
/// <param name="Place">File, page and line.</param>
/// <param name="Box">Where on the page, when the file has pages.</param>
/// <param name="Rule">Why it was taken for this field.</param>
/// <param name="Confidence">
/// Share of such fields, read by such a rule, that were right on the layout set (docs/method/resumes.md): measured, not felt. 1 where the file states the field.
/// </param>
public sealed record ResumeField(string Path, string Value, string Place, PageBox? Box, ReadingRule Rule, double Confidence);
