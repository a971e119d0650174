namespace Fulcrum.Market;

/// <summary>The board of ads that name none.</summary>
internal static class BoardName
{
    private static readonly string[] Endings = [".gz", ".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".txt", ".md", ".markdown", ".html", ".htm"];

    /// <summary>The file's name without folder and format endings.</summary>
    public static string OfFile(string name)
    {
        var file = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        while (Endings.FirstOrDefault(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending && file.Length > ending.Length)
        {
            file = file[..^ending.Length];
        }

        return file.Length > 0 ? file : "unknown";
    }

    /// <summary>The folder of a file that holds one ad: a board of one ad each would say nothing.</summary>
    public static string OfFolder(string name)
    {
        var parts = name.Split('/', '\\');
        return parts.Length > 1 && parts[^2] is { Length: > 0 } and not "." and not ".." ? parts[^2] : "own files";
    }
}
