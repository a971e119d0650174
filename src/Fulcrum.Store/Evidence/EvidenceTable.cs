using Fulcrum.Core;
using Microsoft.Data.Sqlite;

namespace Fulcrum.Store;

/// <summary>What the user tells of their skills, and what audits found. Every addition and removal is a change that can be undone, latest first. Obtained from <see cref="Database.Evidence"/>.</summary>
public sealed class EvidenceTable
{
    private const string Columns = "number, kind, concepts, what, organisation, source, began, ended, level, degree, weight, link, origin";

    private readonly Database database;

    internal EvidenceTable(Database database) => this.database = database;

    /// <summary>All entries in use, in order of their numbers.</summary>
    public IReadOnlyList<EvidenceEntry> All() => database.Rows($"SELECT {Columns} FROM evidence WHERE removed IS NULL ORDER BY number", Read);

    /// <summary>Keeps entries, as one change. An entry with an origin takes the place of those of the same origin and source: a second audit of a repository replaces the first.</summary>
    /// <returns>Their numbers.</returns>
    public IReadOnlyList<long> Add(params IReadOnlyList<EvidenceEntry> entries) => database.Together<IReadOnlyList<long>>(() =>
    {
        var change = NextChange();
        foreach (var (origin, source) in entries.Where(e => e.Origin.Length > 0).Select(e => (e.Origin, e.Source)).Distinct())
        {
            database.Run("UPDATE evidence SET removed = $0 WHERE origin = $1 AND source = $2 AND removed IS NULL", change, origin, source);
        }

        return [.. entries.Select(e => Insert(e, change))];
    });

    /// <summary>Keeps an entry in place of another one, as one change that can be undone. Where that is not in use any more, nothing goes.</summary>
    /// <returns>The new number.</returns>
    public long Replace(long number, EvidenceEntry entry) => database.Together(() =>
    {
        var change = NextChange();
        database.Run("UPDATE evidence SET removed = $1 WHERE number = $0 AND removed IS NULL", number, change);
        return Insert(entry, change);
    });

    /// <summary>Removes entries, as one change. Returns how many of these numbers were in use.</summary>
    public int Remove(IReadOnlyCollection<long> numbers) => database.Together(() =>
    {
        var change = NextChange();
        return numbers.Distinct().Sum(n => database.Run("UPDATE evidence SET removed = $1 WHERE number = $0 AND removed IS NULL", n, change));
    });

    /// <summary>Takes the latest change back: what it added is gone, what it removed is there again. Nothing happens where there is none.</summary>
    /// <returns>What was taken away, and what came back.</returns>
    public (IReadOnlyList<EvidenceEntry> Gone, IReadOnlyList<EvidenceEntry> Back) Undo() => database.Together(() =>
    {
        var change = NextChange() - 1;
        var gone = database.Rows($"SELECT {Columns} FROM evidence WHERE added = $0 ORDER BY number", Read, change);
        var back = database.Rows($"SELECT {Columns} FROM evidence WHERE removed = $0 ORDER BY number", Read, change);
        database.Run("UPDATE evidence SET removed = NULL WHERE removed = $0", change);
        database.Run("DELETE FROM evidence WHERE added = $0", change);
        return ((IReadOnlyList<EvidenceEntry>)gone, (IReadOnlyList<EvidenceEntry>)back);
    });

    private long Insert(EvidenceEntry e, long change) => database.One<long>(
        "INSERT INTO evidence (kind, concepts, what, organisation, source, began, ended, level, degree, weight, link, origin, added) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING number",
        Words.For(e.Kind), string.Join(' ', e.Concepts), e.What, e.Organisation, e.Source, AdColumns.Day(e.From), AdColumns.Day(e.Until), e.Level,
        e.Degree is { } degree ? Words.For(degree) : null, e.Weight, e.Link, e.Origin, change);

    private long NextChange() => database.One<long>("SELECT 1 + max(coalesce(max(added), 0), coalesce(max(removed), 0)) FROM evidence");

    private static EvidenceEntry Read(SqliteDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Kind = Words.Parse<EvidenceKind>(row.GetString(1)) ?? EvidenceKind.Claim,
        Concepts = [.. row.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new ConceptId(id))],
        What = row.GetString(3),
        Organisation = row.GetString(4),
        Source = row.GetString(5),
        From = AdColumns.Day(row, 6),
        Until = AdColumns.Day(row, 7),
        Level = row.IsDBNull(8) ? null : row.GetDouble(8),
        Degree = row.IsDBNull(9) ? null : Words.Parse<DegreeLevel>(row.GetString(9)),
        Weight = row.GetDouble(10),
        Link = row.GetString(11),
        Origin = row.GetString(12),
    };
}
