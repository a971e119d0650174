using System.Buffers;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Some whole lines of a file.</summary>
/// <param name="Bytes">Rented; whoever uses the block gives it back with <see cref="Return"/>.</param>
/// <param name="Length">How many of the bytes count.</param>
/// <param name="FirstLine">Number of the first line, from 1.</param>
internal readonly record struct LineBlock(byte[] Bytes, int Length, long FirstLine)
{
    /// <summary>Gives the bytes back.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(Bytes);
}

/// <summary>Cuts a stream into blocks of whole lines without ever holding more than one line limit and one block.</summary>
internal sealed class LineBlocks
{
    /// <summary>Longest line that is read, in bytes.</summary>
    public const int LineLimit = 4 << 20;

    private const int BlockSize = 1 << 18;
    private readonly Stream content;
    private readonly FileFindings findings;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
    private int used;
    private long line = 1;
    private bool ended;
    private bool skipping;

    /// <summary>Starts with the bytes already taken.</summary>
    public LineBlocks(AdContent content, FileFindings findings)
    {
        this.content = content.Rest;
        this.findings = findings;
        var head = content.Head.AsSpan();
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        head.CopyTo(buffer);
        used = head.Length;
    }

    /// <summary>The next block; null at the end. A stream that breaks ends there, with a finding; its last, partial line is dropped.</summary>
    public LineBlock? Next()
    {
        while (!ended || used > 0)
        {
            if (!ended && !Fill())
            {
                continue;
            }

            var last = buffer.AsSpan(0, used).LastIndexOf((byte)'\n');
            if (skipping && !DropSkipped(ref last))
            {
                continue;
            }

            if (last < 0 && !ended)
            {
                Grow();
                continue;
            }

            var whole = ended ? used : last + 1;
            if (whole == 0)
            {
                break;
            }

            return Cut(whole);
        }

        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }

        return null;
    }

    private LineBlock Cut(int whole)
    {
        var block = new LineBlock(buffer, whole, line);
        line += buffer.AsSpan(0, whole).Count((byte)'\n');
        var rest = used - whole;
        var next = ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, rest));
        Buffer.BlockCopy(buffer, whole, next, 0, rest);
        (buffer, used) = (next, rest);
        return block;
    }

    // True once the buffer is full or the stream has ended.
    private bool Fill()
    {
        try
        {
            var read = content.Read(buffer, used, buffer.Length - used);
            used += read;
            ended = read == 0 && used < buffer.Length;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            ended = true;
            var complete = buffer.AsSpan(0, used).LastIndexOf((byte)'\n') + 1;
            findings.Add("ADS007", Severity.Warning, line + buffer.AsSpan(0, complete).Count((byte)'\n'),
                $"the file breaks off here ({broken.Message.TrimEnd('.')})", "Get a complete copy of the file; the lines before this one were read.");
            used = complete;
        }

        return ended || used == buffer.Length;
    }

    private void Grow()
    {
        if (used >= LineLimit)
        {
            findings.Add("ADS002", Severity.Warning, line, $"the line is longer than {LineLimit >> 20} MB", "Put one ad on one line; the line was skipped.");
            skipping = true;
            used = 0;
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        Buffer.BlockCopy(buffer, 0, larger, 0, used);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    // False while the long line goes on.
    private bool DropSkipped(ref int last)
    {
        var end = buffer.AsSpan(0, used).IndexOf((byte)'\n');
        if (end < 0)
        {
            used = 0;
            return false;
        }

        skipping = false;
        line++;
        used -= end + 1;
        Buffer.BlockCopy(buffer, end + 1, buffer, 0, used);
        last -= end + 1;
        return true;
    }
}
