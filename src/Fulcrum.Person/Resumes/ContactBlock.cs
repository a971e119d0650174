using System.Text.RegularExpressions;

namespace Fulcrum.Person;

/// <summary>Who it is: from the lines before the first heading and a contact section.</summary>
internal sealed partial record ContactBlock(string Name, string Email, string Phone, string Location, string Headline, string Summary, IReadOnlyList<string> NotUnderstood)
{
    /// <summary>Reads the head; <paramref name="contact"/> are the lines of a section of its own.</summary>
    public static ContactBlock Of(IReadOnlyList<ResumeLine> head, IReadOnlyList<ResumeLine> contact, string wholeText)
    {
        var (name, location, headline) = ("", "", "");
        var prose = new List<string>();
        var rest = new List<string>();
        foreach (var line in head.Where(l => !l.IsBlank))
        {
            if (IsProse(line.Text) || (prose.Count > 0 && line.Text.EndsWith('.') && line.Text.Contains(' ', StringComparison.Ordinal)))
            {
                prose.Add(line.Text);
                continue;
            }

            foreach (var piece in line.Cells.SelectMany(c => Cut().Split(c)).SelectMany(Bare))
            {
                if (IsAddressOrLink(piece))
                {
                    continue;
                }

                if (PlaceIn(piece) is { Length: > 0 } place)
                {
                    location = location.Length == 0 ? place : location;
                }
                else if (name.Length == 0 && IsName(piece))
                {
                    name = NameLabel().Replace(piece, "").Trim();
                }
                else if (name.Length > 0 && headline.Length == 0 && prose.Count == 0 && !line.IsBullet && WordLists.TitleScore(piece) > 0)
                {
                    headline = line.Cells.Count == 1 && WordLists.TitleScore(line.Text) > 0 && line.Text.Length < 100 && !Patterns.Email().IsMatch(line.Text) && PhoneIn(line.Text).Length == 0 ? line.Text : piece;
                }
                else if (headline.Length > 0 && WordLists.TitleScore(headline) < 3 && WordLists.TitleScore(piece) >= 3 && line.Cells.Count == 1)
                {
                    // A headline that a narrow column broke before its last word.
                    headline += " " + piece;
                }
                else if (!headline.Contains(piece, StringComparison.Ordinal))
                {
                    rest.Add($"{line.Place}: {piece}");
                }
            }
        }

        var pieces = contact.SelectMany(l => l.Cells).SelectMany(c => Cut().Split(c)).SelectMany(Bare).Where(p => !IsAddressOrLink(p)).ToList();
        location = location.Length > 0 ? location : pieces.Select(PlaceIn).FirstOrDefault(p => p.Length > 0) ?? "";
        if (location.Length == 0)
        {
            // A town that is in no list: the one piece of a contact section that is neither address nor label.
            location = pieces.Where(p => LooksLikeTown().IsMatch(p) && SectionNames.Of(p) is null && p != name && p != headline && WordLists.TitleScore(p) <= 0).Take(2).ToList() is [var town] ? town : "";
        }

        var everywhere = string.Join('\n', head.Concat(contact).Select(l => l.Text));
        var email = Patterns.Email().Match(everywhere) is { Success: true } near ? near.Value : Patterns.Email().Match(wholeText).Value;
        return new ContactBlock(name, email, PhoneIn(everywhere), location, headline, string.Join('\n', prose), rest);
    }

    // "Dublin, Ireland, +353 1 555 0142" is a place and a number; signs and labels at the beginning say nothing.
    private static IEnumerable<string> Bare(string piece)
    {
        var text = piece;
        if (Patterns.Email().Match(text) is { Success: true } email && email.Length < text.Length - 2)
        {
            yield return email.Value;
            text = text.Remove(email.Index, email.Length);
        }

        if (PhoneIn(text) is { Length: > 0 } phone && phone.Length < text.Length - 2)
        {
            yield return phone;
            text = text.Replace(phone, " ", StringComparison.Ordinal);
        }

        text = text.TrimEnd(' ', ',', '|', '·', '•', '/', ';', '—', '–', '-', ':');
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]) && text[start] is not ('+' or '('))
        {
            start++;
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static string PhoneIn(string text) => Patterns.Phone().Matches(text)
        .Where(m => m.Value.Count(char.IsAsciiDigit) is >= 8 and <= 15 && DateText.Find(m.Value) is not { IsRange: true })
        .Select(m => m.Value.Trim())
        .FirstOrDefault("");

    private static string PlaceIn(string piece)
    {
        var text = Label().Replace(piece, "").Trim();
        if (Places.Is(text))
        {
            return text;
        }

        // "Location: 12 Long Street, 10115 Berlin" is taken whole when the label says so.
        return text.Length < piece.Length && text.Length > 1 ? text : "";
    }

    private static bool IsAddressOrLink(string piece) =>
        Patterns.Email().IsMatch(piece)
        || (Patterns.Link().Match(piece) is { Success: true, Length: var length } && length > piece.Length / 3)
        || Patterns.Domain().IsMatch(piece)
        || (PhoneIn(piece).Length > 0)
        || Social().IsMatch(piece);

    private static bool IsName(string piece)
    {
        var text = NameLabel().Replace(piece, "").Trim();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 6 && text.Length <= 60 && !text.Any(char.IsDigit) && char.IsUpper(text[0]) && !Updated().IsMatch(text)
            && SectionNames.Of(text) is null && (WordLists.TitleScore(text) <= 0 || words.Length <= 3 && words.All(w => !WordLists.Occupations.Contains(DateWords.Fold(w))));
    }

    private static bool IsProse(string text) => text.Split(' ').Length >= 9 && !Patterns.Email().IsMatch(text) && !Patterns.Link().IsMatch(text) && text.Count(c => c is '|' or '•' or '·') < 2;

    [GeneratedRegex(@"\s+[|•·◆⋄♦–—/∙●◦-]\s+|\s*\|\s*|\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    [GeneratedRegex(@"^(?:location|address|city|lives in|based in|wohnort|adresse|anschrift|ort|ville|ciudad|direccion|dirección|domicilio)\s*:?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]{2,24}(?:[ -]\p{L}[\p{L}.'’-]{1,20}){0,2}(?:,\s*\p{Lu}[\p{L}. ]{1,24})?$", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeTown();

    [GeneratedRegex(@"^(?:name|full name|nom|nombre)\s*:\s*|^(?:curriculum vitae|lebenslauf|resume|résumé|cv)\s*(?:of|–|-|:|von|de)?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameLabel();

    [GeneratedRegex(@"^(?:linkedin|github|gitlab|twitter|x|website|portfolio|blog|leetcode|kaggle|medium|stack\s?overflow|e-?mail|phone|tel|mobile|telefon|mobil)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Social();

    [GeneratedRegex(@"^(?:last updated|updated|page|confidential)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Updated();
}
