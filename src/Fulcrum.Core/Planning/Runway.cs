namespace Fulcrum.Core;

/// <summary>How long the money lasts when nothing but plain months happen: no plan, no landing in a new role.</summary>
/// <param name="Paths">Paths simulated.</param>
/// <param name="Currency">Currency of all amounts.</param>
/// <param name="NeverShort">Chance of never running out of cash within the months.</param>
/// <param name="ShortBy">Chance of having run out by the end of each month from 0.</param>
/// <param name="Lowest">Lowest balance.</param>
/// <param name="Cash">Balance at the end of each month from 0.</param>
public sealed record Runway(int Paths, string Currency, Probability NeverShort, IReadOnlyList<double> ShortBy, Band Lowest, IReadOnlyList<Band> Cash);
