using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Store;

/// <summary>A reading without its ad as bytes, and back: exactly the same reading. Words that repeat within it are written once.</summary>
internal static class ReadingBytes
{
    /// <summary>The bytes.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="known">Concepts that need only their id.</param>
    public static byte[] Pack(AdReading reading, IReadOnlyDictionary<ConceptId, Concept> known)
    {
        using var bytes = new MemoryStream();
        using var to = new Writer(bytes);
        to.Word(reading.EmployerKey);
        to.Word(reading.RoleId);
        to.Word(reading.Role);
        to.Write((byte)reading.Seniority);
        to.Write((byte)reading.WorkMode);
        to.Write((byte)reading.Segment);
        to.Word(reading.SegmentReason);
        to.Number(reading.MinYears);
        to.Number(reading.MaxYears);
        to.Span(reading.YearsSpan);
        to.Write(reading.Degree is not null);
        if (reading.Degree is { } degree)
        {
            to.Write((sbyte)(degree.Level is { } level ? (int)level : -1));
            to.Write((byte)degree.Strength);
            to.Write(degree.OrEquivalent);
            to.Span(degree.Span);
        }

        to.Write(reading.Pay is not null);
        if (reading.Pay is { } pay)
        {
            to.Write(pay.Min);
            to.Write(pay.Max);
            to.Word(pay.Currency);
            to.Write((byte)pay.Period);
        }

        to.Span(reading.PaySpan);
        to.Word(reading.Country);
        to.Word(reading.Clearance);
        to.Write((sbyte)(reading.NeedsWorkAuthorisation is { } needs ? (needs ? 1 : 0) : -1));
        to.Write(reading.IsEnglish);
        to.Write7BitEncodedInt(reading.Requirements.Count);
        foreach (var r in reading.Requirements)
        {
            to.Word(r.Concept.Id.Value);
            var isKnown = known.TryGetValue(r.Concept.Id, out var concept) && concept == r.Concept;
            to.Write(isKnown);
            if (!isKnown)
            {
                to.Word(r.Concept.Name);
                to.Write((byte)r.Concept.Kind);
                to.Write(r.Concept.Parent is not null);
                to.Word(r.Concept.Parent?.Value ?? "");
            }

            to.Write((byte)r.Strength);
            to.Word(r.Surface);
            to.Span(r.Span);
            to.Word(r.Reason);
            to.Write(r.InTitle);
            to.Write7BitEncodedInt(r.Surfaces.Count);
            foreach (var surface in r.Surfaces)
            {
                to.Word(surface);
            }
        }

        to.Flush();
        return bytes.ToArray();
    }

    /// <summary>The reading of an ad.</summary>
    /// <exception cref="EndOfStreamException">The bytes are cut off.</exception>
    public static AdReading Unpack(byte[] bytes, Ad ad, IReadOnlyDictionary<ConceptId, Concept> known)
    {
        using var from = new Reader(new MemoryStream(bytes));
        return new AdReading
        {
            Ad = ad,
            EmployerKey = from.Word(),
            RoleId = from.Word(),
            Role = from.Word(),
            Seniority = (Seniority)from.ReadByte(),
            WorkMode = (WorkMode)from.ReadByte(),
            Segment = (Segment)from.ReadByte(),
            SegmentReason = from.Word(),
            MinYears = from.Number(),
            MaxYears = from.Number(),
            YearsSpan = from.Span(),
            Degree = from.ReadBoolean() ? new DegreeRequirement(from.ReadSByte() is >= 0 and var level ? (DegreeLevel)level : null, (Strength)from.ReadByte(), from.ReadBoolean(), from.Span()!.Value) : null,
            Pay = from.ReadBoolean() ? new PayRange(from.ReadDecimal(), from.ReadDecimal(), from.Word(), (PayPeriod)from.ReadByte()) : null,
            PaySpan = from.Span(),
            Country = from.Word(),
            Clearance = from.Word(),
            NeedsWorkAuthorisation = from.ReadSByte() is >= 0 and var needs ? needs == 1 : null,
            IsEnglish = from.ReadBoolean(),
            Requirements = Requirements(from, known),
        };
    }

    private static Requirement[] Requirements(Reader from, IReadOnlyDictionary<ConceptId, Concept> known)
    {
        var requirements = new Requirement[from.Read7BitEncodedInt()];
        for (var i = 0; i < requirements.Length; i++)
        {
            var id = new ConceptId(from.Word());
            var concept = from.ReadBoolean() ? known[id] : Own(from, id);
            var requirement = new Requirement(concept, (Strength)from.ReadByte(), from.Word(), from.Span()!.Value, from.Word(), from.ReadBoolean());
            var surfaces = new string[from.Read7BitEncodedInt()];
            for (var s = 0; s < surfaces.Length; s++)
            {
                surfaces[s] = from.Word();
            }

            requirements[i] = requirement with { Surfaces = surfaces };
        }

        return requirements;
    }

    private static Concept Own(Reader from, ConceptId id)
    {
        var (name, kind, hasParent, parent) = (from.Word(), (ConceptKind)from.ReadByte(), from.ReadBoolean(), from.Word());
        return new Concept(id, name, kind, hasParent ? new ConceptId(parent) : null);
    }

    private sealed class Writer(Stream to) : BinaryWriter(to, Encoding.UTF8, leaveOpen: true)
    {
        private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

        // 0 and the word, or the number of a word that stands before.
        public void Word(string word)
        {
            if (words.TryGetValue(word, out var number))
            {
                Write7BitEncodedInt(number);
                return;
            }

            words.Add(word, words.Count + 1);
            Write7BitEncodedInt(0);
            Write(word);
        }

        public void Number(double? number)
        {
            Write(number is not null);
            if (number is { } value)
            {
                Write(value);
            }
        }

        // A start of 0 stands for none, so starts are one higher.
        public void Span(TextSpan? span)
        {
            Write7BitEncodedInt(span is { } s ? s.Start + 1 : 0);
            if (span is { } at)
            {
                Write7BitEncodedInt(at.Length);
            }
        }
    }

    private sealed class Reader(Stream from) : BinaryReader(from, Encoding.UTF8)
    {
        private readonly List<string> words = [""];

        public string Word()
        {
            var number = Read7BitEncodedInt();
            if (number > 0)
            {
                return words[number];
            }

            words.Add(ReadString());
            return words[^1];
        }

        public double? Number() => ReadBoolean() ? ReadDouble() : null;

        public TextSpan? Span() => Read7BitEncodedInt() is > 0 and var start ? new TextSpan(start - 1, Read7BitEncodedInt()) : null;
    }
}
