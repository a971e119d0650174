using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Tells the level of a post: from the title, then the text, then the years asked for.</summary>
internal static class SeniorityReader
{
    private static readonly string[] Individual =
        ["product", "project", "program", "programme", "account", "marketing", "community", "social", "content", "brand", "relationship", "success", "partner", "partnerships", "partnership", "campaign", "case", "office", "compliance", "risk", "event", "events", "growth", "category", "communications", "data", "delivery", "release", "change", "operations", "portfolio", "sales", "implementation", "onboarding", "vendor", "contract", "contracts", "procurement", "tax", "treasury", "finance", "accounting", "payroll", "benefits", "facilities", "enablement", "media", "channel", "deployment", "solutions", "lifecycle", "crm", "seo", "talent", "recruiting", "research", "knowledge", "quality", "supply", "demand", "revenue", "pricing", "billing", "business", "customer", "technical", "engagement", "experience", "strategy", "analytics", "expansion", "field", "integration", "assistant", "territory", "alliance", "alliances", "development"];

    internal static Seniority Read(AdBody ad, Years? years)
    {
        var title = OfTitle(ad.Title);
        if (title != Seniority.Unspecified)
        {
            return title;
        }

        if (OfHint(ad.Ad.SeniorityHint) is { } hint)
        {
            return hint;
        }

        if (OfText(ad) is { } text)
        {
            return text;
        }

        return years switch
        {
            null => Seniority.Unspecified,
            { Min: >= 5 } => Seniority.Senior,
            { Min: >= 2 } => Seniority.Mid,
            { Min: > 0 } => Seniority.Junior,
            _ => Seniority.Junior,
        };
    }

    /// <summary>The level a title names; unspecified when it names none.</summary>
    internal static Seniority OfTitle(string title)
    {
        // "Executive assistant to the CEO": whom one works for says nothing about one's own level.
        var works = title.Contains("assistant", StringComparison.Ordinal) ? title.IndexOf(" to ", StringComparison.Ordinal) : -1;
        title = works > 0 ? title[..works] : title;
        var words = TitleWords.Split(title);
        var has = words.ToHashSet(StringComparer.Ordinal);
        if (has.Overlaps(["intern", "internship", "interns", "apprentice", "apprenticeship", "werkstudent", "werkstudentin", "placement", "stagiaire", "trainee"]) || title.Contains("working student", StringComparison.Ordinal) || title.Contains("co-op", StringComparison.Ordinal))
        {
            return Seniority.Intern;
        }

        if (Manages(title, words, has))
        {
            return Seniority.Manager;
        }

        if (has.Overlaps(["staff", "principal", "lead", "distinguished", "fellow", "architect"]) && !title.Contains("lead gen", StringComparison.Ordinal) && !title.Contains("chief of staff", StringComparison.Ordinal) && !title.Contains("technical staff", StringComparison.Ordinal) && !(has.Contains("architect") && has.Overlaps(["senior", "sr", "junior", "associate"])) && !has.Contains("architect"))
        {
            return Seniority.Lead;
        }

        if (has.Contains("director") || has.Contains("chief"))
        {
            return Seniority.Lead;
        }

        if (has.Overlaps(["senior", "sr", "snr", "sen", "iii", "iv", "3", "expert", "experienced"]))
        {
            return Seniority.Senior;
        }

        if (title.Contains("mid-level", StringComparison.Ordinal) || title.Contains("mid level", StringComparison.Ordinal) || (has.Contains("mid") && !title.Contains("mid-market", StringComparison.Ordinal) && !title.Contains("mid market", StringComparison.Ordinal)) || has.Overlaps(["ii", "2", "intermediate", "midlevel"]))
        {
            return Seniority.Mid;
        }

        return has.Overlaps(["junior", "jr", "graduate", "entry", "entry-level", "associate", "grad", "i", "1"]) || (has.Contains("assistant") && !has.Overlaps(["executive", "personal", "administrative", "virtual", "ea", "legal", "medical", "professor", "principal"]))
            ? Seniority.Junior
            : Seniority.Unspecified;
    }

    private static bool Manages(string title, IReadOnlyList<string> words, HashSet<string> has)
    {
        if (has.Overlaps(["vp", "svp", "evp", "cto", "ceo", "cfo", "coo", "cmo", "ciso", "cpo", "supervisor"]) || title.Contains("vice president", StringComparison.Ordinal) || title.Contains("head of", StringComparison.Ordinal) || title.StartsWith("head", StringComparison.Ordinal))
        {
            return true;
        }

        for (var n = 0; n < words.Count; n++)
        {
            if (words[n] is "manager" or "mgr")
            {
                var before = n > 0 ? words[n - 1] : "";
                if (before is "engineering" or "science" or "software" or "engineer" or "team" or "general" or "people" or "store" or "shop" or "warehouse" or "security" or "infrastructure" or "design" or "support" or "plant" or "clinic" or "station")
                {
                    return true;
                }

                var after = n + 1 < words.Count ? words[n + 1] : "";
                if (before.Length > 0 && !Individual.Contains(before, StringComparer.Ordinal) && before is not ("senior" or "sr" or "junior" or "associate") && after.Length == 0)
                {
                    return false;
                }

                if (before.Length == 0 || (before is "senior" or "sr" && after.Length > 0))
                {
                    // "Manager, Data Engineering", "Senior Manager, Analytics".
                    return after is not ("product" or "project" or "account");
                }
            }
        }

        return false;
    }

    private static Seniority? OfHint(string hint)
    {
        var lower = hint.ToLowerInvariant();
        return lower switch
        {
            "" => null,
            _ when lower.Contains("intern", StringComparison.Ordinal) && !lower.Contains("internal", StringComparison.Ordinal) => Seniority.Intern,
            _ when lower.Contains("entry", StringComparison.Ordinal) || lower.Contains("junior", StringComparison.Ordinal) => Seniority.Junior,
            _ when lower.Contains("mid-senior", StringComparison.Ordinal) || lower.Contains("associate", StringComparison.Ordinal) => null,
            _ when lower.Contains("senior", StringComparison.Ordinal) => Seniority.Senior,
            _ => null,
        };
    }

    private static Seniority? OfText(AdBody ad)
    {
        var lower = ad.Lower;
        if (lower.Contains("entry-level", StringComparison.Ordinal) || lower.Contains("entry level", StringComparison.Ordinal) || lower.Contains("recent graduate", StringComparison.Ordinal) || lower.Contains("new grad", StringComparison.Ordinal))
        {
            return Seniority.Junior;
        }

        return null;
    }
}
