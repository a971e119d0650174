namespace Fulcrum.Person;

/// <summary>Learns from the section names that it knows how a résumé sets its headings, and marks headings with other names set the same way.</summary>
internal static class HeadingStyle
{
    private const double SameSize = 0.035;

    /// <summary>The lines with heading levels: 1 for sections, -1 for section names set as running text, 0 for all else.</summary>
    public static List<ResumeLine> Mark(List<ResumeLine> lines)
    {
        var known = lines.Where(l => IsAlone(l) && SectionNames.Of(l.Text) is not null).ToList();
        if (known.Count < 2)
        {
            return lines;
        }

        var size = known.Select(l => l.Size).Order().ElementAt(known.Count / 2);
        var styled = known.Where(l => Math.Abs(l.Size - size) <= SameSize * size).ToList();
        var shouted = styled.TrueForAll(l => !l.Text.Any(char.IsLower));
        if (styled.Count < 2 || (size < 1.06 && !shouted))
        {
            return lines;
        }

        bool IsSet(ResumeLine l) => IsAlone(l) && l.Text.Length < 40 && Math.Abs(l.Size - size) <= SameSize * size && l.Text.Any(char.IsLetter) && shouted == !l.Text.Any(char.IsLower);

        // Entries set like headings would be many.
        var first = lines.IndexOf(styled[0]);
        var others = lines.Skip(first).Where(l => IsSet(l) && SectionNames.Of(l.Text) is null).ToList();
        var trust = others.Count <= styled.Count && size >= 1.06 && others.TrueForAll(l => WordLists.TitleScore(l.Text) <= 0 && WordLists.EmployerScore(l.Text) <= 1 && DateText.Find(l.Text) is null);
        return [.. lines.Select((l, i) => styled.Contains(l) || (trust && i > first && IsSet(l)) ? l with { HeadingLevel = 1 }
            : size >= 1.06 && l.Size < 1.04 && l.Text.Any(char.IsLower) && known.Contains(l) ? l with { HeadingLevel = -1 } : l)];
    }

    private static bool IsAlone(ResumeLine line) => !line.IsBlank && !line.IsBullet && line.Cells.Count == 1;
}
