using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>
/// Ads as plain text or Markdown. The first line is the title, unless lines such as "Title: …", "Company: …", "Location: …" lead;
/// a line of --- or === divides several ads of one file.
/// </summary>
internal static class PlainAds
{
    private const int LongestTitle = 150;

    // A line of more words that ends with one of the signs is a sentence.
    private const int MostWords = 8;
    private const string Stops = ".,;:!?";

    /// <summary>The ads.</summary>
    public static IEnumerable<Ad> Read(string text, FileFindings findings, CancellationToken cancel)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var board = BoardName.OfFolder(findings.Name);
        foreach (var (from, to) in Parts(lines))
        {
            cancel.ThrowIfCancellationRequested();
            if (lines[from..to].All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var first = from + Array.FindIndex(lines[from..to], l => !string.IsNullOrWhiteSpace(l));
            var problems = new List<Finding>();
            var ad = Draft(lines, first, to).Finish(findings.At(first + 1), board, problems);
            problems.ForEach(findings.Add);
            if (ad is not null)
            {
                yield return ad;
            }
        }
    }

    // Where the first part leads with field lines, only a part that does so too is an ad of its own: other dividers are just lines in its text.
    private static List<(int From, int To)> Parts(string[] lines)
    {
        var cuts = new List<(int From, int To)>();
        var matter = FrontMatterEnd(lines, 0);
        var start = 0;
        for (var i = matter; i < lines.Length; i++)
        {
            if (!IsDivider(lines, i))
            {
                continue;
            }

            cuts.Add((start, i));
            start = i + 1;
        }

        cuts.Add((start, lines.Length));
        if (matter == 0 && !LeadsWithFields(lines, cuts[0]))
        {
            return cuts;
        }

        var parts = new List<(int From, int To)> { cuts[0] };
        foreach (var cut in cuts.Skip(1))
        {
            if (LeadsWithFields(lines, cut))
            {
                parts.Add(cut);
            }
            else
            {
                parts[^1] = (parts[^1].From, cut.To);
            }
        }

        return parts;
    }

    private static bool LeadsWithFields(string[] lines, (int From, int To) part)
    {
        for (var i = part.From; i < part.To; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                return Field(lines[i]) is { Field: AdField.Title or AdField.Employer or AdField.Location };
            }
        }

        return false;
    }

    // An underline as long as the line above it makes a heading, not a division.
    private static bool IsDivider(string[] lines, int i)
    {
        var line = lines[i].Trim();
        if (line.Length < 3 || !(line.All(c => c == '-') || line.All(c => c == '=')))
        {
            return false;
        }

        var above = i > 0 ? lines[i - 1].Trim() : "";
        return above.Length == 0 || Math.Abs(above.Length - line.Length) > 2 || line.Length == 3;
    }

    private static AdDraft Draft(string[] lines, int first, int to)
    {
        var draft = new AdDraft();
        var i = first;
        if (FrontMatterEnd(lines, first) is > 0 and var end)
        {
            for (i = first + 1; i < end - 1; i++)
            {
                Take(draft, lines[i]);
            }

            i = end;
        }

        while (i < to && string.IsNullOrWhiteSpace(lines[i]))
        {
            i++;
        }

        var bodyStart = i;
        if (draft[AdField.Title].Length == 0 && i < to && Field(lines[i]) is null && IsTitle(lines, i, to))
        {
            draft.Set(AdField.Title, 0, lines[i].Trim().TrimStart('#').Trim(' ', '*', '_'));
            i++;
            while (i < to && IsUnderline(lines[i]))
            {
                i++;
            }

            bodyStart = i;
        }

        while (i < to && string.IsNullOrWhiteSpace(lines[i]))
        {
            i++;
        }

        while (i < to && Take(draft, lines[i]))
        {
            bodyStart = ++i;
        }

        draft.Set(AdField.Text, 0, Body(lines.AsSpan(bodyStart, to - bodyStart)));
        return draft;
    }

    // A sentence is text: one in whole, or (of lines cut at some width) its first line. An ad pasted as one line has no title that could be told from it.
    private static bool IsTitle(string[] lines, int at, int to)
    {
        var line = lines[at].Trim();
        var words = line.AsSpan().Count(' ') + 1;
        return line.Length <= LongestTitle
            && (words <= MostWords || !Stops.Contains(line[^1]))
            && (Array.Exists(lines[(at + 1)..to], l => !string.IsNullOrWhiteSpace(l)) || (words <= MostWords && !line.AsSpan().ContainsAny(Stops)));
    }

    private static bool IsUnderline(string line) => line.Trim() is { Length: >= 3 } s && (s.All(c => c == '-') || s.All(c => c == '='));

    private static bool Take(AdDraft draft, string line)
    {
        if (Field(line) is not { } field)
        {
            return false;
        }

        draft.Set(field.Field, field.Rank, field.Value);
        return true;
    }

    private static (AdField Field, int Rank, string Value)? Field(string line)
    {
        var colon = line.IndexOf(':');
        if (colon is < 2 or > 30 || !AdFields.TryGet(line.AsSpan(0, colon), out var field, out var rank)
            || field is AdField.Text or AdField.Country or AdField.Region or AdField.CompanySector)
        {
            return null;
        }

        var value = line[(colon + 1)..].Trim().Trim('*', '"', ' ');
        return value.Length is > 0 and <= 300 ? (field, rank, value) : null;
    }

    // "---" on the first line, fields, "---": the index after it; 0 where there is none.
    private static int FrontMatterEnd(string[] lines, int from)
    {
        if (from >= lines.Length || lines[from].Trim() != "---")
        {
            return 0;
        }

        for (var i = from + 1; i < Math.Min(lines.Length, from + 40); i++)
        {
            if (lines[i].Trim() == "---")
            {
                return i > from + 1 ? i + 1 : 0;
            }

            if (lines[i].Length > 0 && !lines[i].Contains(':'))
            {
                return 0;
            }
        }

        return 0;
    }

    // Markdown's signs that mean something here: items become "- ", emphasis and link targets go.
    private static string Body(ReadOnlySpan<string> lines)
    {
        var body = new StringBuilder();
        foreach (var line in lines)
        {
            var s = line.TrimEnd();
            var trimmed = s.TrimStart();
            if (trimmed.StartsWith("* ", StringComparison.Ordinal) || trimmed.StartsWith("+ ", StringComparison.Ordinal) || trimmed.StartsWith("- ", StringComparison.Ordinal))
            {
                s = "- " + trimmed[2..].TrimStart();
            }

            if (IsUnderline(s))
            {
                continue;
            }

            body.Append(Inline(s)).Append('\n');
        }

        return body.ToString();
    }

    private static string Inline(string line)
    {
        line = line.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        for (var open = line.IndexOf("](", StringComparison.Ordinal); open > 0; open = line.IndexOf("](", open, StringComparison.Ordinal))
        {
            var start = line.LastIndexOf('[', open);
            var end = line.IndexOf(')', open);
            if (start < 0 || end < 0)
            {
                break;
            }

            line = line[..start] + line[(start + 1)..open] + line[(end + 1)..];
            open = Math.Max(0, start);
        }

        return line;
    }
}
