using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Reads the degree an ad asks for: the lowest level that satisfies a required line; only preferred where nothing is required.</summary>
internal static class DegreeReader
{
    private static readonly CueSet Any = CueSet.Of(
        ["degree", "bachelor", "master", "phd", "ph.d", "ph. d", "doctora", "diploma", "ba/", "bs/", "/bs", "/ba", "b.s", "b.a", "m.s", "bsc", "msc", "b.sc", "m.sc", "mba", " bs ", " ba ", " ms ", "ged", "b.tech", "btech", "m.tech", "b.e", "educational background", "academic background", "undergraduate", "graduate", "high school", "university education", " bs,", " ms,", "(bs", "(ms", "beng", "meng", "bsme", "bsee", "bscs", "msme", "msee", "ma or "]);

    private static readonly CueSet Equivalent = CueSet.Of(
        ["or equivalent", "equivalent experience", "equivalent work", "equivalent practical", "equivalent combination", "equivalent professional", "equivalent industry", "equivalent relevant", "equivalent military", "or related experience", "or relevant experience", "or relevant work", "or similar experience", "or comparable", "in lieu of", "substitut", "or work experience", "or practical experience", "and/or experience", "and/or equivalent", "/ equivalent", "or the equivalent", "or extensive experience", "or proven experience", "or industry experience", "experience equivalent", "equivalent education", "equivalent of ", "or commensurate", "or demonstrated experience", "or professional experience", "or experience", "(or equivalent", "or equal experience", "or self-taught"]);

    private static readonly CueSet EquivalentDegree = CueSet.Of(["or equivalent degree", "or equivalent discipline", "or equivalent field", "or equivalent subject", "or equivalent major", "or equivalent qualification in"]);

    private static readonly CueSet EquivalentAnyway = CueSet.Of(["equivalent field experience", "equivalent experience", "equivalent work", "equivalent practical"]);

    // "High school diploma or equivalent" means another school certificate, not experience.
    private static bool IsSchoolEquivalent(ReadOnlySpan<char> lower) => lower.Contains("high school", StringComparison.Ordinal) && lower.Contains("or equivalent", StringComparison.Ordinal)
        && !lower.ContainsAny(EquivalentAnyway) && !lower.Contains("bachelor", StringComparison.Ordinal);

    private static readonly CueSet Weak = CueSet.Of(
        ["preferred", "preferably", "a plus", "is plus", "desired", "desirable", "nice to have", "ideally", "bonus", "advantage", "be great", "preferable", "an asset", "beneficial", "helpful", "a strong plus", "strong plus", "highly regarded", "would be ideal"]);

    internal static DegreeRequirement? Read(AdBody ad)
    {
        DegreeRequirement? required = null;
        DegreeRequirement? preferred = null;
        for (var n = 0; n < ad.Lines.Length; n++)
        {
            var line = ad.Lines[n];
            if (line.Section is Section.Company or Section.Benefits or Section.Legal or Section.Process or Section.Conditions or Section.Foreign || !MayName(ad.Cued(line.Span)))
            {
                continue;
            }

            foreach (var sentence in ad.Sentences(n))
            {
                Read(ad, line, sentence, ref required, ref preferred);
            }
        }

        return required ?? preferred;
    }

    private static bool MayName(CuedText lower) => lower.ContainsAny(Any) || lower.StartsWith("bs ") || lower.StartsWith("ba ") || lower.StartsWith("ms ");

    private static void Read(AdBody ad, AdLine line, TextSpan sentence, ref DegreeRequirement? required, ref DegreeRequirement? preferred)
    {
        var lower = ad.Cued(sentence);
        if (!MayName(lower))
        {
            return;
        }

        var hits = DegreeWords.Find(lower);
        if (hits.Count == 0 || Refused(lower))
        {
            return;
        }

        var orEquivalent = lower.ContainsAny(Equivalent) && (!lower.ContainsAny(EquivalentDegree) || lower.ContainsAny(EquivalentAnyway)) && !IsSchoolEquivalent(lower);
        for (var n = 0; n < hits.Count; n++)
        {
            var hit = hits[n];
            var weak = line.Section == Section.Preferred || IsWeak(lower, hits, n);
            ref var best = ref weak ? ref preferred : ref required;
            var found = new DegreeRequirement(hit.Level, weak ? Strength.Preferred : Strength.Required, orEquivalent, new TextSpan(sentence.Start + hit.Start, hit.Length));
            if (best is null || best.Level is null || (found.Level is not null && found.Level < best.Level))
            {
                best = found with { OrEquivalent = orEquivalent || (best?.OrEquivalent ?? false) };
            }
            else if (orEquivalent && !best.OrEquivalent)
            {
                best = best with { OrEquivalent = true };
            }
        }
    }

    private static readonly CueSet RefuseCues = CueSet.Of(["(post-b", "(post-m", "post-bs/", "no degree", "degree not required", "degree is not required", "don't need a degree", "do not need a degree", "don't require a degree", "degree of ", "degrees of freedom", "regardless of degree", "high degree", "some degree", "360 degree", "360-degree", "to a degree"]);

    private static bool Refused(CuedText lower) => lower.ContainsAny(RefuseCues) && !lower.Contains("bachelor", StringComparison.Ordinal) && !lower.Contains("master's", StringComparison.Ordinal) && !lower.Contains("phd", StringComparison.Ordinal);

    // "Bachelor's required, Master's preferred": the cue belongs to the level before it and to those joined by "or".
    private static bool IsWeak(CuedText lower, List<DegreeHit> hits, int n)
    {
        for (var k = n; k < hits.Count; k++)
        {
            var end = k + 1 < hits.Count ? hits[k + 1].Start : lower.Length;
            var after = lower[hits[k].End..end];
            if (after.Contains("required", StringComparison.Ordinal) && !after.ContainsAny(Weak))
            {
                return false;
            }

            var cue = after.IndexOfAny(Weak);
            if (cue >= 0 && !IsOfSubject(after, cue))
            {
                // "…preferably a Master's": the cue opens the next level instead.
                return !(k + 1 < hits.Count && Opens(after[cue..])) || (k == n && after.Length - cue > 40);
            }

            if (k + 1 >= hits.Count || !Joined(after))
            {
                break;
            }
        }

        var from = n == 0 ? 0 : hits[n - 1].End;
        var before = lower[from..hits[n].Start];
        var lead = before.IndexOfAny(Weak);
        return lead >= 0 && (Opens(before[lead..]) || before[lead..].Span.Contains(':') || before[(lead + 1)..].Length < 24 && before[lead..].StartsWith("preferred ", StringComparison.Ordinal) && n == 0);
    }

    // "degree (STEM majors preferred)", "degree, preferably in physics": the subject is preferred, not the level.
    private static bool IsOfSubject(ReadOnlySpan<char> after, int cue)
    {
        var open = after[..cue].LastIndexOf('(');
        var inside = open >= 0 && after[open..cue].IndexOf(')') < 0;
        var rest = after[cue..];
        var space = rest.IndexOf(' ');
        return inside ? !after[(open + 1)..cue].Trim().IsEmpty : Opens(rest) && space > 0 && rest[space..].StartsWith(" in ", StringComparison.Ordinal);
    }

    private static bool Opens(ReadOnlySpan<char> cue) => cue.StartsWith("preferably") || cue.StartsWith("ideally") || cue.StartsWith("bonus");

    private static bool Joined(ReadOnlySpan<char> between) => between.Length <= 14 && (between.Contains("or", StringComparison.Ordinal) || between.Contains('/') || between.Contains(',') || between.Contains("and", StringComparison.Ordinal) || between.Trim().IsEmpty);
}
