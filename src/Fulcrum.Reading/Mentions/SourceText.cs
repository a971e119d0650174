namespace Fulcrum.Reading;

/// <summary>A text as it came, in characters or in UTF-8. Characters are made of bytes only when a name needs more than its folded letters.</summary>
internal readonly ref struct SourceText
{
    private readonly ReadOnlySpan<char> _characters;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly FoldedText _folded;

    /// <summary>A text in characters.</summary>
    public SourceText(ReadOnlySpan<char> characters, FoldedText folded)
    {
        _characters = characters;
        _folded = folded;
    }

    /// <summary>A text in UTF-8.</summary>
    public SourceText(ReadOnlySpan<byte> bytes, FoldedText folded)
    {
        _bytes = bytes;
        _folded = folded;
    }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Characters => _bytes.IsEmpty ? _characters : _folded.Decoded(_bytes);
}
