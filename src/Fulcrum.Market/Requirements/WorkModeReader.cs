using System.Buffers;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Tells remote, hybrid and on-site from the place, the title and the text. A bare place says nothing.</summary>
internal static class WorkModeReader
{
    private static readonly SearchValues<string> Hybrid = SearchValues.Create(
        ["hybrid", "days a week in the office", "days per week in the office", "days in the office", "days in office", "days a week in-office", "days in-office", "days/week in", "days onsite", "days on-site", "days per week onsite", "days a week onsite", "days a week on-site", "days per week on-site", "in-office days", "anchor days", "days per week in office", "days a week in office", "days a week in our", "days per week in our", "days from our", "days from the office", "times a week in the office", "office mondays", "2-3 days", "days remote", "days from home", "partially remote", "partly remote"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Remote = SearchValues.Create(
        ["fully remote", "100% remote", "remote-first", "remote first", "work remotely", "working remotely", "remote position", "remote role", "remote opportunity", "remote job", "this role is remote", "position is remote", "remote work", "work from anywhere", "remote-friendly", "remote friendly", "li-remote", "remote team", "distributed team", "remote (", "(remote)", "work from home", "entirely remote", "all-remote", "remotely from", "role can be remote", "remote within", "remote in", "remote across", "be remote", "is remote", "globally distributed", "location: remote", "work location: remote", "work from wherever", "remote company", "remote environment", "remote nature", "telecommut", "remote us", "us remote"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Onsite = SearchValues.Create(
        ["on-site", "onsite", "on site", "in-person", "in person", "in-office", "in office", "in the office", "our office", "work location: one location", "lunch at the office", "lunch in the office", "li-onsite", "5 days a week", "five days a week", "5 days per week", "5 days/week", "based full-time", "at our hq", "office-based", "in-home", "in the field", "in our clinic", "clinic-based"], StringComparison.Ordinal);

    private static readonly SearchValues<string> FullOnsite = SearchValues.Create(
        ["5 days a week", "five days a week", "5 days per week", "5 days/week", "fully in-person", "fully in person", "in-person role", "is in-person", "are in person", "are in-person", "in-person culture", "based in-person", "in-person in our", "in person in", "in person at", "in-person at", "fully onsite", "fully on-site", "100% onsite", "100% on-site", "onsite role", "on-site role", "on-site position", "onsite position", "work location: in person", "role is onsite", "role is on-site", "position is onsite", "position is on-site", "in-office role", "in-office position", "in-office culture", "is based in our", "be based in our", "based out of our", "based at our", "work in our office", "work from our office", "working from our office", "work out of our", "in-person work", "not remote", "no remote", "not a remote", "onsite in", "on-site in", "on site in", "onsite at", "on-site at", "lunch in office everyday", "in-office lunch"], StringComparison.Ordinal);

    internal static WorkMode Read(AdBody ad)
    {
        var place = AdBody.Fold(ad.Ad.Location);
        var head = place + " | " + ad.Title;
        if (head.Contains("hybrid", StringComparison.Ordinal))
        {
            return WorkMode.Hybrid;
        }

        var lower = ad.Lower;
        var remoteHead = head.Contains("remote", StringComparison.Ordinal) || place.Contains("anywhere", StringComparison.Ordinal) || place.Contains("work from home", StringComparison.Ordinal);
        var hybrid = Count(ad, Hybrid);
        var onsite = Count(ad, FullOnsite);
        if (remoteHead || ad.Ad.Remote == true)
        {
            return onsite > 0 && !remoteHead ? WorkMode.Onsite : WorkMode.Remote;
        }

        if (lower.Contains("#li-hybrid", StringComparison.Ordinal))
        {
            return WorkMode.Hybrid;
        }

        if (lower.Contains("#li-remote", StringComparison.Ordinal))
        {
            return WorkMode.Remote;
        }

        if (hybrid > 0)
        {
            return WorkMode.Hybrid;
        }

        if (onsite > 0)
        {
            return WorkMode.Onsite;
        }

        if (Count(ad, Remote) > 0)
        {
            return WorkMode.Remote;
        }

        return Count(ad, Onsite) > 0 ? WorkMode.Onsite : WorkMode.Unspecified;
    }

    // Legal paragraphs and interview descriptions speak of remote and on-site, too, but about something else.
    private static int Count(AdBody ad, SearchValues<string> cues)
    {
        var count = 0;
        foreach (var line in ad.Lines)
        {
            if (line.Section is Section.Legal or Section.Process)
            {
                continue;
            }

            count += ad.LowerOf(line.Span).ContainsAny(cues) ? 1 : 0;
        }

        return count;
    }
}
