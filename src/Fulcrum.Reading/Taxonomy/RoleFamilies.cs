using Fulcrum.Core;

namespace Fulcrum.Reading;

/// <summary>Checks that roles have ids of their own and parents that exist.</summary>
internal static class RoleFamilies
{
    /// <summary>The roles that can be used, in order of the file.</summary>
    public static IReadOnlyList<RoleLine> Checked(List<RoleLine> lines, ICollection<Finding> findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<RoleLine>(lines.Count);
        foreach (var line in lines)
        {
            if (seen.Add(line.Role.Id))
            {
                kept.Add(line);
            }
            else
            {
                findings.Add(new Finding("TAX012", Severity.Error, line.Place.ToString(), $"the role id '{line.Role.Id}' is taken", "Give it another id or join the two lines."));
            }
        }

        for (var i = 0; i < kept.Count; i++)
        {
            var role = kept[i].Role;
            if (role.Family.Length > 0 && !seen.Contains(role.Family))
            {
                findings.Add(new Finding("TAX012", Severity.Error, kept[i].Place.ToString(), $"the parent '{role.Family}' of role '{role.Id}' does not exist", "Name the id of a role, or leave the column empty."));
                kept[i] = kept[i] with { Role = role with { Family = "" } };
            }
        }

        return kept;
    }
}
