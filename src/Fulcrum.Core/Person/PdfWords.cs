namespace Fulcrum.Core;

/// <summary>The words of a PDF with their boxes.</summary>
/// <param name="Markup">What <c>pdftotext -bbox</c> printed: pages with width and height, words with xMin, yMin, xMax, yMax in points.</param>
/// <param name="Images">Pictures in the file, masks not counted.</param>
public sealed record PdfWords(string Markup, int Images);
