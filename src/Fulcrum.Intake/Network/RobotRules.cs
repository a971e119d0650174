using System.Globalization;
using System.Text;

namespace Fulcrum.Intake;

/// <summary>What a site's robots.txt allows this program (RFC 9309): the group that names it, else that of everybody; the longest rule that fits wins, and allowing wins a tie.</summary>
internal sealed class RobotRules
{
    /// <summary>Most bytes that are read.</summary>
    public const int Limit = 500 << 10;

    private readonly List<(string Path, bool Allow)> rules = [];

    private RobotRules()
    {
    }

    /// <summary>A site without rules.</summary>
    public static RobotRules Everything { get; } = new();

    /// <summary>A site whose rules could not be read.</summary>
    public static RobotRules Nothing { get; } = Read("User-agent: *\nDisallow: /", "");

    /// <summary>Seconds between requests that the site asks for; null when it does not say.</summary>
    public TimeSpan? Pause { get; private set; }

    /// <summary>Reads a robots.txt.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="product">The product token that this program goes by.</param>
    public static RobotRules Read(string text, string product)
    {
        var own = new RobotRules();
        var others = new RobotRules();
        var (isOwn, isOthers, inAgents, named) = (false, false, false, false);
        foreach (var raw in text.Split('\n', '\r'))
        {
            var line = raw.Split('#', 2)[0];
            var colon = line.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var (name, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (name == "user-agent")
            {
                // Several names in a row share the rules below them.
                (isOwn, isOthers) = inAgents ? (isOwn, isOthers) : (false, false);
                isOwn |= value.Equals(product, StringComparison.OrdinalIgnoreCase);
                isOthers |= value == "*";
                named |= isOwn;
                inAgents = true;
                continue;
            }

            inAgents = false;
            foreach (var group in (ReadOnlySpan<RobotRules?>)[isOwn ? own : null, isOthers ? others : null])
            {
                group?.Take(name, value);
            }
        }

        return named ? own : others;
    }

    /// <summary>Whether a path with its query may be fetched.</summary>
    public bool Allows(string pathAndQuery)
    {
        var (longest, allowed) = (-1, true);
        foreach (var (path, allow) in rules)
        {
            if ((path.Length > longest || (path.Length == longest && allow)) && Fits(path, pathAndQuery))
            {
                (longest, allowed) = (path.Length, allow);
            }
        }

        return allowed;
    }

    private void Take(string name, string value)
    {
        if (name is "allow" or "disallow" && value.Length > 0)
        {
            rules.Add((value, name == "allow"));
        }
        else if (name == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            Pause = TimeSpan.FromSeconds(Math.Min(seconds, 60));
        }
    }

    // * is any run of characters, a last $ the end. Greedy with one step back: linear in the number of stars, not exponential.
    private static bool Fits(string rule, string path)
    {
        var toEnd = rule.EndsWith('$');
        var parts = (toEnd ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (toEnd && i == parts.Length - 1)
            {
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !toEnd || at == path.Length;
    }

    /// <summary>The text of a robots.txt as sent.</summary>
    public static string Text(byte[] content) => Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(content.Length, Limit)));
}
