using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>How strongly one sentence asks for what it names, from its own words and the part it stands in.</summary>
internal static class StrengthRules
{
    private static readonly CueSet PreferredCues = CueSet.Of(
    [
        "nice to have", "nice-to-have", "a plus", "is plus", "big plus", "huge plus", "strong plus", "are plus", "a bonus", "bonus:", "bonus points", "bonus if", "as a bonus", "preferred", "preferably", "preferable", "preference", "ideally", "is desired", "are desired", "highly desired", "desired but", "desired:", "experience desired", "skills desired", "desired.", "(desired", "desirable",
        "advantageous", "an advantage", "be great", "be nice", "be ideal", "good to have", "great to have", "not required", "not a requirement", "not necessary", "not mandatory", "not a must", "optional", "be helpful", "is helpful", "are helpful", "but helpful", "helpful but", "beneficial", "an asset", "extra points", "extra credit", "even better",
        "is a pro", "pluses", "would love", "not essential", "be a benefit", "be useful", "favorable", "favourable", "highly regarded", "highly valued", "is welcome", "are welcome", "welcomed", "appreciated", "icing on", "stand out", "comes in handy", "or willingness to learn", "strongly considered",
    ]);

    private static readonly CueSet RequiredCues = CueSet.Of(
    [
        "must ", "required", "requires", "require ", "mandatory", "you have", "you bring", "you've", "you are", "you're", "you possess", "you'll need", "you need to have", "experience with", "experience in", "experience using", "experience of", "experience working", "experience building", "hands-on experience", "years of", "years experience", "years'", "proficien", "knowledge of", "knowledge in", "familiar", "expertise", "looking for",
        "seeking", "ability to", "are able to", "must be able", "being able", "is able to", "skilled in", "skills in", "skills", "background in", "degree", "candidates should", "candidate should", "candidate will have", "candidate has", "fluent", "fluency", "master of", "mastery", "understanding of", "well versed", "well-versed", "command of", "competen", "comfortable with", "comfortable working", "track record", "essential", "qualified", "expert in", "experienced",
    ]);

    /// <summary>Words of a sentence that speaks to the candidate or about the work, not about the employer.</summary>
    private static readonly CueSet Addressed = CueSet.Of(
        ["you", "role", "position", "join ", "looking for", "seeking", "hiring", "candidate", "responsib", "stack", "we use", "our team", "the team", "this team", "technologies", "built with", "written in", "built on", "engineers", "experience", "required", "must ", "preferred", "a plus", "proficien", "knowledge", "skills"]);

    // What may stand in for a requirement is not asked for itself.
    private static readonly CueSet Substitutes = CueSet.Of(["be substituted", "may substitute", "can substitute", "in lieu of"]);

    private static readonly CueSet Openings = CueSet.Of(["looking for", "seeking", "hiring"]);

    private static readonly CueSet Searches = CueSet.Of(["looking for a", "we are looking for", "we're looking for", "we are seeking", "we're seeking", "we're hiring", "we are hiring", "is seeking a", "is looking for a", "in this role", "you will", "you'll"]);

    private static readonly string[] DutyOpenings =
        ["experience", "strong ", "proven", "proficien", "knowledge", "familiar", "expertise", "demonstrated", "excellent ", "solid ", "deep ", "must ", "minimum", "at least", "ability to", "working knowledge", "hands-on", "hands on", "fluen", "bachelor", "master", "degree", "prior ", "previous ", "advanced ", "good ", "required", "extensive"];

    private static readonly CueSet StrictCues = CueSet.Of(["must have", "must be", "required", "mandatory", "years of experience", "years experience", "proficiency in", "proficient in", "you have experience", "you must"]);

    // No beginning of a word: "piano " is cut off where it is looked at.
    private static readonly CueSet BareNo = CueSet.Of(["no "]);

    private static readonly CueSet Negations = CueSet.Of(
        ["no need", "not need", "not required", "not necessary", "n't need", "n't require", "no prior", "no previous", "not expected", "n't expect", "without any", "no experience", "not a requirement", "isn't required", "rather than ", "instead of "]);

    /// <summary>The strength of a sentence as a whole; null when what it names is not asked for.</summary>
    internal static (Strength Strength, string Cue)? OfSentence(CuedText lower, Section section, bool isItem)
    {
        if (lower.ContainsAny(Substitutes))
        {
            return null;
        }

        if (section == Section.Company && lower.ContainsAny(Searches))
        {
            section = Section.Role;
        }

        switch (section)
        {
            case Section.Company or Section.Benefits or Section.Legal or Section.Process or Section.Conditions or Section.Foreign:
                return null;
            case Section.Preferred:
                return lower.Contains("required", StringComparison.Ordinal) && !lower.Contains("not required", StringComparison.Ordinal) && !lower.ContainsAny(PreferredCues)
                    ? (Strength.Required, "required")
                    : (Strength.Preferred, "");
        }

        if (!isItem && (section is Section.None or Section.Role) && !lower.ContainsAny(Addressed) && !DutyVerbs.Opens(lower))
        {
            // The employer speaks about itself.
            return section == Section.None ? null : (Strength.Mentioned, "");
        }

        var at = lower.IndexOfAny(PreferredCues);
        if (at >= 0 && !InBrackets(lower, at) && Whole(lower, at))
        {
            return (Strength.Preferred, CueAt(lower, at));
        }

        switch (section)
        {
            case Section.Requirements:
                return (Strength.Required, "");
            case Section.Duties:
                foreach (var opening in DutyOpenings)
                {
                    if (lower.StartsWith(opening, StringComparison.Ordinal) && lower.ContainsAny(RequiredCues))
                    {
                        return (Strength.Required, opening.Trim());
                    }
                }

                at = lower.IndexOfAny(StrictCues);
                return at >= 0 ? (Strength.Required, CueAt(lower, at)) : (Strength.Mentioned, "");
            default:
                at = lower.IndexOfAny(RequiredCues);
                at = at >= 0 && lower[at..].StartsWith("required", StringComparison.Ordinal) && lower[..at].Contains("no ", StringComparison.Ordinal) ? -1 : at;
                return at >= 0 ? (Strength.Required, CueAt(lower, at)) : (Strength.Mentioned, "");
        }
    }

    /// <summary>Whether a mention in the sentence can be weaker than the sentence: looked up once a sentence, because most have no such cue.</summary>
    internal static bool MayDiffer(CuedText lower, Strength sentence) =>
        lower.ContainsAny(Negations) || lower.ContainsAny(BareNo) || lower.ContainsAny(Openings) || (sentence != Strength.Preferred && lower.ContainsAny(PreferredCues));

    /// <summary>The strength of one mention inside a sentence: a cue in brackets or before it may weaken it, a negation drops it.</summary>
    internal static (Strength Strength, string Cue)? OfMention(CuedText lower, int start, int end, (Strength Strength, string Cue) sentence)
    {
        var negation = lower.IndexOfAny(Negations);
        if ((negation >= 0 && Negated(lower, negation, start, end)) || IsBareNo(lower, start, end))
        {
            return null;
        }

        if (sentence.Strength == Strength.Preferred)
        {
            return sentence;
        }

        if (IsPurpose(lower, start, sentence.Cue))
        {
            return (Strength.Mentioned, "");
        }

        for (var from = 0; from < lower.Length;)
        {
            var at = lower[from..].IndexOfAny(PreferredCues);
            if (at < 0)
            {
                break;
            }

            at += from;
            if (Weakens(lower, at, start, end))
            {
                return (Strength.Preferred, CueAt(lower, at));
            }

            from = at + 1;
        }

        return sentence;
    }

    // "We are looking for an analyst to build dashboards": what comes after "to" is the work, unless experience is asked for there.
    private static bool IsPurpose(CuedText lower, int start, string cue)
    {
        if (cue.Length == 0 || !cue.AsSpan().ContainsAny(Openings))
        {
            return false;
        }

        var opening = lower.IndexOfAny(Openings);
        var to = opening < 0 ? -1 : lower[opening..].IndexOf(" to ", StringComparison.Ordinal);
        if (to < 0 || start < opening + to)
        {
            return false;
        }

        var between = lower[(opening + to)..start].Span;
        return !between.Contains("experience", StringComparison.Ordinal) && !between.Contains("who ", StringComparison.Ordinal) && !between.Contains("knowledge", StringComparison.Ordinal) && !between.Contains("skills", StringComparison.Ordinal);
    }

    private static bool Weakens(CuedText lower, int at, int start, int end)
    {
        var (open, close) = Brackets(lower, at);
        if (open >= 0)
        {
            // "(preferably React)", "(Catia preferred)": what stands inside.
            if (start > open && end <= close)
            {
                return true;
            }

            // "AWS (preferred)", "SQL: 1 year (preferred)": the words right before the bracket.
            return lower[(open + 1)..at].Span.Trim().IsEmpty && !Leads(lower, at) && end <= open && open - end < 40 && lower[end..open].Span.IndexOfAny(',', ';', '(') < 0;
        }

        return Leads(lower, at) ? start > at : end <= at && Clause(lower, end, at);
    }

    // "preferably in a bank", "ideally with Kafka" weaken what follows; "Kafka is a plus" what stands before.
    private static bool Leads(CuedText lower, int at) => lower[at..].StartsWith("preferably") || lower[at..].StartsWith("ideally") || lower[at..].StartsWith("bonus") || lower[at..].StartsWith("even better") || lower[at..].StartsWith("nice to have:") || lower[at..].StartsWith("preferable with") || lower[at..].StartsWith("preferably,");

    // A cue stands for the whole sentence when it closes or opens it.
    private static bool Whole(CuedText lower, int at)
    {
        if (Leads(lower, at))
        {
            return lower[..at].Span.Trim(" -*:").IsEmpty;
        }

        var before = lower[..at];
        if (before.Contains("required", StringComparison.Ordinal) && before.Span.ContainsAny(';', ','))
        {
            return false;
        }

        return (lower.Length < 60 && before.IndexOf(';') < 0) || !before.Span.ContainsAny(';', ',') || (before.IndexOf(';') < 0 && !HasRequiredClause(before));
    }

    private static bool HasRequiredClause(CuedText before)
    {
        var comma = before.Span.LastIndexOfAny(',', ';');
        return comma > 0 && (before[..comma].Contains("required", StringComparison.Ordinal) || before[comma..].Contains("with ", StringComparison.Ordinal) || before[comma..].Contains("experience", StringComparison.Ordinal));
    }

    // No clause border between the mention and the cue.
    private static bool Clause(CuedText lower, int from, int at)
    {
        var between = lower[from..at];
        return between.IndexOf(';') < 0 && !between.Contains(", with ", StringComparison.Ordinal) && !between.Contains("required", StringComparison.Ordinal)
            && !(between.Contains(", ", StringComparison.Ordinal) && between[(between.Span.LastIndexOf(", ", StringComparison.Ordinal) + 2)..].ContainsAny(RequiredCues));
    }

    // "no Java required", "no Java or C++ experience needed"; "no, Java is required" and "no problem: Java" are something else.
    private static bool IsBareNo(ReadOnlySpan<char> lower, int start, int end)
    {
        var before = lower[..start];
        var no = before.LastIndexOf("no ", StringComparison.Ordinal);
        if (no < 0 || (no > 0 && char.IsLetterOrDigit(lower[no - 1])) || start - no > 40 || before[no..].IndexOfAny([',', ';', ':']) >= 0)
        {
            return false;
        }

        var after = lower[end..Math.Min(lower.Length, end + 40)];
        var stop = after.IndexOfAny([',', ';', '.']);
        after = stop < 0 ? after : after[..stop];
        return after.Contains(" required", StringComparison.Ordinal) || after.Contains(" needed", StringComparison.Ordinal) || after.Contains(" necessary", StringComparison.Ordinal);
    }

    private static bool Negated(CuedText lower, int at, int start, int end)
    {
        var rest = lower[at..];
        if (rest.StartsWith("not need ") || rest.StartsWith("not require "))
        {
            return start > at && start - at < 60 && lower[at..start].IndexOf(';') < 0;
        }

        if (rest.StartsWith("not ") || rest.StartsWith("isn't"))
        {
            // "X is not required" drops X; "X is not required but helpful" keeps it as preferred.
            return end <= at && !rest.ContainsAny(PreferredTail) && at - end < 60;
        }

        if (rest.StartsWith("rather than") || rest.StartsWith("instead of"))
        {
            return start > at && start - at < 40;
        }

        return start > at && start - at < 60 && lower[at..start].IndexOf(';') < 0;
    }

    private static readonly CueSet PreferredTail = CueSet.Of(["but ", "helpful", "plus", "bonus", "nice", "preferred", "welcome", "though", "desired"]);

    private static bool InBrackets(CuedText lower, int at) => Brackets(lower, at).Open >= 0;

    private static (int Open, int Close) Brackets(CuedText lower, int at)
    {
        var open = lower[..at].Span.LastIndexOf('(');
        if (open < 0 || lower[open..at].IndexOf(')') >= 0)
        {
            return (-1, -1);
        }

        var close = lower[at..].IndexOf(')');
        return close < 0 ? (-1, -1) : (open, at + close);
    }

    private static string CueAt(CuedText lower, int at)
    {
        var end = at;
        for (var words = 0; end < lower.Length && words < 3; end++)
        {
            words += lower[end] == ' ' ? 1 : 0;
            if (lower[end] is ',' or ';' or '.' or ')' or '\n')
            {
                break;
            }
        }

        return lower[at..end].Span.Trim().ToString();
    }
}
