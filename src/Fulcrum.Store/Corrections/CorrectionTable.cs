using Fulcrum.Core;
using Microsoft.Data.Sqlite;

namespace Fulcrum.Store;

/// <summary>Misreadings that the user has corrected. Obtained from <see cref="Database.Corrections"/>.</summary>
public sealed class CorrectionTable
{
    private readonly Database database;

    internal CorrectionTable(Database database) => this.database = database;

    /// <summary>All, in the order in which they were made.</summary>
    public IReadOnlyList<Correction> All()
        => database.Rows("SELECT number, ad, ad_number, title, kind, concept, words, value, made FROM corrections ORDER BY number", Read);

    /// <summary>Keeps one, in place of an earlier one of the same thing. Returns its number.</summary>
    public long Add(Correction correction) => database.Together(() =>
    {
        // How strongly, and whether at all, are one question about a concept.
        var isOfConcept = correction.Concept is not null;
        database.Run("DELETE FROM corrections WHERE ad = $0 AND concept = $1 AND words = $2 AND ($3 OR kind = $4)",
            correction.Ad, correction.Concept?.Value ?? "", correction.Words, isOfConcept, Words.For(correction.Kind));
        return database.One<long>(
            "INSERT INTO corrections (ad, ad_number, title, kind, concept, words, value, made) VALUES ($0, $1, $2, $3, $4, $5, $6, $7) RETURNING number",
            correction.Ad, correction.AdNumber, correction.Title, Words.For(correction.Kind), correction.Concept?.Value ?? "", correction.Words, correction.Value, AdColumns.Day(correction.Made));
    });

    /// <summary>Takes one back. False: there is none of this number.</summary>
    public bool Remove(long number) => database.Run("DELETE FROM corrections WHERE number = $0", number) > 0;

    private static Correction Read(SqliteDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Ad = row.GetString(1),
        AdNumber = row.IsDBNull(2) ? null : row.GetInt64(2),
        Title = row.GetString(3),
        Kind = Words.Parse<CorrectionKind>(row.GetString(4)) ?? throw new FormatException($"\"{row.GetString(4)}\" is no kind of correction"),
        Concept = row.GetString(5) is { Length: > 0 } id ? new ConceptId(id) : null,
        Words = row.GetString(6),
        Value = row.GetString(7),
        Made = AdColumns.Day(row, 8)!.Value,
    };
}
