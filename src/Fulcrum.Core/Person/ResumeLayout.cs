namespace Fulcrum.Core;

/// <summary>The part of a document that a line stands in.</summary>
public enum LineArea
{
    /// <summary>The running text, or the wider of several columns.</summary>
    Body,

    /// <summary>A narrower column beside the running text.</summary>
    SideColumn,

    /// <summary>The page header: a DOCX header part, or lines that repeat at the top of the pages.</summary>
    Header,

    /// <summary>The page footer, page numbers included.</summary>
    Footer,

    /// <summary>A text box.</summary>
    TextBox,

    /// <summary>A cell of a table.</summary>
    Table,
}

/// <summary>A line of a document with where it stands.</summary>
/// <param name="Text">The text, cells apart by three blanks.</param>
/// <param name="Page">From 1; 0 when the format has no pages.</param>
/// <param name="Top">Its upper edge as a fraction of the page's height; without pages, of the document's lines.</param>
/// <param name="Left">Its left edge as a fraction of the page's width; 0 without pages.</param>
/// <param name="Area">The part it stands in.</param>
/// <param name="Place">File, page and line.</param>
public sealed record PlacedLine(string Text, int Page, double Top, double Left, LineArea Area, string Place);

/// <summary>How a résumé's document is laid out: what may trouble other readers.</summary>
public sealed record ResumeLayout
{
    /// <summary>"PDF", "DOCX", "JSON Resume", "Europass", "LinkedIn", "Markdown", "text"; empty when it was not read.</summary>
    public string Format { get; init; } = "";

    /// <summary>Pages; 0 when the format has none.</summary>
    public int Pages { get; init; }

    /// <summary>Most columns of text beside each other on any page.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Pictures in the file, their masks not counted; null when this cannot be told.</summary>
    public int? Images { get; init; }

    /// <summary>False when the document has pages but no text on them: a scan.</summary>
    public bool HasTextLayer { get; init; } = true;

    /// <summary>Tables that the format marks as such.</summary>
    public int Tables { get; init; }

    /// <summary>Text boxes.</summary>
    public int TextBoxes { get; init; }

    /// <summary>All lines in reading order, headers and footers included.</summary>
    public IReadOnlyList<PlacedLine> Lines { get; init; } = [];
}
