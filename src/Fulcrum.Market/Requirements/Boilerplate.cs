
namespace Fulcrum.Market;

/// <summary>Knows paragraphs that ask for nothing wherever they stand: equal opportunity, privacy, benefits in running text.</summary>
internal static class Boilerplate
{
    private static readonly CueSet Legal = CueSet.Of(
    [
        "equal opportunity", "equal-opportunity", "equal employment", "without regard to", "regardless of race", "regardless of age", "discriminat", "reasonable accommodation", "affirmative action",
        "protected veteran", "sexual orientation", "criminal histor", "arrest and conviction", "privacy policy", "privacy notice", "e-verify", "fair chance", "gender identity", "underrepresented", "check every box", "meet every", "imposter syndrome",
        "every single qualification", "all the qualifications", "all of the qualifications", "100% of the", "background check", "drug test", "drug screen", "drug-free", "vaccinat",
    ]);

    private static readonly CueSet Benefits = CueSet.Of(
    [
        "health insurance", "dental", "401(k)", "401k", "paid time off", "parental leave", "benefits package", "stock options", "total compensation", "base salary", "salary range", "pay range", "compensation range", "competitive salary", "wellness stipend",
    ]);

    private static readonly CueSet Process = CueSet.Of(
    [
        "your application", "submit your resume", "submit your cv", "the interview", "interview process", "phone interview", "first interview", "hiring process", "recruitment process", "via zoom", "apply now", "how to apply", "to apply,", "to apply:", "to apply please", "to apply for this", "encouraged to apply", "welcome to apply", "invited to apply", "thank you for your interest", "we'll reach out", "review your", "referral program", "programming challenge", "take-home", "coding challenge", "finish the process", "main process", "hiring team",
    ]);

    private static readonly CueSet Asks = CueSet.Of(
        ["experience", "degree", "proficien", "knowledge", "skill", "familiar", "ability", "understanding", "you will", "you'll", "responsib", "expertise"]);

    /// <summary>Whether a paragraph is long enough to ask for something in one sentence and praise the benefits in the next: its sentences are looked at one by one.</summary>
    internal static bool IsMixed(CuedText lower) => lower.Length > 400 && lower.ContainsAny(Searches);

    private static readonly CueSet Searches = CueSet.Of(["is seeking", "are seeking", "looking for", "is hiring", "you will", "you'll", "candidate will", "must have", "responsible for", "experience with", "experience in"]);

    /// <summary>The part a paragraph belongs to by its own words; null when it says nothing about that.</summary>
    internal static Section? SectionOf(CuedText lower) => lower.Length < 40 ? null
        : lower.ContainsAny(Legal) ? Section.Legal
        : lower.ContainsAny(Benefits) ? Section.Benefits
        : lower.ContainsAny(Process) && !lower.Contains("years", StringComparison.Ordinal) ? Section.Process
        : null;

    /// <summary>Whether a line after such a paragraph can belong to it: it asks for nothing.</summary>
    internal static bool MayGoOn(CuedText lower) => !lower.ContainsAny(Asks);
}
