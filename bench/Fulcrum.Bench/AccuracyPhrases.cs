using System.Collections.Frozen;
using System.IO.Compression;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>
/// Phrases of one to three words that stand as members of lists under requirements and wishes and that the taxonomy does not read, by how many employers
/// use them: the ones to look at when the taxonomy grows. What was looked at is written down in bench/phrases-reviewed.txt and left out the next time.
/// </summary>
internal static class AccuracyPhrases
{
    private static readonly FrozenSet<string> Outside = (
        "a an the and or of in on to for with by from at as is are be been being our your their its his her this that these those we you they it who which using use used via across into within through including such like etc eg ie other others any all some more than then when where while if how what why not no yes both either also well plus " +
        "strong good excellent deep solid proven advanced basic modern new complex various multiple relevant related similar large high highly best great real key core robust fast able ability experience experienced knowledge understanding familiarity familiar proficiency proficient expertise expert skills skill background hands-on working work years year role team teams degree bachelor master masters phd bs ms " +
        "must should will would can may demonstrated track record level one two three four five least minimum preferred required equivalent field fields environment environments ideally them us very something things way ways people e.g i.e you'll you've we're it's that's don't can't i he she").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Print(int most, int fewest)
    {
        if (SharedData.Folder("ads") is not { } folder)
        {
            Console.WriteLine("Skipped: there are no ads in ../shared/data/ads.");
            return;
        }

        var reviewed = Reviewed();
        var reader = Reader.Bundled;
        var employers = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var market = new JobMarket(reader);
        foreach (var path in Directory.GetFiles(folder, "*.jsonl.gz").Order(StringComparer.Ordinal).Where(p => !p.Contains("bad_scrapes", StringComparison.Ordinal) && !p.Contains("non_english", StringComparison.Ordinal)))
        {
            using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            foreach (var ad in market.Ads(stream, Path.GetFileName(path), new List<Finding>()))
            {
                Count(reader, ad, employers);
            }
        }

        foreach (var (phrase, named) in employers.Where(e => e.Value.Count >= fewest && !reviewed.Contains(e.Key)).OrderByDescending(e => e.Value.Count).ThenBy(e => e.Key, StringComparer.Ordinal).Take(most))
        {
            Console.WriteLine($"{named.Count,5} {phrase}");
        }
    }

    private static void Count(Reader reader, Ad ad, Dictionary<string, HashSet<string>> employers)
    {
        var body = new AdBody(ad, reader);
        var mentions = reader.Find(ad.Text);
        var employer = EmployerKey.Of(ad.Employer);
        foreach (var line in body.Lines.Where(l => l.Section is Section.Requirements or Section.Preferred && l.Kind != LineKind.Heading))
        {
            foreach (var (start, end) in Members(body.Lower, line.Span))
            {
                var words = body.Lower[start..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Length is 0 or > 3 || words.Any(w => Outside.Contains(w) || !w.Any(char.IsLetter)) || mentions.Any(m => m.Span.Start < end && m.Span.End > start))
                {
                    continue;
                }

                var phrase = string.Join(' ', words);
                if (phrase.Length is > 2 and < 40)
                {
                    if (!employers.TryGetValue(phrase, out var named))
                    {
                        employers.Add(phrase, named = new HashSet<string>(StringComparer.Ordinal));
                    }

                    named.Add(employer);
                }
            }
        }
    }

    // The members of lists: between commas, brackets, "and" and "or", without the words before and after that belong to the sentence.
    private static IEnumerable<(int Start, int End)> Members(string lower, TextSpan line)
    {
        var from = line.Start;
        for (var i = line.Start; i <= line.End; i++)
        {
            var joint = i == line.End || lower[i] is ',' or ';' or '(' or ')' or '/' or ':' or '.' or '•' or '|' or '\n' ? 1
                : Word(" and ") ? 5 : Word(" or ") ? 4 : Word(" & ") ? 3 : Word(" with ") ? 6 : Word(" in ") ? 4 : Word(" of ") ? 4 : Word(" for ") ? 5 : Word(" using ") ? 7 : Word(" including ") ? 11 : Word(" such as ") ? 9 : Word(" like ") ? 6 : Word(" to ") ? 4 : 0;
            if (joint == 0)
            {
                continue;
            }

            if (Trimmed(lower, from, Math.Min(i, line.End)) is var (start, end) && end > start)
            {
                yield return (start, end);
            }

            from = i + joint;
            i += joint - 1;

            bool Word(string word) => i + word.Length <= line.End && string.CompareOrdinal(lower, i, word, 0, word.Length) == 0;
        }
    }

    private static (int Start, int End) Trimmed(string lower, int start, int end)
    {
        for (var go = true; go;)
        {
            while (start < end && !char.IsLetterOrDigit(lower[start]))
            {
                start++;
            }

            var stop = start;
            while (stop < end && lower[stop] != ' ')
            {
                stop++;
            }

            go = stop > start && Outside.Contains(lower[start..stop]);
            start = go ? stop : start;
        }

        for (var go = true; go;)
        {
            while (end > start && !char.IsLetterOrDigit(lower[end - 1]))
            {
                end--;
            }

            var stop = end;
            while (stop > start && lower[stop - 1] != ' ')
            {
                stop--;
            }

            go = stop < end && Outside.Contains(lower[stop..end]);
            end = go ? stop : end;
        }

        return (start, end);
    }

    private static HashSet<string> Reviewed()
    {
        for (var at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            var path = Path.Combine(at, "bench", "phrases-reviewed.txt");
            if (File.Exists(path))
            {
                return [.. File.ReadLines(path).Where(l => l.Length > 2 && l[0] is '+' or '-').Select(l => l[2..].Split("  #")[0].Split(" -> ")[0].Trim())];
            }
        }

        return [];
    }
}
