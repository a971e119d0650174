using System.Collections.Frozen;

namespace Fulcrum.Reading;

/// <summary>Knows the phrases that head a part of an ad or a résumé ("What you'll bring", "Nice to have", "Benefits").</summary>
internal static class HeadingWords
{
    private static readonly FrozenSet<string> Exact = new[]
    {
        "responsibilities", "duties", "tasks", "requirements", "qualifications", "qualification", "skills", "experience", "education", "benefits", "perks",
        "compensation", "salary", "location", "overview", "summary", "description", "introduction", "mission", "culture", "values", "competencies", "attributes",
        "accountabilities", "expectations", "preferred", "required", "desired", "bonus", "bonuses", "pluses", "plus", "must have", "must haves", "must-have", "must-haves",
        "nice to have", "nice to haves", "nice-to-have", "nice-to-haves", "nicetohaves", "good to have", "you", "you have", "you are", "you will", "you'll", "you bring", "the role",
        "the team", "the company", "the position", "the job", "the opportunity", "the process", "the stack", "tech stack", "technologies", "tools", "who we are", "who are we", "who you are",
        "who are you", "about us", "about you", "certifications", "certificates", "clearance", "security clearance", "work authorization", "languages", "travel", "schedule", "department", "duration",
        "note", "notes", "logistics", "details", "interested", "eeo", "eeo statement", "disclaimer", "process", "role", "team", "knowledge", "profile", "summary of position",
        "work experience", "work history", "employment", "employment history", "projects", "publications", "awards", "honors", "honours", "references", "interests", "hobbies", "objective", "contact", "training",
        "training and certifications", "volunteering", "tldr", "tl;dr", "impact", "success", "physical requirements", "physical demands", "working conditions", "work environment", "soft skills", "hard skills",
        "other", "other duties", "other requirements", "ideal candidate", "ideally", "bonus points", "extra credit", "extra points", "brownie points", "advantages", "job type", "pay", "remuneration", "remote",
        "education and experience", "education & experience", "knowledge skills and abilities", "scope", "key skills", "what's in it for you", "your profile", "we offer", "we are looking for", "we're looking for",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ExactSpans = Exact.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Openings of headings; the number is how many words such a heading has at most when no colon ends it.</summary>
    private static readonly (string Start, int Words)[] Openings =
    [
        ("what you", 9), ("what we", 8), ("what will", 8), ("what do", 7), ("what are we", 6), ("what makes", 9), ("what sets", 6), ("what's in", 8), ("what success", 8), ("what to expect", 7), ("what it", 6), ("what the", 6), ("what would", 8),
        ("who you", 6), ("who we", 7), ("who are", 5), ("who should", 6), ("where you", 6), ("why you", 8), ("why we", 8), ("why join", 7), ("why work", 6), ("why this", 6), ("why us", 3), ("why ", 5), ("how you", 8), ("how we", 7), ("how to", 5),
        ("about ", 6), ("our ", 5), ("meet ", 4), ("life at", 4), ("working at", 5), ("in this role", 6), ("in this position", 6), ("as a", 5), ("as our", 6), ("your ", 5), ("you will be", 5), ("you'll be", 5), ("you'll love", 6), ("you'll thrive", 8), ("you will thrive", 8),
        ("you might", 10), ("you may", 10), ("you should have", 6), ("you should apply", 6), ("you must", 4), ("you could be", 9), ("you're a", 8), ("you're likely", 9), ("you're the", 9), ("you have / ", 8), ("you'd", 6), ("we're looking for someone", 6), ("we are looking for someone", 6), ("we'd love", 8), ("we'll be most", 8), ("we offer", 5),
        ("it's a plus", 6), ("it would be", 9), ("it's great if", 8), ("would be", 6), ("bonus", 7), ("extra", 4), ("nice to have", 6), ("nice-to-have", 6), ("good to have", 5), ("great to have", 5), ("must have", 5), ("must-have", 4), ("preferred ", 6), ("preferable", 4), ("required ", 6), ("minimum ", 5), ("basic ", 4),
        ("desired ", 5), ("desirable", 5), ("ideal ", 5), ("the ideal", 7), ("a great candidate", 6), ("strong candidates", 6), ("core ", 4), ("key ", 5), ("essential ", 5), ("primary ", 4), ("major ", 5), ("main ", 4), ("principal ", 4), ("additional ", 4), ("other ", 4), ("general ", 4), ("specific ", 4), ("special ", 4),
        ("job ", 4), ("position ", 4), ("role ", 5), ("roles ", 5), ("company ", 4), ("team ", 3), ("the role", 5), ("the team", 4), ("the company", 4), ("the opportunity", 5), ("the position", 4), ("the ideal", 7), ("the work", 4), ("the impact", 5), ("the interview", 4), ("day to day", 5), ("day-to-day", 5), ("a day in", 7),
        ("responsibilities", 6), ("duties", 5), ("requirements", 6), ("qualifications", 6), ("skills ", 6), ("skills,", 6), ("technical skills", 4), ("technical requirements", 4), ("technical qualifications", 3), ("technical environment", 4), ("professional experience", 4), ("professional summary", 3), ("experience and", 5), ("experience &", 5), ("experience required", 4), ("experience requirements", 4), ("education and", 6), ("education &", 6), ("education require", 4), ("educational ", 4), ("education/", 4), ("knowledge, skills", 6), ("knowledge and", 5), ("knowledge &", 5), ("competencies", 4),
        ("compensation", 6), ("benefits", 6), ("perks", 5), ("salary ", 5), ("pay ", 4), ("total rewards", 5), ("interview ", 4), ("hiring ", 4), ("recruitment ", 4), ("selection ", 4), ("application ", 5), ("apply ", 4), ("equal ", 6), ("eeo", 4), ("diversity", 7), ("inclusion", 5), ("accommodation", 5), ("reasonable accommodation", 5), ("privacy", 5), ("e-verify", 4), ("covid", 4), ("work location", 4), ("work environment", 5), ("work authori", 5), ("working conditions", 5), ("travel ", 3),
        ("tech stack", 5), ("technology stack", 4), ("our stack", 4), ("engineering at", 5), ("itar", 4), ("export control", 5), ("contact information", 3), ("first ", 3), ("within ", 5), ("in your first", 7), ("success in", 6), ("full-time benefits", 3), ("full-time employee benefits", 5), ("supervisory", 3), ("physical ", 4), ("important note", 8), ("applicants ", 3), ("candidate ", 4), ("candidates ", 4), ("personal ", 3), ("behavioral ", 3), ("impact", 3), ("location ", 4), ("certifications", 5), ("licens", 5), ("security ", 3), ("clearance ", 3),
    ];

    /// <summary>The openings by their first letter, small or capital.</summary>
    private static readonly (string Start, int Words)[][] ByFirst =
        [.. Enumerable.Range(0, 128).Select(c => Openings.Where(o => o.Start[0] == char.ToLowerInvariant((char)c)).ToArray())];

    // Openings that are too common in running text to make a label of the words before a colon.
    private static readonly string[] NoLabels = ["our ", "your ", "why ", "about ", "meet ", "who ", "as ", "team ", "other ", "general ", "specific ", "special ", "main ", "first ", "within ", "impact", "personal ", "how ", "company ", "key ", "core "];

    /// <summary>Whether a short line, without its decoration, is a known heading.</summary>
    internal static bool IsKnown(scoped ReadOnlySpan<char> line, bool endsWithColon)
    {
        if (line.Length > 120)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[120];
        line = Plain(line, buffer);
        if (ExactSpans.Contains(line))
        {
            return true;
        }

        if (line.IsEmpty || line[0] >= ByFirst.Length)
        {
            return false;
        }

        var words = 0;
        foreach (var (start, most) in ByFirst[line[0]])
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (words = words > 0 ? words : Words(line)) <= (endsWithColon ? most + 8 : most))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a label before a colon is a known heading by itself; stricter, because the rest of the line is text.</summary>
    internal static bool IsLabel(scoped ReadOnlySpan<char> label)
    {
        Span<char> buffer = stackalloc char[120];
        if (label.Length > 60)
        {
            return false;
        }

        label = Plain(label, buffer);
        if (label.IsEmpty || Words(label) > 5 || ExactSpans.Contains(label))
        {
            return !label.IsEmpty && Words(label) <= 5;
        }

        foreach (var start in NoLabels)
        {
            if (label.StartsWith(start, StringComparison.OrdinalIgnoreCase) && !label.Contains("responsib", StringComparison.OrdinalIgnoreCase) && !label.Contains("requirement", StringComparison.OrdinalIgnoreCase) && !label.Contains("qualification", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return IsKnown(label, endsWithColon: false);
    }

    internal static int Words(ReadOnlySpan<char> line)
    {
        var words = 0;
        var inside = false;
        foreach (var c in line)
        {
            var letter = !char.IsWhiteSpace(c);
            words += letter && !inside && char.IsLetterOrDigit(c) ? 1 : 0;
            inside = letter;
        }

        return words;
    }

    // Straight quotes, single blanks, no marks at either end.
    private static ReadOnlySpan<char> Plain(scoped ReadOnlySpan<char> line, Span<char> buffer)
    {
        var n = 0;
        foreach (var c in line)
        {
            if (n == buffer.Length)
            {
                break;
            }

            if (char.IsWhiteSpace(c))
            {
                if (n > 0 && buffer[n - 1] != ' ')
                {
                    buffer[n++] = ' ';
                }
            }
            else
            {
                buffer[n++] = c is '’' or '‘' or '´' or '`' ? '\'' : c;
            }
        }

        return ((ReadOnlySpan<char>)buffer[..n]).Trim(" .:!?*_#-–—()[]\"…");
    }
}
