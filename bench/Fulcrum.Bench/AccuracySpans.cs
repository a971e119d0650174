using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Our mentions beside the spans of SkillSpan's development part: overlap counts as found. There is no target; the guidelines differ from ours.</summary>
internal static class AccuracySpans
{
    public static void Print(Reader reader)
    {
        if (SharedData.Folder("labelled") is not { } folder || !File.Exists(Path.Combine(folder, "skillspan_dev.jsonl.gz")))
        {
            Console.WriteLine("Skipped: skillspan_dev is not in ../shared/data/labelled.");
            return;
        }

        using var stream = new GZipStream(File.OpenRead(Path.Combine(folder, "skillspan_dev.jsonl.gz")), CompressionMode.Decompress);
        using var lines = new StreamReader(stream);
        var found = new Dictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        var (right, mentions) = (0, 0);
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var (text, starts) = Joined(json.RootElement.GetProperty("tokens"));
            var spans = new List<(string Kind, int Start, int End)>();
            foreach (var kind in (string[])["skill", "knowledge"])
            {
                spans.AddRange(Spans(json.RootElement.GetProperty("tags_" + kind), starts, text.Length).Select(s => (kind, s.Start, s.End)));
            }

            var ours = reader.Find(text);
            foreach (var (kind, start, end) in spans)
            {
                var (hit, all) = found.GetValueOrDefault(kind);
                found[kind] = (hit + (ours.Any(m => m.Span.Start < end && m.Span.End > start) ? 1 : 0), all + 1);
            }

            mentions += ours.Count;
            right += ours.Count(m => spans.Exists(s => m.Span.Start < s.End && m.Span.End > s.Start));
        }

        Console.WriteLine("--- SkillSpan, development part (no target) ---");
        foreach (var (kind, (hit, all)) in found)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind + " spans touched",-28} {(double)hit / all:F3}  {hit}/{all}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"mentions inside any span",-28} {(double)right / mentions:F3}  {right}/{mentions}"));
    }

    private static (string Text, List<int> Starts) Joined(JsonElement tokens)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var token in tokens.EnumerateArray())
        {
            text.Append(text.Length > 0 ? " " : "");
            starts.Add(text.Length);
            text.Append(token.GetString());
        }

        return (text.ToString(), starts);
    }

    private static IEnumerable<(int Start, int End)> Spans(JsonElement tags, List<int> starts, int length)
    {
        var open = -1;
        var n = 0;
        foreach (var tag in tags.EnumerateArray().Select(t => t.GetString()!))
        {
            if (tag != "I" && open >= 0)
            {
                yield return (starts[open], starts[n] - 1);
                open = -1;
            }

            open = tag == "B" ? n : open;
            n++;
        }

        if (open >= 0)
        {
            yield return (starts[open], length);
        }
    }
}
