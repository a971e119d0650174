using System.Buffers;

namespace Fulcrum.Market;

/// <summary>Tells from the words of a heading what the part below is about. The first rule that fits wins.</summary>
internal static class SectionRules
{
    private static readonly (Section Section, string[] Words)[] Rules =
    [
        (Section.Role, ["not a fit", "not be a fit", "not a good fit", "not make a good", "not be a good", "not for you", "shouldn't apply", "not to apply", "won't", "why this role", "why you're here", "where you'll work", "where you will work", "no experience"]),
        (Section.Legal, ["equal ", "eeo", "accommodation", "privacy notice", "privacy policy", "privacy statement", "e-verify", "disclaimer", "itar", "export control", "covid", "legal notice", "legal disclaimer", "legal information", "non-discrimination", "affirmative action", "notice", "pay transparency"]),
        (Section.Duties, ["you get to do", "you'll get to do", "you will get to do", "what you get do", "what you'll get to"]),
        (Section.Benefits, ["our offer", "the offer", "because we value you", "bonuses", "bonus pay", "bonus opp", "bonus struct", "bonus program", "benefit", "perks", "compensation", "salary", "remuneration", "reward", "we offer", "we can offer", "offer you", "what's in it", "what you'll get", "what you get", "you will get", "you'll get", "you'll receive", "we provide", "why join", "why work", "why you'll", "why you will", "why you should", "why us", "in return", "pay range", "pay rate", "what you can expect from us", "you'll gain", "you'll learn", "you will learn", "supplemental pay", "401", "health insurance", "insurance benefits"]),
        (Section.Preferred, ["nice to have", "nice-to-have", "nicetohave", "nice to haves", "good to have", "good-to-have", "great to have", "bonus", "a plus", "pluses", "plus if", "plus points", "your plus", "big plus", "preferred", "preferable", "preferably", "preference", "desired", "desirable", "stand out", "stands out", "set you apart", "sets you apart", "sets candidates apart", "extra credit", "extra points", "brownie", "advantage", "even better", "helpful", "ideally", "optional", "would be great", "would be nice", "we'd love", "we would love", "great if you", "nice if", "above and beyond", "not required", "beneficial", "extras", "would be an asset", "additional qualif", "additional skill", "additional experience", "additional attributes", "wish list", "wishlist", "hope you have", "hope you bring", "be fantastic", "be awesome", "be amazing", "candidate also has", "candidates also have", "you might also have", "you may also have", "also love", "extra signal", "differentiators"]),
        (Section.Process, ["interview", "hiring process", "recruitment process", "recruiting process", "selection process", "application process", "how to apply", "apply now", "ready to apply", "next steps", "to apply", "application question", "our process", "the process", "candidate journey", "your journey", "hiring steps", "referral instr", "typical process", "interviewing at", "what happens next"]),
        (Section.Requirements, ["requirement", "qualification", "required", "must have", "must-have", "must haves", "you bring", "you'll bring", "you will bring", "to bring", "you need", "you'll need", "you will need", "you have", "you've", "you should have", "you should be", "you must", "who you are", "who are you", "about you", "looking for", "look for", "your profile", "your background", "your experience", "your skills", "your strengths", "your qualities", "your expertise", "your superpowers", "expertise", "proficienc", "competenc", "ideal candidate", "ideal profile", "the candidate", "candidate profile", "great candidate", "strong candidate", "successful candidate", "candidates", "a fit", "great fit", "good fit", "perfect fit", "right fit", "strong fit", "fit for", "a match", "great match", "you'll thrive", "you will thrive", "you thrive", "you'll excel", "you will excel", "would thrive", "love working here if", "to succeed", "you'll succeed", "be successful", "eligibility", "what it takes", "prerequisite", "what makes you", "what we value", "we expect", "need to have", "should apply", "you might", "you could be", "you're a", "you're the", "you are", "traits", "your dna", "you're good at", "you are good at", "key criteria", "selection criteria", "apply if you", "qualities", "soft skills", "hard skills", "key skills", "core skills", "technical skills", "skills", "attributes", "education", "knowledge", "abilities", "we want", "we need", "credentials", "certification", "license", "clearance", "work experience", "professional experience", "experience", "languages", "experience level", "profile", "background"]),
        (Section.Role, ["about the role", "about this role", "about the job", "about the position", "about the opportunity", "about the team", "about our team", "about this job", "role overview", "role summary", "position overview", "position summary", "job overview", "job summary", "job description", "stack", "technologies", "technical environment", "tools we", "the role", "the position", "the team", "our team", "the opportunity", "your team", "role description", "about the project", "position description"]),
        (Section.Duties, ["responsib", "duties", "tasks", "you'll do", "you will do", "you do", "to do", "be doing", "you'll be", "you will be", "you'll own", "you'll build", "you'll work", "you'll lead", "you'll drive", "you'll accomplish", "you'll achieve", "you'll make", "you'll help", "you'll create", "you will own", "you will work", "you will", "you'll", "day to day", "day-to-day", "day in the life", "daily", "your role", "your mission", "your impact", "your work", "your job", "your challenge", "accountabilit", "job function", "essential function", "functions", "focus area", "in this role", "this role", "as a ", "as an ", "scope", "deliverable", "success looks", "success metrics", "outcomes", "objectives", "the work", "the job", "expectations", "what to expect", "key areas", "your tasks", "mission", "impact", "first 30", "first 90", "first month", "first week", "first year", "first-month", "first-year", "90 days", "okrs", "kpis", "within", "problems", "challenge", "role"]),
        (Section.Conditions, ["location", "where you'll", "travel", "schedule", "hours", "work environment", "working condition", "physical", "logistics", "job type", "department", "duration", "shift", "start date", "contract type", "contract length", "contract duration", "relocation", "work authori", "visa", "commute", "work mode", "working arrangement", "reports to", "reporting to", "reporting line", "reporting structure"]),
        (Section.Company, ["about", "who we are", "who are we", "our mission", "our story", "our values", "our culture", "our vision", "our products", "our company", "our people", "company", "meet ", "life at", "working at", "working with us", "how we work", "culture", "values", "vision", "join us", "join our", "why ", "what we do", "we believe", "investors", "in the news", "diversity", "inclusion", "belonging", "overview", "we are"]),
    ];

    private static readonly SearchValues<string> OursAboutTheJob = SearchValues.Create(["stack", "process", "team", "tool", "ideal", "require", "benefit", "offer", "technolog", "expect", "interview"], StringComparison.Ordinal);

    /// <summary>What a heading announces; null when its words say nothing.</summary>
    /// <param name="heading">The heading, lower case with straight quotes.</param>
    /// <param name="employer">The employer's name, lower case; "about Acme" and "why Acme" are about the company.</param>
    internal static Section? Of(ReadOnlySpan<char> heading, ReadOnlySpan<char> employer)
    {
        var s = heading.Trim(" .:!?*_#-–—()[]\"…");
        switch (s)
        {
            case "desired skills and experience" or "desired skills & experience" or "desired experience and skills":
                // The standing heading of one board for everything it asks for.
                return Section.Requirements;
            case "privacy" or "legal":
                return Section.Legal;
            case "contract" or "contracts" or "reporting":
                return Section.Conditions;
            case "skills" or "you" or "experience" or "education" or "languages" or "required" or "technical" or "technical expertise" or "must":
                return Section.Requirements;
            case "plus" or "preferred" or "desired" or "bonus":
                return Section.Preferred;
            case "pay" or "why":
                return Section.Benefits;
            case "mission" or "role" or "overview" or "summary" or "description" or "introduction" or "position" or "job" or "job details" or "team":
                return Section.Role;
            case "process":
                return Section.Process;
            case "other" or "note" or "notes" or "details" or "additional information" or "additional notes":
                return Section.None;
        }

        if (employer.Length > 2 && s.Contains(employer, StringComparison.Ordinal)
            && (s.StartsWith("about") || s.StartsWith("why") || s.StartsWith("who") || s.StartsWith("life") || s.StartsWith("working at") || s.StartsWith("join") || s.StartsWith("what is")))
        {
            return s.StartsWith("why") ? Section.Benefits : Section.Company;
        }

        if (employer.Length > 2 && s.EndsWith(employer) && (s.StartsWith("engineering") || s.StartsWith("data") || s.StartsWith("product") || s.StartsWith("design") || s.StartsWith("security") || s.StartsWith("research")))
        {
            return Section.Role;
        }

        if ((s.StartsWith("our ", StringComparison.Ordinal) && !s.ContainsAny(OursAboutTheJob))
            || s.EndsWith("us apart", StringComparison.Ordinal) || s.EndsWith("platform apart", StringComparison.Ordinal))
        {
            return Section.Company;
        }

        // "Required and preferred qualifications" holds both: the stronger, because its lines carry their own cues.
        var both = !s.StartsWith("preferred") && !s.StartsWith("desired") && s.Contains("require", StringComparison.Ordinal) && s.Contains("prefer", StringComparison.Ordinal) && !s.Contains("not require", StringComparison.Ordinal);
        if (both)
        {
            return Section.Requirements;
        }

        // The first rule of which a phrase opens with a word of the heading.
        var rule = Rules.Length;
        for (var at = 0; at < s.Length; at++)
        {
            if (s[at] < ByFirst.Length && (at == 0 || !char.IsLetterOrDigit(s[at - 1])))
            {
                foreach (var (word, number) in ByFirst[s[at]])
                {
                    if (number >= rule)
                    {
                        break;
                    }

                    if (s[at..].StartsWith(word, StringComparison.Ordinal))
                    {
                        rule = number;
                        break;
                    }
                }
            }
        }

        return rule < Rules.Length ? Rules[rule].Section : null;
    }

    /// <summary>The phrases with the number of their rule, by their first letter, in order of the rules.</summary>
    private static readonly (string Word, int Rule)[][] ByFirst =
        [.. Enumerable.Range(0, 128).Select(c => Rules.SelectMany((r, n) => r.Words.Where(w => w[0] == c).Select(w => (w, n))).ToArray())];
}
