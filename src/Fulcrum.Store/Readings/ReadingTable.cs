using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Store;

/// <summary>Ads as they were read, kept so that they need not be read again. Obtained from <see cref="Database.Readings"/>.</summary>
public sealed class ReadingTable
{
    private readonly Database database;

    internal ReadingTable(Database database) => this.database = database;

    /// <summary>A fingerprint of all ads in use: it differs when one was added, changed, removed or brought back.</summary>
    public byte[] State()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (number, content) in database.Rows("SELECT number, content_hash FROM ads WHERE removed IS NULL ORDER BY number", r => (r.GetInt64(0), r.GetFieldValue<byte[]>(1))))
        {
            hash.AppendData(BitConverter.GetBytes(number));
            hash.AppendData(content);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The kept readings that still hold: read by this reader, of the ad as it is now.</summary>
    /// <param name="reader">Version of the code and taxonomy that reads.</param>
    /// <param name="ad">The ad of a number; null: the reading is not wanted.</param>
    /// <param name="known">The taxonomy's concepts.</param>
    public IReadOnlyDictionary<long, AdReading> Kept(byte[] reader, Func<long, Ad?> ad, IReadOnlyDictionary<ConceptId, Concept> known)
    {
        var rows = database.Rows("""
            SELECT readings.number, reading FROM readings JOIN ads ON ads.number = readings.number
            WHERE reader = $0 AND readings.content_hash = ads.content_hash AND removed IS NULL
            """, r => (Number: r.GetInt64(0), Bytes: r.GetFieldValue<byte[]>(1)), reader);
        var kept = new AdReading?[rows.Count];
        Parallel.For(0, rows.Count, i => kept[i] = ad(rows[i].Number) is { } wanted ? ReadingBytes.Unpack(rows[i].Bytes, wanted, known) : null);
        return rows.Zip(kept).Where(r => r.Second is not null).ToDictionary(r => r.First.Number, r => r.Second!);
    }

    /// <summary>Keeps readings; those of other readers are thrown away.</summary>
    public void Keep(byte[] reader, IEnumerable<(long Number, AdReading Reading)> readings, IReadOnlyDictionary<ConceptId, Concept> known) => database.Together(() =>
    {
        database.Run("DELETE FROM readings WHERE reader <> $0", reader);
        using var insert = database.Command("INSERT OR REPLACE INTO readings (number, content_hash, reader, reading) SELECT number, content_hash, $1, $2 FROM ads WHERE number = $0", 0L, reader, Array.Empty<byte>());
        foreach (var (number, reading) in readings)
        {
            insert.Parameters[0].Value = number;
            insert.Parameters[2].Value = ReadingBytes.Pack(reading, known);
            insert.ExecuteNonQuery();
        }
    });

    /// <summary>The ads that are left when copies are merged; null when they have to be merged anew.</summary>
    public IReadOnlyList<MergedAd>? Merged(byte[] state, byte[] reader)
    {
        if (database.One<byte[]>("SELECT ads FROM merged WHERE state = $0 AND reader = $1", state, reader) is not { } bytes)
        {
            return null;
        }

        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var merged = new MergedAd[from.Read7BitEncodedInt()];
        for (var i = 0; i < merged.Length; i++)
        {
            merged[i] = new MergedAd(from.Read7BitEncodedInt64(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt() is > 0 and var day ? DateOnly.FromDayNumber(day) : null);
        }

        return merged;
    }

    /// <summary>Keeps which ads are left when copies are merged.</summary>
    public void KeepMerged(byte[] state, byte[] reader, IReadOnlyCollection<MergedAd> ads)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true);
        to.Write7BitEncodedInt(ads.Count);
        foreach (var ad in ads)
        {
            to.Write7BitEncodedInt64(ad.Number);
            to.Write7BitEncodedInt(ad.Reposts);
            to.Write7BitEncodedInt(ad.Posted?.DayNumber ?? 0);
        }

        to.Flush();
        database.Run("INSERT OR REPLACE INTO merged (id, state, reader, ads) VALUES (1, $0, $1, $2)", state, reader, bytes.ToArray());
    }
}
