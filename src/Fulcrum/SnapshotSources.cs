using Fulcrum.Core;

namespace Fulcrum;

/// <summary>One file that a snapshot is made from.</summary>
/// <param name="Name">File name.</param>
/// <param name="Board">Its board, source and bias.</param>
/// <param name="CutAt">Texts were cut at this many characters, so ads whose text is about as long are left out; null: none were.</param>
internal sealed record SnapshotSource(string Name, SnapshotBoard Board, int? CutAt);

/// <summary>The list of files behind a snapshot (market/sources.yaml). A file without a source is refused: figures need an origin.</summary>
internal static class SnapshotSources
{
    internal static IReadOnlyList<SnapshotSource> Read(string path, ICollection<Finding> findings)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding("PIVOT029", Severity.Error, path, $"The list of sources cannot be read: {e.Message}", "Name a file like market/sources.yaml."));
            return [];
        }

        var files = new List<SnapshotSource>();
        var root = YamlFields.Root(text, path, findings);
        foreach (var name in root?.Names.ToList() ?? [])
        {
            if (root!.Child(name) is not { } f)
            {
                continue;
            }

            var (board, source, about, cut) = (f.Text("board"), f.Text("source"), f.Text("about"), f.Number("cutAt", 1, 1e9, "a number of characters"));
            f.ReportUnknown();
            if (board is null || source is null || about is null)
            {
                findings.Add(new Finding("PIVOT013", Severity.Error, root.Place(name), "A source needs a board, a source and what its ads are (about).", "Fill in all three: they are shown beside every figure."));
                return [];
            }

            files.Add(new SnapshotSource(name, new SnapshotBoard(board, source, about), (int?)cut));
        }

        return files;
    }
}
