using System.Text;

namespace Fulcrum.Market;

/// <summary>Whole numbers and texts, small numbers in one byte: what a snapshot is written in.</summary>
internal sealed class SnapshotColumns
{
    private const int LongestText = 4000;

    private readonly byte[] _bytes;
    private readonly MemoryStream? _written;
    private int _at;

    /// <summary>For writing.</summary>
    public SnapshotColumns() => (_bytes, _written) = ([], new MemoryStream());

    /// <summary>For reading.</summary>
    public SnapshotColumns(byte[] bytes) => _bytes = bytes;

    /// <summary>What was written.</summary>
    public byte[] Written => _written!.ToArray();

    /// <summary>Whether all was read.</summary>
    public bool AtEnd => _at == _bytes.Length;

    /// <summary>Seven bits a byte, the lowest first (LEB128).</summary>
    public void Write(int number)
    {
        for (var rest = (uint)number; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                _written!.WriteByte((byte)rest);
                return;
            }

            _written!.WriteByte((byte)(rest | 0x80));
        }
    }

    /// <summary>Length in bytes, then UTF-8.</summary>
    public void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(bytes.Length);
        _written!.Write(bytes);
    }

    /// <summary>A number from 0 to <paramref name="most"/>.</summary>
    /// <exception cref="InvalidDataException">The file ends, or the number is out of range: the file is damaged.</exception>
    public int Number(int most)
    {
        var number = 0L;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (_at == _bytes.Length)
            {
                throw new InvalidDataException("The snapshot ends too early.");
            }

            var next = _bytes[_at++];
            number |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number <= most ? (int)number : throw new InvalidDataException("The snapshot holds a number that is out of range.");
            }
        }

        throw new InvalidDataException("The snapshot holds a number that is too long.");
    }

    /// <summary>A text.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public string Text()
    {
        var length = Number(LongestText);
        if (length > _bytes.Length - _at)
        {
            throw new InvalidDataException("The snapshot ends too early.");
        }

        _at += length;
        return Encoding.UTF8.GetString(_bytes, _at - length, length);
    }
}
