namespace Fulcrum.Core;

/// <summary>A role that ads are for.</summary>
/// <param name="Role">Its name; the title's own words where no role of the taxonomy fits.</param>
/// <param name="Known">It is a role of the taxonomy.</param>
/// <param name="Ads">Ads in English, excerpts included.</param>
/// <param name="Employers">Different employers; those without a name count as one.</param>
public sealed record RoleCount(string Role, bool Known, int Ads, int Employers);
