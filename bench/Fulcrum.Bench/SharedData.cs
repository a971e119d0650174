using System.IO.Compression;
using System.Text.Json;

namespace Fulcrum.Bench;

/// <summary>The test data beside the repository. It is read where it lies and never copied.</summary>
internal static class SharedData
{
    /// <summary>A folder of the data, or null where it is absent.</summary>
    public static string? Folder(string name)
    {
        for (var at = new DirectoryInfo(Directory.GetCurrentDirectory()); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "data", name);
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>The repository that is measured.</summary>
    public static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Fulcrum.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("This program does not lie in the repository.");
    }

    /// <summary>Labels of skills of the European classification, in small letters; empty where they are absent.</summary>
    public static List<string> EscoLabels()
    {
        var path = Folder("taxonomy") is { } folder ? Path.Combine(folder, "esco_1.1.0_skill_labels.txt.gz") : "";
        if (!File.Exists(path))
        {
            return [];
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.ToLowerInvariant()).Distinct()];
    }

    /// <summary>The texts of all ads, or null where they are absent.</summary>
    public static List<string>? AdTexts(string pattern = "*.jsonl.gz")
    {
        if (Folder("ads") is not { } folder)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var path in Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal))
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                using var ad = JsonDocument.Parse(line);
                if (ad.RootElement.TryGetProperty("description", out var text) && text.GetString() is { Length: > 0 } description)
                {
                    texts.Add(description);
                }
            }
        }

        return texts;
    }
}
