using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>The sources of the last answer, in the workspace's folder, so that `fulcrum why` can explain it.</summary>
internal static class StateFolder
{
    private static string LastAnswer => Path.Combine(Workspace.DefaultFolder, "last-answer.json");

    /// <summary>Keeps the sources of an answer. A folder that cannot be written costs `why`, not the answer.</summary>
    internal static void Keep(IReadOnlyDictionary<string, Provenance> sources)
    {
        try
        {
            TextFile.Write(LastAnswer, Json.Of(sources));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Note: the sources of this answer could not be kept for `fulcrum why`: {e.Message}");
        }
    }

    internal static IReadOnlyDictionary<string, Provenance>? Last()
        => File.Exists(LastAnswer) ? Json.Read<Dictionary<string, Provenance>>(File.ReadAllText(LastAnswer)) : null;
}
