using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>What the user's workspace keeps, for commands that weigh a person.</summary>
internal static class Kept
{
    /// <summary>The settings with the workspace's evidence; without a workspace, as they are. The bundled examples are other people: theirs stay as they are, too.</summary>
    internal static PivotSettings In(PivotSettings settings, ICollection<Finding> findings)
    {
        if (settings.IsInvented)
        {
            return settings;
        }

        using var workspace = Workspace.OpenExisting(findings);
        return workspace is null ? settings : settings with { Entries = workspace.Evidence.All() };
    }
}
