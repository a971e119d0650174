using Fulcrum.Core;

namespace Fulcrum.Market;

public sealed partial class JobMarket
{
    /// <summary>Writes what readings ask for, without texts, titles, employers' names and links. The same readings in any order give the same bytes.</summary>
    /// <param name="readings">Distinct ads; those not counted (excerpts, other languages) are left out.</param>
    /// <param name="boards">Every board among them, with its source.</param>
    /// <param name="to">The file.</param>
    public void WriteSnapshot(IReadOnlyList<AdReading> readings, IReadOnlyList<SnapshotBoard> boards, Stream to)
        => SnapshotFile.Write(to, boards, AnonymousAds.Of(readings), AnonymousAds.Spellings(readings));

    /// <summary>Reads what <see cref="WriteSnapshot"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no snapshot, of another version, or damaged.</exception>
    public MarketSnapshot ReadSnapshot(Stream from)
        => SnapshotFile.Read(from, reader.Concepts, reader.Roles.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal));
}
