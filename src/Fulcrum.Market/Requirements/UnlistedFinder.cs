using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>
/// Finds names of tools that the taxonomy does not know: written like a name, and standing in one list with a tool that it knows
/// ("Postgres, Redis and Trelica") or right after words that announce tools ("reporting tools such as Trelica").
/// </summary>
internal static class UnlistedFinder
{
    private const int MostWords = 3;
    private static readonly SearchValues<char> Cuts = SearchValues.Create(",;/()|•:\n");
    private static readonly string[] AnnouncedWords =
        ["tools", "tool", "tooling", "software", "platforms", "platform", "systems", "system", "frameworks", "framework", "languages", "databases", "database", "libraries", "packages", "products", "applications", "suites", "technologies", "crm", "erp", "ide", "editors"];

    private static readonly SearchValues<string> Announced = SearchValues.Create(AnnouncedWords, StringComparison.OrdinalIgnoreCase);
    private static readonly CueSet AnnouncedCues = CueSet.Of(AnnouncedWords);

    // Capitalised words of lists that are no names of tools.
    private static readonly FrozenSet<string> Words = (
        "a an the and or not etc other others more similar equivalent equivalents strong excellent good great solid deep proven advanced basic working hands-on experience experienced knowledge familiarity familiar proficiency proficient expertise expert ability understanding skills skill must required preferred bonus plus nice ideally preferably " +
        "bachelor bachelors master masters phd degree bs ms ba computer science engineering engineer engineers mathematics math statistics physics economics finance accounting business marketing sales operations product design legal hr people team teams data analytics security cloud web mobile backend frontend software hardware systems development developer " +
        "you your we our us they their this that these those it he she i what who how why when where if as at by for from in into of on to with within without across using use build design develop create own lead manage work collaborate write maintain support ensure drive help deliver implement improve partner define review " +
        "english german french spanish italian portuguese dutch arabic chinese japanese korean monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
        "usa us uk eu emea apac latam america american europe european united states kingdom germany france spain india canada london berlin paris york san francisco remote hybrid office north south east west global international fortune ceo cto cfo coo vp director manager senior junior staff principal lead " +
        "agile scrum saas b2b b2c ai ml api apis ui ux sdk sdks kpi kpis roi qa it iot smb smbs gtm poc pocs mvp sla slas slo slos sop sops okr okrs pm pms faq faqs ip id ids pr prs cv tbd asap eod eoe ok yes no ca ny tx wa ii iii iv vs llc inc ltd llp pa nyc sf la dc hq pto " +
        "intermediate administer deploy configure server desktop network internet intranet learn play text search workflow workflows change front analysis administration applications application apps assistant automate architect batch calendar control core distribution explore functions furthermore currently organize subscriptions terminal target accuracy alerts debug develops directors communications certificates flow project graph next os pc pdf ot cms cpu cpus gpu gpus qualified email contacts discussions storage compute testing logging monitoring industry customers clients government retail healthcare insurance banking level levels minimum plus overtime " +
        "google amazon microsoft facebook meta apple netflix uber airbnb linkedin twitter youtube").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordSpans = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Cell
    {
        Other,
        Candidate,
        Name,
    }

    private readonly record struct Piece(int Start, int End, Cell Cell, bool Announced, bool EndsList);

    private static readonly CueSet Leads = CueSet.Of(["such as", "e.g", "like ", "including", "ex."]);

    /// <summary>Whether a sentence, in lower case, may announce tools by words such as "tools like".</summary>
    internal static bool MayAnnounce(CuedText lower) => lower.ContainsAny(Leads) && lower.ContainsAny(AnnouncedCues);

    /// <summary>Whether a sentence, in lower case, holds words such as "like" or "such as".</summary>
    internal static bool Leading(CuedText lower) => lower.ContainsAny(Leads);

    /// <summary>Names in a sentence, each with the reason.</summary>
    /// <param name="sentence">As written.</param>
    /// <param name="known">What the taxonomy found in it: span relative to the sentence and whether it is a tool, language or platform.</param>
    /// <param name="leads">False when it is known that words such as "like" or "such as" are not in it.</param>
    internal static List<(TextSpan Span, ConceptId Id)> Find(ReadOnlySpan<char> sentence, ReadOnlySpan<(TextSpan Span, bool IsHard)> known, bool leads = true)
    {
        var pieces = Pieces(sentence, known, leads);
        var found = new List<(TextSpan, ConceptId)>();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var n = 0; n < pieces.Count; n++)
            {
                if (pieces[n].Cell == Cell.Candidate && (pieces[n].Announced || Beside(pieces, n)))
                {
                    pieces[n] = pieces[n] with { Cell = Cell.Name };
                    var span = new TextSpan(pieces[n].Start, pieces[n].End - pieces[n].Start);
                    found.Add((span, IdOf(sentence.Slice(span.Start, span.Length))));
                    changed = true;
                }
            }
        }

        return found;
    }

    private static bool Beside(List<Piece> pieces, int n) =>
        (n > 0 && pieces[n - 1].Cell == Cell.Name && !pieces[n - 1].EndsList) || (n + 1 < pieces.Count && pieces[n + 1].Cell == Cell.Name && !pieces[n].EndsList);

    private static List<Piece> Pieces(ReadOnlySpan<char> s, ReadOnlySpan<(TextSpan Span, bool IsHard)> known, bool leads)
    {
        var pieces = new List<Piece>(8);
        var start = 0;
        var announced = false;
        while (start <= s.Length)
        {
            var end = NextCut(s, start, out var next);
            announced = Add(s, start, end, next, known, pieces, announced, leads);
            start = next;
        }

        return pieces;
    }

    // A list is cut at commas, slashes, brackets, "and" and "or".
    private static int NextCut(ReadOnlySpan<char> s, int start, out int next)
    {
        for (var i = start; i < s.Length; i++)
        {
            if (Cuts.Contains(s[i]))
            {
                next = i + 1;
                return i;
            }

            if (s[i] == ' ' && (s[i..].StartsWith(" and ") || s[i..].StartsWith(" or ") || s[i..].StartsWith(" & ")))
            {
                next = i + (s[i + 1] == 'a' ? 5 : s[i + 1] == 'o' ? 4 : 3);
                return i;
            }
        }

        next = s.Length + 1;
        return s.Length;
    }

    // True when the piece is nothing but "e.g.": the announcement then counts for the next one.
    private static bool Add(ReadOnlySpan<char> s, int start, int end, int next, ReadOnlySpan<(TextSpan Span, bool IsHard)> known, List<Piece> pieces, bool announced, bool leads)
    {
        var from = Opened(s, start, end, leads, ref announced);
        while (end > from && (s[end - 1] is ' ' or '.' or '!' or '?' or '"' or '”' or '…'))
        {
            end--;
        }

        if (from >= end)
        {
            return announced;
        }

        var endsList = next <= s.Length && s[Math.Min(next, s.Length) - 1] is ';' or ':' or '\n';
        foreach (var (span, hard) in known)
        {
            if (span.Start < end && span.End > from)
            {
                pieces.Add(new Piece(from, end, hard && (span.End == end || span.Start == from) ? Cell.Name : Cell.Other, false, endsList));
                return false;
            }
        }

        end = from + Leading(s[from..end]);
        pieces.Add(new Piece(from, end, IsName(s[from..end], opens: from == 0) ? Cell.Candidate : Cell.Other, announced, endsList));
        return false;
    }

    // "Trelica are a plus": the name ends where everyday words go on.
    private static int Leading(ReadOnlySpan<char> piece)
    {
        for (var at = 0; at < piece.Length;)
        {
            var space = piece[at..].IndexOf(' ');
            var word = space < 0 ? piece[at..] : piece.Slice(at, space);
            if (at > 0 && word is "are" or "is" or "a" or "preferred" or "required" or "would" or "skills" or "experience" or "knowledge" or "expertise" or "proficiency" or "strongly" or "highly" or "desired" or "for" or "in" or "on" or "to" or "as" or "at" or "etc")
            {
                return at - 1;
            }

            at += word.Length + 1;
        }

        return piece.Length;
    }

    // Skips "e.g.", "such as", "like", "including" and tells whether tools were announced before them.
    private static int Opened(ReadOnlySpan<char> s, int start, int end, bool leads, ref bool announced)
    {
        var from = start;
        for (var again = true; again && from < end;)
        {
            again = false;
            while (from < end && (s[from] == ' ' || s[from] is '"' or '“'))
            {
                from++;
            }

            foreach (var lead in (ReadOnlySpan<string>)["e.g.", "e.g", "eg.", "eg:", "ex.", "i.e.", "i.e", "and ", "or ", "such as ", "like ", "including ", "esp.", "especially ", "ideally ", "preferably ", "particularly "])
            {
                if (s[from..end].StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                {
                    from += lead.Length;
                    again = true;
                    announced |= lead[0] is not ('a' or 'o') && EndsWithTools(s[..start]);
                    break;
                }
            }
        }

        // "reporting tools such as Trelica", the announcement inside the same piece.
        foreach (var lead in leads ? (ReadOnlySpan<string>)[" such as ", " like ", " including ", " e.g. "] : [])
        {
            var at = s[from..end].LastIndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                announced |= EndsWithTools(s[from..(from + at)]);
                from += at + lead.Length;
            }
        }

        return from;
    }

    private static bool EndsWithTools(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd(" (,:");
        var word = trimmed[(trimmed.LastIndexOf(' ') + 1)..];
        return word.Length is > 1 and < 14 && word.ContainsAny(Announced);
    }

    private static bool IsName(ReadOnlySpan<char> piece, bool opens)
    {
        // The capital that opens a sentence says nothing.
        if (piece.Length is < 2 or > 32 || (opens && piece[1..].IndexOfAnyInRange('A', 'Z') < 0 && piece.IndexOfAnyInRange('0', '9') < 0))
        {
            return false;
        }

        var words = 0;
        foreach (var range in piece.Split(' '))
        {
            var word = piece[range];
            if (word.IsEmpty || ++words > MostWords || !NameLike(word))
            {
                return false;
            }

            if (words == 1 && Stopped(word))
            {
                return false;
            }
        }

        return words > 0 && !(words > 1 && Stopped(piece[(piece.LastIndexOf(' ') + 1)..]));
    }

    private static bool Stopped(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[32];
        var n = word.ToLowerInvariant(lower);
        return n < 0 || WordSpans.Contains(lower[..n].Trim('\''));
    }

    // Capitals or digits in it, letters in it, no sign of a sum, a link or an address.
    private static bool NameLike(ReadOnlySpan<char> word)
    {
        var letters = 0;
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
            else if (!char.IsAsciiDigit(c) && c is not ('.' or '+' or '#' or '-' or '\''))
            {
                return false;
            }
        }

        // Two capitals alone are an abbreviation of anything.
        return letters >= 2 && capitals > 0 && !(word.Length == 2 && capitals == 2) && (char.IsUpper(word[0]) || capitals > 0 && char.IsLower(word[0]) && word.Length > 2) && !word.EndsWith("'s") && !word.EndsWith("ing") && !word.EndsWith("ly") && !word.EndsWith("ment") && !word.EndsWith("tion") && !word.EndsWith("tions");
    }

    private static ConceptId IdOf(ReadOnlySpan<char> name)
    {
        var id = new StringBuilder("unlisted:", name.Length + 10);
        foreach (var c in name)
        {
            id.Append(char.IsLetterOrDigit(c) || c is '+' or '#' or '.' ? char.ToLowerInvariant(c) : '-');
        }

        return new ConceptId(id.ToString());
    }
}
