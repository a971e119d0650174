namespace Fulcrum.Core;

/// <summary>One board of a snapshot: where its ads came from and what it is known to be biased to.</summary>
/// <param name="Name">The board, as figures name it.</param>
/// <param name="Source">Who collected the ads, and where they can be had.</param>
/// <param name="About">What sort of ads the board holds, so what its shares do not stand for.</param>
/// <param name="Ads">Ads of it in the snapshot.</param>
/// <param name="Employers">Employers behind them.</param>
/// <param name="From">First month posted.</param>
/// <param name="To">Last month posted.</param>
public sealed record SnapshotBoard(string Name, string Source, string About, int Ads = 0, int Employers = 0, DateOnly? From = null, DateOnly? To = null);

/// <summary>
/// A market as statistics: for every ad the concepts it asks for, its level, month, country and the like, under an employer's number.
/// No text, no title beyond the role, no employer's name, no link. Ad by ad, so that whatever is counted from ads can be counted from it, and merged.
/// </summary>
/// <param name="Boards">Where it came from.</param>
/// <param name="Ads">One reading an ad, <see cref="Ad.IsAnonymous"/> set.</param>
/// <param name="Unknown">Requirements left out because the taxonomy no longer has their concept.</param>
public sealed record MarketSnapshot(IReadOnlyList<SnapshotBoard> Boards, IReadOnlyList<AdReading> Ads, int Unknown = 0);
