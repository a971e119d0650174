using System.Text.RegularExpressions;

namespace Fulcrum.Person;

/// <summary>The parts of an entry's header: "Data Analyst, Acme Inc. – Berlin, Germany" is two pieces and a place.</summary>
/// <param name="Pieces">The parts in order, place and links taken out.</param>
/// <param name="Location">The place, or empty.</param>
/// <param name="Links">Links in the header.</param>
internal sealed record HeaderPieces(IReadOnlyList<string> Pieces, string Location, IReadOnlyList<string> Links)
{
    /// <summary>Cuts header cells at strong separators; commas are cut where <paramref name="commas"/> says so.</summary>
    public static HeaderPieces Of(IReadOnlyList<string> header, bool commas)
    {
        var pieces = new List<string>();
        var links = new List<string>();
        var location = "";
        foreach (var raw in header)
        {
            var cell = HeaderPatterns.FieldLabel().Replace(raw, "");
            foreach (Match link in Patterns.Link().Matches(cell))
            {
                links.Add(link.Value);
            }

            cell = HeaderPatterns.BracketedLink().Replace(cell, " ");
            if (Patterns.Link().Match(cell) is { Success: true } whole && whole.Length > cell.Trim().Length - 4)
            {
                continue;
            }

            // The place may stand alone, at the end, or between ("Acme, Berlin, Germany | Analyst").
            foreach (var part in HeaderPatterns.Strong().Split(cell))
            {
                var text = part.Trim(' ', ',', '|', '–', '—', '-', '·', ':', ';');
                if (Places.Is(text))
                {
                    location = location.Length == 0 ? text : location;
                    continue;
                }

                if (Places.AtEnd(text) is > 0 and var at)
                {
                    location = location.Length == 0 ? text[(at + 1)..].Trim(' ', ')', '(', '.', '-', '–') : location;
                    text = text[..at].Trim(' ', ',', '|', '–', '—', '-', '(', '·');
                }

                if (text.Length > 0)
                {
                    pieces.AddRange(commas ? CommaParts(text) : [text]);
                }
            }
        }

        return new HeaderPieces(pieces, location.Trim(), links);
    }

    // "Acme, Inc." stays together.
    private static IEnumerable<string> CommaParts(string text)
    {
        var parts = text.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var i = parts.Count - 1; i > 0; i--)
        {
            if (WordLists.LegalForms.Contains(DateWords.Fold(parts[i]).TrimEnd('.')))
            {
                parts[i - 1] += ", " + parts[i];
                parts.RemoveAt(i);
            }
        }

        return parts;
    }
}

internal static partial class HeaderPatterns
{
    [GeneratedRegex(@"\s+[|•·–—]\s*|\s+-\s+|\s*\|\s*|\s+@\s+|\s+\bat\b\s+(?=\p{Lu})|\s+-$|\s+\bbei\b\s+(?=\p{Lu})|\s+\bchez\b\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    internal static partial Regex Strong();

    // Labels and single words that open a description.
    [GeneratedRegex(@"^(?:(?:key\s+|core\s+|main\s+)?(?:roles?\s*(?:&|and)\s*)?(?:responsibilit(?:y|ies)|duties|achievements|accomplishments|highlights|tasks)|(?:project\s+)?description|environment|technolog(?:y|ies)(?:\s+used)?|tech(?:nical)?\s+stack|stack|tools(?:\s+used)?|team\s+size|skills(?:\s+used)?|platform|languages?|database|projects?(?:\s+(?:name|title|\d+|#\d+))?|about|overview|summary|domain|os|operating systems?)\s*(?:[:\-–].*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex BodyLabel();

    [GeneratedRegex(@"^(?:duration|role|roles|company|client|organi[sz]ation|designation|position|title|employer|period|location|place|from|to|till|until|and|limited|associated|team\s+size\b.*|\d+|#.*)$|^(?:i|have|has|had|worked|working\s+(?:as|on|in|with|for)|following|achieved|as|to|presently|currently|what|which|job\s+profile|responsible|involved|experience\s+in|knowledge|good|using|developed|managed|led|built|created|designed|implemented)\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex NoPiece();

    // "Company: Acme", "Designation: Engineer": the label is taken off.
    [GeneratedRegex(@"^(?:company|employer|organi[sz]ation|client|institution|university|school|college|(?:job\s+)?title|position|role|designation|degree|location|place|duration|period|dates?)\s*(?:name)?\s*[:]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex FieldLabel();

    [GeneratedRegex(@"\s*[(\[](?:https?://|www\.)[^()\[\]\s]*[)\]]", RegexOptions.CultureInvariant)]
    internal static partial Regex BracketedLink();
}
