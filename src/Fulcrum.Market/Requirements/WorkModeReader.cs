using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Tells remote, hybrid and on-site by adding up what the place, the title and the text say. A bare place says nothing.</summary>
internal static partial class WorkModeReader
{
    private const int Clear = 5;
    private const int Hint = 2;

    private static readonly CueSet Any = CueSet.Of(
        ["remote", "hybrid", "onsite", "anchor days", "home or office", "on-site", "on site", "office", "in-person", "in person", "anywhere", "from home", "telecommut", "in-home", "distributed", "clinic", "in the field", "at our hq"]);

    private static readonly CueSet RemoteClear = CueSet.Of(
        ["fully remote", "100% remote", "full remote", "fully-remote", "completely remote", "remote-first", "remote first", "this is a remote", "remote position", "remote role", "remote opportunity", "remote job", "role is remote", "position is remote", "job is remote", "work location: remote", "location: remote", "work from anywhere", "li-remote", "all-remote", "time-remote", "time remote", "remote only", "entirely remote", "can be remote", "be performed remotely", "remotely from anywhere", "remote (us", "remote, us", "remote within", "remote nature", "remote company", "be located anywhere", "work remotely from", "remote, freelance", "permanently remote", "remote contract", "telecommute", "remote team", "remote eligible", "remote-eligible", "remote way of working", "remote working from", "remote from anywhere", "remote (eu", "remote (uk", "remote in the", "remote across", "remote anywhere", "remote or hybrid", "hybrid or remote", "hybrid or fully remote", "hybrid/remote", "remote/hybrid", "hire remotely", "hiring remotely", "remote basis"]);

    private static readonly CueSet RemotePlain = CueSet.Of(
        ["fully remote", "100% remote", "fully-remote", "remote position", "remote role", "role is remote", "position is remote", "remote eligible", "remote-eligible"]);

    private static readonly CueSet Tags = CueSet.Of(["#li-"]);

    private static readonly CueSet HybridMixed = CueSet.Of(
        ["work remotely on ", "days remote", "remote days", "days from home", "days a week from home", "partially remote", "partly remote", "not quite fully-remote", "not quite fully remote", "not fully remote", "office days and remote", "office days and home", "home office days", "home or office", "office or from home", "office or home", "hybrid available", "hybrid options", "flex hybrid", "mix of remote and", "mix of in-office", "remote and in-office", "remote and in-person", "li-hybrid", "remote policy: 1", "remote policy: 2", "remote policy: 3", "home office 1", "home office 2", "anchor days"]);

    // "A hybrid role at the crossing of sales and engineering" says nothing about the place; "remote or hybrid" leaves it to the candidate.
    private static readonly CueSet HybridAside = CueSet.Of(
        ["hybrid role at", "hybrid role that", "hybrid role combining", "hybrid role blending", "hybrid role between", "hybrid position that", "remote or hybrid", "hybrid or remote", "hybrid or fully remote", "hybrid/remote", "remote/hybrid", "hybrid, or remote", "hybrid cloud", "hybrid search"]);

    private static readonly CueSet RemoteHint = CueSet.Of(
        ["work remotely", "working remotely", "remote work", "work from home", "remote-friendly", "remote friendly", "distributed team", "globally distributed", "fully distributed", "remote environment", "remotely", "remote setup", "remote setting", "remote option", "remote culture"]);

    private static readonly CueSet OnsiteClear = CueSet.Of(
        ["fully in-person", "fully in person", "in-person role", "is in-person", "are in person", "are in-person", "is in person", "full-time, and in-person", "in-person in our", "in person in", "in person at", "in-person at", "fully onsite", "fully on-site", "100% onsite", "100% on-site", "onsite role", "on-site role", "on-site position", "onsite position", "work location: in person", "work location: one location", "role is onsite", "role is on-site", "position is onsite", "position is on-site", "in-office role", "in-office position", "office-first", "fully in-office", "in-person work", "not remote", "no remote", "not a remote", "everyday in the office", "in office everyday", "in the office every", "5 days per week)", "must be onsite", "must work onsite", "must be on-site", "on-site only", "onsite only", "in-home", "in-person team", "work in-person", "work in person", "in-office 5", "work onsite", "work on-site", "based full-time in", "office based", "office-based", "li-onsite", "li-in-office", "in the field with", "based out of our", "in person 5", "in-person 5", "5 days a week in our", "five days a week in our", "working from our office", "work from our office", "all roles are in person", "roles are in person", "roles are in-person", "in-person company", "in person company", "in-person culture", "in-person work model"]);

    private static readonly CueSet OnsiteHint = CueSet.Of(
        ["in-person", "in person", "onsite", "on-site", "on site", "in-office", "in office", "in the office", "at the office", "our office", "office in the", "beautiful office", "from our office", "our hq", "clinic-based"]);

    // Lines that say what is not wanted or describe customers, interviews and trips.
    private static readonly CueSet Aside = CueSet.Of(
        ["you prefer", "online or in person", "in person or online", "interview", "offsite", "off-site", "customer site", "client site", "travel", "on-site visits", "hybrid cloud", "hybrid search", "home office", "office suite", "microsoft office", "ms office", "back office", "front office", "office 365", "google office", "on-site gym", "onsite gym", "on-site support", "onsite support", "dental office", "post office", "program office", "family office", "chief", "middle office", "hybrid teams of", "office management", "office manager", "office snacks", "office equipment", "on-site daycare", "project management office", "offices in", "offices around", "offices across", "law office"]);

    internal static WorkMode Read(AdBody ad)
    {
        var (remote, hybrid, onsite) = OfHead(ad);
        if (ad.Whole.ContainsAny(Any))
        {
            foreach (var line in ad.Lines)
            {
                var lower = ad.Cued(line.Span);
                if (line.Section == Section.Legal && !lower.ContainsAny(Tags))
                {
                    hybrid += IsHybrid(lower, line.Section) ? Clear : 0;
                }
                else if (line.Section != Section.Process && lower.ContainsAny(Any))
                {
                    OfLine(lower, line.Section, ref remote, ref hybrid, ref onsite);
                }
            }
        }

        // Days at the office and days at home make hybrid, whatever else is said.
        if (hybrid >= Clear && hybrid >= remote - Hint)
        {
            return WorkMode.Hybrid;
        }

        if (onsite >= Clear && onsite >= remote)
        {
            return WorkMode.Onsite;
        }

        var most = Math.Max(remote, Math.Max(hybrid, onsite));
        return most < Hint ? WorkMode.Unspecified
            : remote == most ? WorkMode.Remote
            : hybrid == most ? WorkMode.Hybrid
            : WorkMode.Onsite;
    }

    private static (int Remote, int Hybrid, int Onsite) OfHead(AdBody ad)
    {
        var place = AdBody.Fold(ad.Ad.Location);
        var (remote, hybrid, onsite) = (ad.Ad.Remote == true ? 4 : 0, 0, 0);
        foreach (var head in (ReadOnlySpan<string>)[place, ad.Title, AdBody.Fold(ad.Ad.EmploymentType)])
        {
            hybrid += head.Contains("hybrid", StringComparison.Ordinal) ? Clear + 3 : 0;
            remote += head.Contains("remote", StringComparison.Ordinal) || head.Contains("anywhere", StringComparison.Ordinal) || head.Contains("work from home", StringComparison.Ordinal) ? Clear : 0;
            onsite += head.Contains("onsite", StringComparison.Ordinal) || head.Contains("on-site", StringComparison.Ordinal) || head.Contains("in office", StringComparison.Ordinal) || head.Contains("in-office", StringComparison.Ordinal) || head.Contains("in-person", StringComparison.Ordinal) ? Clear : 0;
        }

        onsite += place.EndsWith("office", StringComparison.Ordinal) ? Hint : 0;
        return (remote, hybrid, onsite);
    }

    private static void OfLine(CuedText lower, Section section, ref int remote, ref int hybrid, ref int onsite)
    {
        if (IsHybrid(lower, section))
        {
            hybrid += Clear;
            return;
        }

        if (lower.ContainsAny(Aside))
        {
            // A trip or an interview in the same line does not undo what is plainly said.
            remote += lower.ContainsAny(RemotePlain) ? Clear : 0;
            return;
        }

        var task = section is Section.Requirements or Section.Duties or Section.Preferred;
        if (FiveDays().IsMatch(lower) && (lower.ContainsAny(OnsiteHint) || lower.Contains(" office", StringComparison.Ordinal)))
        {
            onsite += Clear;
        }
        else if (lower.ContainsAny(OnsiteClear))
        {
            onsite += Clear;
        }
        else if (lower.ContainsAny(OnsiteHint))
        {
            onsite += task || lower.ContainsAny(Treats) ? 1 : Hint;
        }

        if (lower.ContainsAny(RemoteClear))
        {
            remote += Clear;
        }
        else if (lower.ContainsAny(RemoteHint))
        {
            remote += Hint;
        }
    }

    private static bool IsHybrid(CuedText lower, Section section)
    {
        if (lower.Contains("hybrid", StringComparison.Ordinal) && !lower.ContainsAny(HybridAside)
            && (section is Section.Requirements or Section.Duties or Section.Preferred ? HybridWork().IsMatch(lower) : HybridAny().IsMatch(lower)))
        {
            return true;
        }

        if (lower.ContainsAny(HybridMixed))
        {
            return true;
        }

        return lower.ContainsAny(OnsiteHint) && !lower.ContainsAny(Treats) && (OfficeDays().IsMatch(lower) || DaysOffice().IsMatch(lower) || Weekdays(lower) is >= 1 and <= 4);
    }

    private static readonly CueSet Treats = CueSet.Of(["lunch", "snack", "dinner", "breakfast", "meals", "fruit", "yoga"]);

    private static int Weekdays(ReadOnlySpan<char> lower)
    {
        var days = 0;
        foreach (var day in (ReadOnlySpan<string>)["monday", "tuesday", "wednesday", "thursday", "friday"])
        {
            days += lower.Contains(day, StringComparison.Ordinal) ? 1 : 0;
        }

        // "Monday to Friday" is the whole week.
        return lower.Contains("monday to", StringComparison.Ordinal) || lower.Contains("monday -", StringComparison.Ordinal) || lower.Contains("monday through", StringComparison.Ordinal) || lower.Contains("monday-", StringComparison.Ordinal) ? 0 : days;
    }

    [GeneratedRegex(@"hybrid(?:/\w+)?[- ](?:work|working|role|position|schedule|office|arrangement|policy|job|opportunity)|work(?:ing)? hybrid|is hybrid|\(hybrid\)|hybrid,? \d|hybrid remote", RegexOptions.CultureInvariant)]
    private static partial Regex HybridWork();

    [GeneratedRegex(@"hybrid(?:\s*$|[\s/-]*(?:work|working|role|position|schedule|office|arrangement|policy|job|opportunity|model|environment|set-?up|setting|basis|capacity|approach|flexib|remote|in |with |from |culture|structure|format|workplace|location|based|status|or |and |-|\(|\d)|[,.;:)/])", RegexOptions.CultureInvariant)]
    private static partial Regex HybridAny();

    [GeneratedRegex(@"\b(?:[1-4]|one|two|three|four|[1-3]-[2-4])\+?(?: or more)?(?:x| times| days?|-days?)\b.{0,40}\b(?:office|on-?site|in[- ]person|hq)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DaysOffice();

    [GeneratedRegex(@"\b(?:office|on-?site|in[- ]person|in-office)\b.{0,40}\b(?:[1-4]|one|two|three|four|[1-3]-[2-4])\+?(?:x| times| days?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeDays();

    [GeneratedRegex(@"\b(?:5|five)(?:x| days)", RegexOptions.CultureInvariant)]
    private static partial Regex FiveDays();
}
