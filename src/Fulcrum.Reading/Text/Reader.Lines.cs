using Fulcrum.Core;

namespace Fulcrum.Reading;

public sealed partial class Reader
{
    /// <summary>The lines of a text with their headings and list items, in order, never overlapping, empty ones left out.</summary>
    public IReadOnlyList<TextLine> Lines(string text) => LineReader.Read(text);

    /// <summary>The sentences inside a piece of a text (usually one line), in order, blanks around them left out.</summary>
    public IReadOnlyList<TextSpan> Sentences(string text, TextSpan within) => SentenceReader.Read(text, within);

    /// <summary>The same, added to a list of the caller's.</summary>
    public void Sentences(string text, TextSpan within, List<TextSpan> found) => SentenceReader.Read(text, within, found);
}
