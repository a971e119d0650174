using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>How often a rule was right: measured on the layout set, see docs/method/resumes.md and <c>bench -- resumes --rules</c>.</summary>
internal static class RuleConfidence
{
    /// <summary>Share of the fields read by this rule that were right; 1 where the file states them.</summary>
    public static double Of(string path, ReadingRule rule) => rule switch
    {
        ReadingRule.Stated => 1,
        ReadingRule.Form => 0.97,
        ReadingRule.Words => 0.95,
        ReadingRule.Order => 0.9,
        _ => 0.5,
    };
}
