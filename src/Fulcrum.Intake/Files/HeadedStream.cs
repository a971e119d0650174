namespace Fulcrum.Intake;

/// <summary>A stream whose first bytes were already taken to look at them.</summary>
internal sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest) : ReadingStream
{
    private ReadOnlyMemory<byte> head = head;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (head.IsEmpty)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(head.Length, buffer.Length);
        head.Span[..count].CopyTo(buffer);
        head = head[count..];
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
