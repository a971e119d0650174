using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>
/// How often a field read by a rule was right on the layout set: (right + 1) / (read + 2), so that few cases say little (Laplace's rule of succession).
/// Counts of <c>bench -- resumes --rules</c>, 2026-11-24, docs/method/resumes.md. A field that the set does not mark takes the share of its rule as a whole.
/// </summary>
internal static class RuleConfidence
{
    private static readonly Dictionary<(string Field, ReadingRule Rule), double> s_measured = new()
    {
        [("name", ReadingRule.Order)] = Share(152, 153),
        [("email", ReadingRule.Form)] = Share(147, 153),
        [("phone", ReadingRule.Form)] = Share(152, 152),
        [("location", ReadingRule.Words)] = Share(152, 152),
        [("jobs.title", ReadingRule.Words)] = Share(422, 423),
        [("jobs.title", ReadingRule.Order)] = Share(46, 47),
        [("jobs.title", ReadingRule.Remainder)] = Share(0, 1),
        [("jobs.employer", ReadingRule.Words)] = Share(331, 334),
        [("jobs.employer", ReadingRule.Order)] = Share(130, 135),
        [("jobs.employer", ReadingRule.Remainder)] = Share(0, 2),
        [("jobs.start", ReadingRule.Form)] = Share(453, 455),
        [("jobs.end", ReadingRule.Form)] = Share(453, 455),
        [("jobs.location", ReadingRule.Words)] = Share(363, 363),
        [("education.degree", ReadingRule.Words)] = Share(299, 302),
        [("education.field", ReadingRule.Order)] = Share(298, 298),
        [("education.field", ReadingRule.Remainder)] = Share(1, 1),
        [("education.school", ReadingRule.Words)] = Share(301, 302),
        [("education.start", ReadingRule.Form)] = Share(300, 300),
        [("education.end", ReadingRule.Form)] = Share(300, 300),
        [("skills", ReadingRule.Form)] = Share(1437, 1465),
        [("certifications.name", ReadingRule.Order)] = Share(245, 258),
        [("certifications.issuer", ReadingRule.Order)] = Share(230, 239),
        [("projects.name", ReadingRule.Order)] = Share(68, 70),
        [("languages", ReadingRule.Form)] = Share(425, 425),
    };

    /// <summary>Share of the fields read by this rule that were right; 1 where the file states them.</summary>
    public static double Of(string path, ReadingRule rule) => rule switch
    {
        ReadingRule.Stated => 1,
        _ when s_measured.TryGetValue((KindOf(path), rule), out var share) => share,
        ReadingRule.Form => Share(3667, 3705),
        ReadingRule.Words => Share(2020, 2028),
        ReadingRule.Order => Share(1169, 1202),
        _ => Share(1, 4),
    };

    private static double Share(int right, int read) => Math.Round((right + 1.0) / (read + 2), 3);

    // "jobs[2].title" is "jobs.title".
    private static string KindOf(string path)
    {
        var kind = new System.Text.StringBuilder(path.Length);
        var inside = false;
        foreach (var c in path)
        {
            inside = c == '[' || (inside && c != ']');
            if (!inside && c != ']')
            {
                kind.Append(c);
            }
        }

        return kind.ToString();
    }
}
