using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Reads security clearance and work authorisation.</summary>
internal static class LegalReader
{
    private static readonly CueSet Clearances = CueSet.Of(
        ["ts/sci", "top secret", "secret clearance", "security clearance", "public trust", "sc clearance", "dv clearance", "sc cleared", "dv cleared", "polygraph", "nato secret", "q clearance", "bpss", "active clearance", "clearance required"]);

    private static readonly CueSet NoSponsorship = CueSet.Of(
        ["unable to provide visa", "not sponsor", "unable to sponsor", "cannot sponsor", "can't sponsor", "can not sponsor", "no sponsorship", "without sponsorship", "without visa sponsorship", "without the need for visa", "without the need for sponsor", "not able to sponsor", "not offer visa", "not provide visa", "not provide sponsorship", "not offer sponsorship", "not require sponsorship", "no visa", "sponsorship is not available", "sponsorship not available", "not available for sponsorship", "do not offer sponsorship", "authorized to work", "authorised to work", "legally authorized", "right to work", "eligible to work", "work authorization required", "must be a us citizen", "must be a u.s. citizen", "u.s. citizenship", "us citizenship", "work permit sponsor", "require sponsorship", "unrestricted work", "be legally able to work", "work authorization in", "valid work permit", "permission to work", "without requiring sponsorship"]);

    private static readonly CueSet Sponsorship = CueSet.Of(
        ["visa sponsorship available", "sponsorship available", "we sponsor", "we do sponsor", "offer visa sponsorship", "provide visa sponsorship", "able to sponsor", "happy to sponsor", "open to sponsor", "will sponsor", "visa support", "visa sponsorship:", "sponsorship is available", "can sponsor", "we offer visa"]);

    internal static string Clearance(AdBody ad)
    {
        if (ad.Whole.IndexOfAny(Clearances) is var at && at < 0)
        {
            return "";
        }

        for (var n = 0; n < ad.Lines.Length; n++)
        {
            if (ad.Lines[n].Span.End <= at)
            {
                continue;
            }

            foreach (var sentence in ad.Sentences(n))
            {
                var lower = ad.Cued(sentence);
                var hit = lower.IndexOfAny(Clearances);
                if (hit < 0 || lower.Contains("not required", StringComparison.Ordinal) || lower.Contains("no clearance", StringComparison.Ordinal))
                {
                    continue;
                }

                return Words(ad.Text.AsSpan(sentence.Start, sentence.Length), hit);
            }
        }

        return "";
    }

    internal static bool? NeedsAuthorisation(AdBody ad)
    {
        var lower = ad.Whole;
        var offered = lower.IndexOfAny(Sponsorship) is var yes && yes >= 0 && !Denied(lower, yes);
        if (lower.ContainsAny(NoSponsorship) && !(offered && !lower.Contains("not sponsor", StringComparison.Ordinal)))
        {
            return true;
        }

        return offered ? false : null;
    }

    private static bool Denied(ReadOnlySpan<char> lower, int at)
    {
        var before = lower[Math.Max(0, at - 24)..at];
        return before.Contains("not", StringComparison.Ordinal) || before.Contains("unable", StringComparison.Ordinal) || before.Contains("no ", StringComparison.Ordinal) || before.Contains("n't", StringComparison.Ordinal);
    }

    // At most eight words around the naming, so that the answer stays a phrase.
    private static string Words(ReadOnlySpan<char> sentence, int at)
    {
        var start = at;
        for (var words = 0; start > 0 && words < 2; start--)
        {
            words += sentence[start - 1] == ' ' && start != at ? 1 : 0;
            if (words == 2 || sentence[start - 1] is '.' or ';' or ':' or '(')
            {
                break;
            }
        }

        var end = at;
        for (var words = 0; end < sentence.Length; end++)
        {
            words += sentence[end] == ' ' ? 1 : 0;
            if (words == 6 || sentence[end] is '.' or ';' or ',' or '(' or ')')
            {
                break;
            }
        }

        return sentence[start..end].Trim().ToString();
    }
}
