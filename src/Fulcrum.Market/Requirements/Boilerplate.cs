using System.Buffers;

namespace Fulcrum.Market;

/// <summary>Knows paragraphs that ask for nothing wherever they stand: equal opportunity, privacy, benefits in running text.</summary>
internal static class Boilerplate
{
    private static readonly SearchValues<string> Legal = SearchValues.Create(
    [
        "equal opportunity", "equal-opportunity", "equal employment", "without regard to", "regardless of race", "regardless of age", "discriminat", "reasonable accommodation", "affirmative action",
        "protected veteran", "sexual orientation", "criminal histor", "arrest and conviction", "privacy policy", "privacy notice", "e-verify", "fair chance", "gender identity", "underrepresented", "check every box", "meet every", "imposter syndrome",
        "every single qualification", "all the qualifications", "all of the qualifications", "100% of the", "background check", "drug test", "drug screen", "drug-free", "vaccinat",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Benefits = SearchValues.Create(
    [
        "health insurance", "dental", "401(k)", "401k", "paid time off", "parental leave", "benefits package", "stock options", "total compensation", "base salary", "salary range", "pay range", "compensation range", "competitive salary", "wellness stipend",
    ], StringComparison.Ordinal);

    /// <summary>The part a paragraph belongs to by its own words; null when it says nothing about that.</summary>
    internal static Section? SectionOf(ReadOnlySpan<char> lower) => lower.Length < 40 ? null
        : lower.ContainsAny(Legal) ? Section.Legal
        : lower.ContainsAny(Benefits) ? Section.Benefits
        : null;
}
