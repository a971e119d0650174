using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>Matches the titles of jobs held to the roles of the taxonomy.</summary>
internal sealed class JobTitles
{
    private readonly Dictionary<string, RoleTitle> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RoleTitle> _byId = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>Makes the index; where two roles share a title the earlier role has it.</summary>
    public JobTitles(IReadOnlyList<RoleTitle> roles)
    {
        foreach (var role in roles)
        {
            _byId.TryAdd(role.Id, role);
            foreach (var title in role.Titles.Prepend(role.Name))
            {
                var key = Key(title);
                if (key.Length > 0)
                {
                    _byTitle.TryAdd(key, role);
                    _longest = Math.Max(_longest, key.Count(c => c == ' ') + 1);
                }
            }
        }
    }

    /// <summary>Id of the role that a title names; empty when none fits. The longest run of words wins.</summary>
    public string RoleOf(string title)
    {
        var words = Key(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(_longest, words.Length); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (_byTitle.TryGetValue(string.Join(' ', words, start, length), out var role))
                {
                    return role.Id;
                }
            }
        }

        return "";
    }

    /// <summary>How a job stands to the target role.</summary>
    public Kinship KinshipOf(string title, string targetRoleId)
    {
        var role = RoleOf(title);
        if (role.Length == 0)
        {
            // A target outside the taxonomy is known by its own words.
            var target = Key(targetRoleId.Replace('-', ' '));
            return target.Length > 0 && !_byId.ContainsKey(targetRoleId) && $" {Key(title)} ".Contains($" {target} ", StringComparison.Ordinal) ? Kinship.Same : Kinship.None;
        }

        if (role == targetRoleId || IsBelow(role, targetRoleId))
        {
            return Kinship.Same;
        }

        // Siblings and the parent are the same field only where that parent is itself a special one: "software engineer" is too broad for it.
        var parent = FamilyOf(targetRoleId);
        if (parent.Length > 0 && FamilyOf(parent).Length > 0 && (role == parent || FamilyOf(role) == parent))
        {
            return Kinship.Same;
        }

        return Top(role) == Top(targetRoleId) ? Kinship.Adjacent : WordLists.Words(title).Any(WordLists.Technical.Contains) ? Kinship.Technical : Kinship.None;
    }

    private bool IsBelow(string id, string ancestor)
    {
        for (var steps = 0; steps < 10 && FamilyOf(id) is { Length: > 0 } family; steps++)
        {
            if (family == ancestor)
            {
                return true;
            }

            id = family;
        }

        return false;
    }

    private string FamilyOf(string id) => _byId.TryGetValue(id, out var role) ? role.Family : "";

    private string Top(string id)
    {
        for (var steps = 0; steps < 10 && FamilyOf(id) is { Length: > 0 } family; steps++)
        {
            id = family;
        }

        return id;
    }

    private static string Key(string title) => string.Join(' ', DateWords.Fold(title)
        .Split([' ', '/', ',', '(', ')', '|', '-', '–', '—', ':', ';', '&', '.'], StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w is "sr" or "jr" ? "" : w).Where(w => w.Length > 0));
}

/// <summary>How a job stands to a target role.</summary>
internal enum Kinship
{
    /// <summary>No role of the taxonomy, or none that works with data, software or systems.</summary>
    None,

    /// <summary>Another technical role of the taxonomy.</summary>
    Technical,

    /// <summary>Under the same broad role.</summary>
    Adjacent,

    /// <summary>The role itself, one below it, or one of its own narrow family.</summary>
    Same,
}
