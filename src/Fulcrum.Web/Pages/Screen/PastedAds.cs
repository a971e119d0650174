using System.Security.Cryptography;
using System.Text;

namespace Fulcrum.Web;

/// <summary>Ads that were pasted to set the résumé against: a few text files beside the workspace's database. They do not count in the market.</summary>
internal sealed class PastedAds(string home)
{
    /// <summary>Characters of one; more is no ad.</summary>
    public const int MostCharacters = 100_000;

    private const int Most = 20;
    private readonly string folder = Path.Combine(home, Workspace.PastedFolder);

    /// <summary>Keeps a text, in place of the oldest where there are many. Returns its id; the same text has the same.</summary>
    public string Keep(string text)
    {
        _ = Directory.CreateDirectory(folder);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        var written = Path.Combine(folder, $"{id}.{Environment.ProcessId}.new");
        File.WriteAllText(written, text);
        File.Move(written, Of(id), overwrite: true);
        foreach (var old in Files().Skip(Most))
        {
            old.Delete();
        }

        return id;
    }

    /// <summary>The text of an id; null when there is none.</summary>
    public string? Text(string id) => IsId(id) && File.Exists(Of(id)) ? File.ReadAllText(Of(id)) : null;

    /// <summary>Forgets one.</summary>
    public void Forget(string id)
    {
        if (IsId(id))
        {
            File.Delete(Of(id));
        }
    }

    /// <summary>What is kept, newest first: id and first line.</summary>
    public IReadOnlyList<(string Id, string Title)> All() => [.. Files().Select(f => (Path.GetFileNameWithoutExtension(f.Name), Title(f.FullName)))];

    private IEnumerable<FileInfo> Files() => Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*.txt").OrderByDescending(f => f.LastWriteTimeUtc) : [];

    private static string Title(string path)
    {
        var first = File.ReadLines(path).FirstOrDefault(l => l.Trim().Length > 0)?.Trim() ?? "";
        return first.Length > 80 ? first[..79] + "…" : first;
    }

    // Ids are ours and name files, so nothing else may.
    private static bool IsId(string id) => id.Length == 16 && id.All(char.IsAsciiHexDigitLower);

    private string Of(string id) => Path.Combine(folder, id + ".txt");
}
