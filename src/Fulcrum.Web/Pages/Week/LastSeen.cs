using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>The answer that the person has seen last, as a small file in the workspace's folder, one for each pivot file.</summary>
internal sealed class LastSeen(string folder, string pivotFile)
{
    private string Path => System.IO.Path.Combine(folder, $"seen-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pivotFile)).AsSpan(0, 6))}.json");

    /// <summary>What was seen; null when there is nothing yet, or it cannot be read.</summary>
    public AnswerSummary? Read()
    {
        try
        {
            return File.Exists(Path) ? JsonSerializer.Deserialize<AnswerSummary>(File.ReadAllText(Path)) : null;
        }
        catch (Exception damaged) when (damaged is JsonException or IOException)
        {
            // Nothing is lost but a comparison; the next answer is seen for the first time.
            return null;
        }
    }

    /// <summary>Keeps what is seen now, in one step.</summary>
    public void Keep(AnswerSummary seen)
    {
        var written = $"{Path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.new";
        File.WriteAllText(written, JsonSerializer.Serialize(seen));
        File.Move(written, Path, overwrite: true);
    }
}
