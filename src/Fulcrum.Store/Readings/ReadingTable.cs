using Fulcrum.Core;

namespace Fulcrum.Store;

/// <summary>Ads as they were read, kept so that they need not be read again. Obtained from <see cref="Database.Readings"/>.</summary>
public sealed class ReadingTable
{
    private readonly Database database;

    internal ReadingTable(Database database) => this.database = database;

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

    /// <summary>The kept readings of some ads, where they still hold (read by this reader, of the ad as it is now), in any order.</summary>
    public IReadOnlyDictionary<long, AdReading> Kept(byte[] reader, IReadOnlyList<(long Number, Ad Ad)> ads, IReadOnlyDictionary<ConceptId, Concept> known)
    {
        var rows = new List<(int At, byte[] Bytes)>(ads.Count);
        using var select = database.Command("SELECT reading FROM readings JOIN ads ON ads.number = readings.number WHERE readings.number = $0 AND reader = $1 AND readings.content_hash = ads.content_hash", 0L, reader);
        for (var n = 0; n < ads.Count; n++)
        {
            select.Parameters[0].Value = ads[n].Number;
            if (select.ExecuteScalar() is byte[] bytes)
            {
                rows.Add((n, bytes));
            }
        }

        var kept = new AdReading[rows.Count];
        Parallel.For(0, rows.Count, i => kept[i] = ReadingBytes.Unpack(rows[i].Bytes, ads[rows[i].At].Ad, known));
        return rows.Zip(kept).ToDictionary(r => ads[r.First.At].Number, r => r.Second);
    }
}
