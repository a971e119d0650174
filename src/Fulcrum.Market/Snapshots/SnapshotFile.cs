using System.IO.Compression;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>
/// A snapshot as a file: a name and a version, then Brotli over columns, one after another (all roles, all boards, all months, …), because like numbers
/// side by side pack best. docs/method/snapshot.md lists the columns.
/// </summary>
internal static class SnapshotFile
{
    private const int MostAds = 5_000_000, MostBytes = 400_000_000, MostNames = 100_000, PerAd = 2_000;

    private static ReadOnlySpan<byte> Name => "fulcrum market 2\n"u8;

    /// <summary>Writes rows that are already without names, and how their concepts are spelled.</summary>
    public static void Write(Stream to, IReadOnlyList<SnapshotBoard> boards, IReadOnlyList<AdReading> rows, Dictionary<ConceptId, IReadOnlyList<string>> spellings)
    {
        var c = new SnapshotColumns();
        c.Write(boards.Count);
        foreach (var b in boards)
        {
            c.Write(b.Name);
            c.Write(b.Source);
            c.Write(b.About);
        }

        c.Write(rows.Count);
        var roles = Names(c, rows.Select(r => r.RoleId.Length > 0 ? $"={r.RoleId}" : r.Role));
        var countries = Names(c, rows.Select(r => r.Country));
        var currencies = Names(c, rows.Select(r => r.Pay?.Currency ?? ""));
        var concepts = Names(c, rows.SelectMany(r => r.Requirements).Select(q => q.Concept.Id.Value));
        foreach (var (id, _) in concepts.OrderBy(k => k.Value))
        {
            var words = spellings.GetValueOrDefault(new ConceptId(id), []);
            c.Write(words.Count);
            words.ToList().ForEach(c.Write);
        }

        var places = boards.Select((b, n) => (b.Name, n)).ToDictionary(b => b.Name, b => b.n, StringComparer.Ordinal);
        Column(c, rows, r => int.Parse(r.EmployerKey.AsSpan("employer ".Length), System.Globalization.CultureInfo.InvariantCulture));
        Column(c, rows, r => roles[r.RoleId.Length > 0 ? $"={r.RoleId}" : r.Role]);
        Column(c, rows, r => places[r.Ad.Board]);
        Column(c, rows, r => r.Month is { } m ? (m.Year * 12) + m.Month : 0);
        Column(c, rows, r => (int)r.Segment);
        Column(c, rows, r => (int)r.Seniority);
        Column(c, rows, r => (int)r.WorkMode);
        Column(c, rows, r => countries[r.Country]);
        Column(c, rows, r => r.MinYears is { } y ? (int)(y * 2) + 1 : 0);
        Column(c, rows, r => r.MaxYears is { } y ? (int)(y * 2) + 1 : 0);
        Column(c, rows, Degree);
        Column(c, rows, r => (r.Clearance.Length > 0 ? 3 : 0) + (r.NeedsWorkAuthorisation switch { null => 0, false => 1, true => 2 }));
        Column(c, rows, r => currencies[r.Pay?.Currency ?? ""]);
        Column(c, rows, r => r.Pay is { } p ? (int)decimal.Min(p.Min, 2_000_000_000m) : 0);
        Column(c, rows, r => r.Requirements.Count);
        var asked = rows.SelectMany(r => r.Requirements.Select(q => (Concept: concepts[q.Concept.Id.Value], q.Strength)).OrderBy(q => q.Concept)
            .Select((q, n) => (q.Concept, q.Strength, First: n == 0))).ToList();
        for (var (n, before) = (0, 0); n < asked.Count; before = asked[n++].Concept)
        {
            c.Write(asked[n].First ? asked[n].Concept : asked[n].Concept - before);
        }

        foreach (var q in asked)
        {
            c.Write((int)q.Strength);
        }

        to.Write(Name);
        using var packed = new BrotliStream(to, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(c.Written);
    }

    /// <summary>Reads a snapshot.</summary>
    /// <param name="from">The file.</param>
    /// <param name="concepts">The taxonomy's concepts; requirements of others are left out and counted.</param>
    /// <param name="roleNames">Display name by role id.</param>
    /// <exception cref="InvalidDataException">It is no snapshot, of another version, or damaged.</exception>
    public static MarketSnapshot Read(Stream from, IReadOnlyDictionary<ConceptId, Concept> concepts, IReadOnlyDictionary<string, string> roleNames)
    {
        var c = new SnapshotColumns(Unpacked(from));
        var boards = Repeat(c.Number(MostNames), () => new SnapshotBoard(c.Text(), c.Text(), c.Text()));
        var count = c.Number(MostAds);
        string[] Texts() => Repeat(c.Number(MostNames), c.Text);
        var (roles, countries, currencies, asked) = (Texts(), Texts(), Texts(), Texts());
        var spellings = Repeat(asked.Length, () => Repeat(c.Number(AnonymousAds.MostSpellings), c.Text));
        int[] Column(int most) => Repeat(count, () => c.Number(most));
        var employer = Column(count);
        var (role, board, month) = (Column(roles.Length - 1), Column(boards.Length - 1), Column(12 * 3000));
        var (segment, seniority, mode) = (Column(Last<Segment>()), Column(Last<Seniority>()), Column(Last<WorkMode>()));
        var country = Column(countries.Length - 1);
        var (least, most, degree, legal) = (Column(121), Column(121), Column(Degrees), Column(5));
        var (currency, pay, wanted) = (Column(currencies.Length - 1), Column(int.MaxValue), Column(PerAd));
        var known = Array.ConvertAll(asked, id => concepts.GetValueOrDefault(new ConceptId(id)));
        var (each, unknown) = Requirements(c, wanted, known, spellings);
        if (!c.AtEnd)
        {
            throw new InvalidDataException("The snapshot is longer than it should be.");
        }

        var rows = new AdReading[count];
        for (var n = 0; n < count; n++)
        {
            var id = roles[role[n]] is ['=', ..] own ? own[1..] : "";
            var name = id.Length == 0 ? roles[role[n]] : roleNames.GetValueOrDefault(id, id);
            rows[n] = AnonymousAds.Numbered(new AdReading
            {
                Ad = AnonymousAds.Shell(boards[board[n]].Name, name, month[n] == 0 ? null : Month(month[n])),
                EmployerKey = "",
                RoleId = id,
                Role = name,
                Segment = (Segment)segment[n],
                Seniority = (Seniority)seniority[n],
                WorkMode = (WorkMode)mode[n],
                Country = countries[country[n]],
                MinYears = least[n] == 0 ? null : (least[n] - 1) / 2.0,
                MaxYears = most[n] == 0 ? null : (most[n] - 1) / 2.0,
                Degree = Degree(degree[n]),
                Clearance = legal[n] >= 3 ? "security clearance" : "",
                NeedsWorkAuthorisation = (legal[n] % 3) switch { 1 => false, 2 => true, _ => null },
                Pay = pay[n] == 0 ? null : new PayRange(pay[n], pay[n], currencies[currency[n]], PayPeriod.Year),
                Requirements = each[n],
            }, n, employer[n] - 1);
        }

        return new MarketSnapshot([.. boards.Select(b => Counted(b, rows))], rows, unknown);
    }

    private static SnapshotBoard Counted(SnapshotBoard board, AdReading[] rows)
    {
        var of = rows.Where(r => r.Ad.Board == board.Name).ToList();
        return board with { Ads = of.Count, Employers = of.Select(r => r.EmployerKey).Distinct(StringComparer.Ordinal).Count(), From = of.Min(r => r.Month), To = of.Max(r => r.Month) };
    }

    private static (Requirement[][] Each, int Unknown) Requirements(SnapshotColumns c, int[] wanted, Concept?[] known, string[][] spellings)
    {
        var numbers = Array.ConvertAll(wanted, count => new int[count]);
        foreach (var ad in numbers)
        {
            var before = 0;
            for (var n = 0; n < ad.Length; n++)
            {
                ad[n] = before += c.Number(known.Length - 1 - before);
            }
        }

        var unknown = 0;
        var each = Array.ConvertAll(numbers, ad =>
        {
            var all = new List<Requirement>(ad.Length);
            foreach (var number in ad)
            {
                var strength = (Strength)c.Number((int)Strength.Required);
                if (known[number] is { } concept)
                {
                    all.Add(AnonymousAds.Asked(concept, strength, spellings[number]));
                }
                else
                {
                    unknown++;
                }
            }

            return all.OrderByDescending(q => q.Strength).ToArray();
        });
        return (each, unknown);
    }

    private static byte[] Unpacked(Stream from)
    {
        var name = new byte[Name.Length];
        if (from.ReadAtLeast(name, name.Length, throwOnEndOfStream: false) < name.Length || !Name.SequenceEqual(name))
        {
            throw new InvalidDataException("This is not a market snapshot of this version.");
        }

        using var packed = new BrotliStream(from, CompressionMode.Decompress, leaveOpen: true);
        var bytes = new MemoryStream();
        var part = new byte[1 << 16];
        try
        {
            for (int read; (read = packed.Read(part)) > 0;)
            {
                bytes.Write(part.AsSpan(0, read));
                if (bytes.Length > MostBytes)
                {
                    throw new InvalidDataException("The snapshot is larger than any market.");
                }
            }
        }
        catch (InvalidOperationException)
        {
            throw new InvalidDataException("The snapshot is damaged.");
        }

        return bytes.ToArray();
    }

    private static DateOnly Month(int code) => code > 12 ? new DateOnly((code - 1) / 12, ((code - 1) % 12) + 1, 1) : throw new InvalidDataException("The snapshot holds a month that is none.");

    // 0 none; else strength, "or equivalent" and level (its own value, or one more than the last for "not said").
    private const int Degrees = 1 + (2 * 3 * 6);

    private static int Degree(AdReading r) => r.Degree is not { } d ? 0
        : 1 + ((((d.Level is { } level ? (int)level : 5) * 3) + (int)d.Strength) * 2) + (d.OrEquivalent ? 1 : 0);

    private static DegreeRequirement? Degree(int code)
    {
        if (code == 0)
        {
            return null;
        }

        var level = (code - 1) / 6;
        return new DegreeRequirement(level == 5 ? null : (DegreeLevel)Math.Min(level, (int)DegreeLevel.Phd), (Strength)((code - 1) / 2 % 3), (code - 1) % 2 == 1, default);
    }

    private static int Last<T>()
        where T : struct, Enum => Enum.GetValues<T>().Length - 1;

    // Most frequent first, so that most numbers are small.
    private static Dictionary<string, int> Names(SnapshotColumns c, IEnumerable<string> values)
    {
        var names = values.GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        c.Write(names.Count);
        names.ForEach(c.Write);
        return names.Select((v, n) => (v, n)).ToDictionary(v => v.v, v => v.n, StringComparer.Ordinal);
    }

    private static void Column(SnapshotColumns c, IReadOnlyList<AdReading> rows, Func<AdReading, int> value)
    {
        foreach (var row in rows)
        {
            c.Write(value(row));
        }
    }

    private static T[] Repeat<T>(int count, Func<T> next)
    {
        var all = new T[count];
        for (var n = 0; n < count; n++)
        {
            all[n] = next();
        }

        return all;
    }
}
