using System.Text.RegularExpressions;

namespace Fulcrum.Bench;

/// <summary>When two names of a skill count as the same: the rules of the shared scoring script, one to one.</summary>
internal static partial class AccuracyMatch
{
    public static readonly HashSet<string> Spoken = Set("english french german spanish italian dutch portuguese polish arabic mandarin chinese japanese korean hebrew greek turkish swedish danish norwegian finnish czech romanian hungarian ukrainian russian hindi");

    private static readonly HashSet<string> Vendor = Set("apache amazon aws microsoft ms azure google gcp adobe atlassian hashicorp ibm oracle sap the modern advanced strong");

    private static readonly HashSet<string> Generic = Set("programming language languages framework frameworks library libraries platform platforms tool tools tooling database databases development skill skills experience software system systems concepts principles practices techniques methods technologies technology services js");

    public static string Norm(string s) => Blank().Replace(Dash().Replace(s.ToLowerInvariant(), "-"), " ").Trim(' ', '.', ',', ';', ':', '(', ')');

    public static int Words(string s) => Word().Count(Norm(s));

    /// <summary>3 equal, 2 equal in the core, 1 contained with two thirds of the words, 0 no match.</summary>
    public static int Quality(string a, string b)
    {
        if (Norm(a) == Norm(b))
        {
            return 3;
        }

        var x = CoreOf(a);
        var y = CoreOf(b);
        if (x.Count == 0 || y.Count == 0)
        {
            return 0;
        }

        if (x.SequenceEqual(y) || string.Concat(x).Replace("-", "", StringComparison.Ordinal) == string.Concat(y).Replace("-", "", StringComparison.Ordinal))
        {
            return 2;
        }

        var (few, many) = x.Count <= y.Count ? (x, y) : (y, x);
        for (var i = 0; i + few.Count <= many.Count; i++)
        {
            if (many.GetRange(i, few.Count).SequenceEqual(few))
            {
                return 3 * few.Count >= 2 * many.Count ? 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>One-to-one greedy matching, best quality first: item index to prediction index.</summary>
    public static Dictionary<int, int> Match(IReadOnlyList<IReadOnlyList<string>> predictions, IReadOnlyList<string> items)
    {
        var pairs = new List<(int Quality, int Prediction, int Item)>();
        for (var n = 0; n < predictions.Count; n++)
        {
            for (var k = 0; k < items.Count; k++)
            {
                var quality = predictions[n].Max(s => Quality(s, items[k]));
                if (quality > 0)
                {
                    pairs.Add((-quality, n, k));
                }
            }
        }

        pairs.Sort();
        var used = new HashSet<int>();
        var of = new Dictionary<int, int>();
        foreach (var (_, n, k) in pairs)
        {
            if (!used.Contains(n) && !of.ContainsKey(k))
            {
                used.Add(n);
                of[k] = n;
            }
        }

        return of;
    }

    /// <summary>The class of a job title: near-synonyms are one, the first-named title of "A / B" wins.</summary>
    public static string Title(string title)
    {
        var s = Slash().Split(Norm(title))[0];
        return MachineLearning().IsMatch(s) ? "machine learning engineer"
            : Software().IsMatch(s) ? "software engineer"
            : Operations().IsMatch(s) ? "devops engineer"
            : s;
    }

    private static List<string> CoreOf(string s)
    {
        var words = Word().Matches(Norm(s)).Select(m => m.Value)
            .Select(w => (w.EndsWith(".js", StringComparison.Ordinal) ? w[..^3] : w).TrimEnd('.'))
            .Select(w => w.Length > 4 && w.EndsWith('s') && !w.EndsWith("ss", StringComparison.Ordinal) ? w[..^1] : w)
            .ToList();
        while (words.Count > 1 && Vendor.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        while (words.Count > 1 && (Generic.Contains(words[^1]) || Generic.Contains(words[^1] + "s")))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("[‐-―]")]
    private static partial Regex Dash();

    [GeneratedRegex("[a-z0-9+#.]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s*[/|]\s*")]
    private static partial Regex Slash();

    [GeneratedRegex(@"machine learning|\bml\b(?!ops)|research engineer|applied scientist|deep learning")]
    private static partial Regex MachineLearning();

    [GeneratedRegex(@"(front|back).?end|full.?stack|mobile|\bios\b|android|web developer|software")]
    private static partial Regex Software();

    [GeneratedRegex(@"\bsre\b|site reliability|devops|platform engineer|infrastructure engineer")]
    private static partial Regex Operations();
}
