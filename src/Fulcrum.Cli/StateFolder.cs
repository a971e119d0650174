using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>The one folder with personal data: the sources of the last answer, so that `fulcrum why` can explain it. Copy or delete it freely.</summary>
internal static class StateFolder
{
    private static string Folder => Environment.GetEnvironmentVariable("FULCRUM_HOME") is { Length: > 0 } home
        ? home
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "fulcrum");

    private static string LastAnswer => Path.Combine(Folder, "last-answer.json");

    /// <summary>Keeps the sources of an answer. A folder that cannot be written costs `why`, not the answer.</summary>
    internal static void Keep(IReadOnlyDictionary<string, Provenance> sources)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var fresh = LastAnswer + ".new";
            File.WriteAllText(fresh, Json.Of(sources));
            File.Move(fresh, LastAnswer, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Note: the sources of this answer could not be kept for `fulcrum why`: {e.Message}");
        }
    }

    internal static IReadOnlyDictionary<string, Provenance>? Last()
        => File.Exists(LastAnswer) ? Json.Read<Dictionary<string, Provenance>>(File.ReadAllText(LastAnswer)) : null;
}
