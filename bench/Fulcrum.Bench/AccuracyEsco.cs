using System.Globalization;
using System.IO.Compression;
using System.Text;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>Our mentions beside the spans of the validation parts of the TECH and HOUSE sets, which name the ESCO skill of every span; overlap counts as found. There is no target: many spans are whole verb phrases.</summary>
internal static class AccuracyEsco
{
    public static void Print(Reader reader, int most)
    {
        if (SharedData.Folder("labelled") is not { } folder)
        {
            Console.WriteLine("Skipped: there is no ../shared/data/labelled.");
            return;
        }

        foreach (var name in (string[])["esco_tech_validation", "esco_house_validation"])
        {
            var path = Path.Combine(folder, name + ".csv.gz");
            if (!File.Exists(path))
            {
                continue;
            }

            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var text = new StreamReader(stream);
            var (found, all, unnamed, unnamedAll) = (0, 0, 0, 0);
            var missed = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in Rows(text.ReadToEnd()).Skip(1).Where(r => r.Count >= 4).DistinctBy(r => string.Join('\u001f', r)))
            {
                var (sentence, span, label) = (row[0], row[1], row[3]);
                var at = sentence.IndexOf(span, StringComparison.OrdinalIgnoreCase);
                if (at < 0 || span.Length == 0)
                {
                    continue;
                }

                var hit = reader.Find(sentence).Any(m => m.Span.Start < at + span.Length && m.Span.End > at);
                if (label is "LABEL NOT PRESENT" or "UNDERSPECIFIED")
                {
                    unnamed += hit ? 1 : 0;
                    unnamedAll++;
                    continue;
                }

                found += hit ? 1 : 0;
                all++;
                if (!hit)
                {
                    missed[label] = missed.GetValueOrDefault(label) + 1;
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} spans with an ESCO skill touched {(double)found / all:F3} {found}/{all}, without one {(double)unnamed / Math.Max(1, unnamedAll):F3} {unnamed}/{unnamedAll}"));
            foreach (var (label, count) in missed.OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).Take(most))
            {
                Console.WriteLine($"    {count,3} missed {label}");
            }
        }
    }

    // Comma-separated values with quotes, as the files have them.
    private static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    cell.Append(c);
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString().Trim('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                cell.Append(c);
            }
        }
    }
}
