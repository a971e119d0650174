using System.Runtime.InteropServices;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Notices what a broken scraper leaves: one text in the rows of many employers, or many rows with few different texts.</summary>
internal sealed class RepeatedTexts
{
    private const int ShortestText = 200;
    private const int FewestEmployers = 5;
    private const int FewestRows = 40;

    // A broken scraper shows long before; a million texts would take memory that nothing else here needs.
    private const int MostTexts = 100_000;
    private readonly Dictionary<ulong, (string Place, int Rows, HashSet<string> Employers)> seen = [];

    /// <summary>Takes note of an ad.</summary>
    public void Add(Ad ad)
    {
        if (ad.Text.Length < ShortestText || ad.Employer.Length == 0)
        {
            return;
        }

        var hash = Hash(ad.Text);
        if (seen.TryGetValue(hash, out var text))
        {
            text.Employers.Add(ad.Employer);
            seen[hash] = text with { Rows = text.Rows + 1 };
        }
        else if (seen.Count < MostTexts)
        {
            seen.Add(hash, (ad.Place, 1, new HashSet<string>(1, StringComparer.OrdinalIgnoreCase) { ad.Employer }));
        }
    }

    /// <summary>One finding when a text stands in the rows of five employers or more, another when less than half of the rows are different.</summary>
    public void Report(FileFindings findings)
    {
        var repeated = seen.Values.Where(t => t.Employers.Count >= FewestEmployers).ToList();
        if (repeated.Count > 0)
        {
            var worst = repeated.MaxBy(t => t.Employers.Count);
            findings.Add("ADS020", Severity.Warning,
                $"{repeated.Count} texts stand in {repeated.Sum(t => t.Rows)} rows under {FewestEmployers} or more employers each (the one at {worst.Place} under {worst.Employers.Count}): the program that collected them probably repeated texts",
                "Collect the ads again if you can; each text counts as one ad, under the first employer.");
        }

        var rows = seen.Values.Sum(t => t.Rows);
        if (rows >= FewestRows && seen.Count * 2 < rows)
        {
            findings.Add("ADS021", Severity.Warning, $"{rows} rows hold only {seen.Count} different texts: the program that collected them probably repeated rows", "Collect the ads again if you can; each text counts as one ad.");
        }
    }

    // Four sums beside each other: one waits for its multiplication while the others go on.
    private static ulong Hash(string text)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        ulong a = (ulong)text.Length, b = 1, c = 2, d = 3;
        var words = MemoryMarshal.Cast<char, ulong>(text.AsSpan());
        var n = 0;
        for (; n <= words.Length - 4; n += 4)
        {
            a = Mixed(a, words[n]);
            b = Mixed(b, words[n + 1]);
            c = Mixed(c, words[n + 2]);
            d = Mixed(d, words[n + 3]);
        }

        for (; n < words.Length; n++)
        {
            a = Mixed(a, words[n]);
        }

        foreach (var last in text.AsSpan(words.Length * 4))
        {
            a = Mixed(a, last);
        }

        return Mixed(Mixed(Mixed(a, b), c), d);

        static ulong Mixed(ulong hash, ulong word) => ((hash ^ word) * Prime) ^ (hash >> 29);
    }
}
