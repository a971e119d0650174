namespace Fulcrum.Intake;

/// <summary>Ends with an error where unpacked content grows past any honest file.</summary>
internal sealed class BoundedStream(Stream unpacked, long limit = BoundedStream.Limit) : ReadingStream
{
    /// <summary>Most bytes one packed file may unpack to: about 800,000 job ads.</summary>
    public const long Limit = 4L << 30;

    private long total;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        total += count;
        return total <= limit
            ? count
            : throw new InvalidDataException($"it unpacks to more than {limit >> 20:N0} MB".Replace(',', ' '));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
