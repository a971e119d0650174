using System.Runtime.InteropServices;
using System.Text;

namespace Fulcrum.Core;

public sealed partial class PackedAds
{
    private const uint Magic = 0x32_42_50_46; // "FPB2"
    private const int LongestPart = 1 << 30;

    private (int Blocks, int Employers, int Roles, int Boards, int Countries, int Currencies, int Concepts) written;

    /// <summary>What the caller wrote with the newest part, to tell what the file stands for; empty where there is none.</summary>
    public byte[] Tag { get; private set; } = [];

    /// <summary>
    /// Appends to a stream what is new since the last call (or since <see cref="Read"/>): one part with the new names, rows and changes.
    /// A file made of such parts, one behind the other, is the whole.
    /// </summary>
    /// <param name="to">The stream, at its end.</param>
    /// <param name="tag">What all parts together stand for.</param>
    public void WriteNew(Stream to, byte[]? tag = null)
    {
        Tag = tag ?? [];
        using var part = new MemoryStream();
        using (var writer = new BinaryWriter(part, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Tag.Length);
            writer.Write(Tag);
            Names(writer, employers, written.Employers);
            Names(writer, roles, written.Roles);
            Names(writer, boards, written.Boards);
            Names(writer, countries, written.Countries);
            Names(writer, currencies, written.Currencies);
            writer.Write(concepts.Count - written.Concepts);
            foreach (var concept in concepts.Skip(written.Concepts))
            {
                writer.Write(concept.Id.Value);
                writer.Write(concept.Name);
                writer.Write((byte)concept.Kind);
                writer.Write(concept.Parent?.Value ?? "");
            }

            writer.Write(blocks.Count - written.Blocks);
            foreach (var block in blocks.Skip(written.Blocks))
            {
                block.Seal();
                Write(writer, block);
            }

            writer.Write(changes.Count);
            foreach (var (row, day, hide) in changes)
            {
                writer.Write(row);
                writer.Write(day);
                writer.Write(hide);
            }
        }

        var bytes = part.GetBuffer().AsSpan(0, (int)part.Length);
        to.Write(MemoryMarshal.AsBytes((ReadOnlySpan<uint>)[Magic, (uint)bytes.Length]));
        to.Write(MemoryMarshal.AsBytes((ReadOnlySpan<ulong>)[Check(bytes)]));
        to.Write(bytes);
        Written();
    }

    /// <summary>Reads all parts of a file. A part that is torn or broken ends it, with a finding: what stands before is used.</summary>
    /// <param name="from">The file.</param>
    /// <param name="place">Its name, for the finding.</param>
    /// <param name="findings">Gets the finding.</param>
    public static PackedAds Read(Stream from, string place, ICollection<Finding> findings)
    {
        var ads = new PackedAds();
        var head = new byte[16];
        while (from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) is var count and > 0)
        {
            var length = BitConverter.ToUInt32(head, 4);
            var bytes = count == head.Length && BitConverter.ToUInt32(head) == Magic && length < LongestPart ? new byte[length] : null;
            if (bytes is null || from.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length || Check(bytes) != BitConverter.ToUInt64(head, 8))
            {
                findings.Add(new Finding("PACK001", Severity.Warning, place, $"the packed ads break off after {ads.Rows} ads", "They are made again from the stored ads; nothing is lost."));
                break;
            }

            ads.Take(bytes);
        }

        ads.Written();
        return ads;
    }

    private void Written()
    {
        changes.Clear();
        written = (blocks.Count, employers.Count, roles.Count, boards.Count, countries.Count, currencies.Count, concepts.Count);
    }

    private void Take(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        Tag = reader.ReadBytes(reader.ReadInt32());
        foreach (var names in (ReadOnlySpan<PackedNames>)[employers, roles, boards, countries, currencies])
        {
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                names.Number(reader.ReadString());
            }
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var id = new ConceptId(reader.ReadString());
            numbers.Add(id, concepts.Count);
            concepts.Add(new Concept(id, reader.ReadString(), (ConceptKind)reader.ReadByte(), reader.ReadString() is { Length: > 0 } parent ? new ConceptId(parent) : null));
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            firsts.Add(Rows);
            blocks.Add(ReadBlock(reader));
            Rows += blocks[^1].Rows;
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (block, at) = Place(reader.ReadInt32());
            block.Day[at] = reader.ReadUInt16();
            block.Flags[at] |= reader.ReadBoolean() ? PackedBlock.Hidden : (byte)0;
        }
    }

    private static void Names(BinaryWriter writer, PackedNames names, int from)
    {
        writer.Write(names.Count - from);
        for (var n = from; n < names.Count; n++)
        {
            writer.Write(names[n]);
        }
    }

    private static void Write(BinaryWriter to, PackedBlock block)
    {
        to.Write(block.Rows);
        to.Write(block.Concepts.Length);
        Column(to, block.Employer);
        Column(to, block.Role);
        Column(to, block.Board);
        Column(to, block.Country);
        Column(to, block.Day);
        Column(to, block.Segment);
        Column(to, block.Seniority);
        Column(to, block.Mode);
        Column(to, block.Degree);
        Column(to, block.Flags);
        Column(to, block.Years);
        Column(to, block.Number);
        Column(to, block.Ends);
        Column(to, block.Concepts);
        Column(to, block.Strengths);
        to.Write(block.Globals.Count);
        Column(to, block.Globals.ToArray());
        to.Write(block.Pay.Count);
        foreach (var (row, amount, currency) in block.Pay)
        {
            to.Write(row);
            to.Write(amount);
            to.Write(currency);
        }
    }

    private static PackedBlock ReadBlock(BinaryReader from)
    {
        var block = new PackedBlock { Rows = from.ReadInt32() };
        var named = from.ReadInt32();
        block.Employer = Column<int>(from, block.Rows);
        block.Role = Column<int>(from, block.Rows);
        block.Board = Column<ushort>(from, block.Rows);
        block.Country = Column<ushort>(from, block.Rows);
        block.Day = Column<ushort>(from, block.Rows);
        block.Segment = Column<byte>(from, block.Rows);
        block.Seniority = Column<byte>(from, block.Rows);
        block.Mode = Column<byte>(from, block.Rows);
        block.Degree = Column<byte>(from, block.Rows);
        block.Flags = Column<byte>(from, block.Rows);
        block.Years = Column<float>(from, block.Rows);
        block.Number = Column<int>(from, block.Rows);
        block.Ends = Column<int>(from, block.Rows);
        block.Concepts = Column<ushort>(from, named);
        block.Strengths = Column<byte>(from, named);
        block.Globals.AddRange(Column<int>(from, from.ReadInt32()));
        for (var left = from.ReadInt32(); left > 0; left--)
        {
            block.Pay.Add((from.ReadInt32(), from.ReadDecimal(), from.ReadInt32()));
        }

        return block;
    }

    private static void Column<T>(BinaryWriter to, T[] column)
        where T : unmanaged => to.Write(MemoryMarshal.AsBytes(column.AsSpan()));

    private static T[] Column<T>(BinaryReader from, int length)
        where T : unmanaged
    {
        var column = new T[length];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
        return column;
    }

    private static ulong Check(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length;
        var whole = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in whole)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        foreach (var b in bytes[(whole.Length * 8)..])
        {
            hash = (hash ^ b) * 0x9E3779B97F4A7C15;
        }

        return hash;
    }
}
