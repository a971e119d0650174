using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>A hard requirement that is not met.</summary>
/// <param name="Group">The words under which it is counted over ads.</param>
/// <param name="Words">What this ad asks.</param>
internal readonly record struct KnockOut(string Group, string Words);

/// <summary>Hard requirements that the person does not meet.</summary>
internal sealed partial class KnockOuts(Ledger ledger, Profile profile, FactBook facts)
{
    private static readonly HashSet<string> s_freeMovement = new(
        "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".Split(' '), StringComparer.Ordinal);

    private const int LongestLine = 160;

    private readonly double _tolerance = facts.Mean("screen.years.tolerance");
    private readonly ResumeWords _words = new(ledger.Resume);

    /// <summary>All of one ad.</summary>
    public IReadOnlyList<KnockOut> Of(AdReading ad)
    {
        var found = new List<KnockOut>();
        Years(ad, found);
        Degree(ad, found);
        foreach (var requirement in ad.Requirements.Where(r => r.Strength == Strength.Required))
        {
            Named(requirement, found);
        }

        Place(ad, found);
        if (ad.Clearance.Length > 0 && !_words.Say("clearance"))
        {
            found.Add(new("security clearance", "security clearance"));
        }

        return found;
    }

    private void Years(AdReading ad, List<KnockOut> found)
    {
        if (ad.MinYears is not > 0)
        {
            return;
        }

        // Ads of several roles may be looked at together: each has its own field.
        var inField = Math.Max(ledger.YearsInField, ledger.YearsByRole.GetValueOrDefault(ad.RoleId));
        var line = LineOfYears(ad);
        if (line is { } at && Generic().IsMatch(ad.Ad.Text[at.Start..at.End]))
        {
            Short(ad, ledger.YearsOfWork, "of work of any kind", "more years of work than you show", "", found);
            return;
        }

        // "3+ years with SQL": the work that names it counts, or the field, whichever is longer.
        var named = line is { } on ? ad.Requirements.Where(r => !r.InTitle && r.Span.Start >= on.Start && r.Span.End <= on.End).Select(r => r.Concept).Where(c => c.Kind != ConceptKind.Soft).ToList() : [];
        var best = named.Select(c => (Concept: c, Years: YearsWith(c.Id))).OrderByDescending(c => c.Years).FirstOrDefault();
        if (best.Concept is { } concept)
        {
            Short(ad, Math.Max(best.Years, inField), $"with {concept.Name}", "more years with a skill it names than you show", FormattableString.Invariant($", of {ledger.YearsOfWork:0.0} in all"), found);
            return;
        }

        Short(ad, inField, "in the field", "more years in the field than you show", FormattableString.Invariant($", of {ledger.YearsOfWork:0.0} in all"), found);
    }

    private void Short(AdReading ad, double years, string of, string group, string more, List<KnockOut> found)
    {
        if (years + _tolerance < ad.MinYears)
        {
            found.Add(new(group, FormattableString.Invariant($"{ad.MinYears:0.#}+ years {of} (you show {years:0.0}{more})")));
        }
    }

    private double YearsWith(ConceptId concept) => !ledger.Skills.TryGetValue(concept, out var state) ? 0
        : WorkTime.Years(state.Evidence.Where(e => e is { Kind: EvidenceKind.Work, From: not null, When: not null }).Select(e => (e.From!.Value, e.When!.Value)));

    // From the number to the end of its line or sentence; null when the ad does not say where it stands.
    private static (int Start, int End)? LineOfYears(AdReading ad)
    {
        if (ad.YearsSpan is not { } span || span.Start < 0 || span.End > ad.Ad.Text.Length)
        {
            return null;
        }

        var end = ad.Ad.Text.IndexOfAny(['\n', '.', ';'], span.End);
        return (span.Start, end < 0 ? ad.Ad.Text.Length : Math.Min(end, span.End + LongestLine));
    }

    private void Degree(AdReading ad, List<KnockOut> found)
    {
        if (ad.Degree is { Strength: Strength.Required, OrEquivalent: false, Level: { } level } && level > ledger.Degree)
        {
            var words = $"{Name(level)}, no equivalent accepted (you show {(ledger.Degree == DegreeLevel.None ? "none" : Name(ledger.Degree))})";
            found.Add(new(words, words));
        }
    }

    private void Named(Requirement requirement, List<KnockOut> found)
    {
        var concept = requirement.Concept;
        if (concept.Kind == ConceptKind.Certification && !ledger.Shows(concept.Id) && !ledger.Skills.Values.Any(s => s.Concept.Parent == concept.Id && NarrowerSkills.IsShown(s.Signal)))
        {
            found.Add(new($"certification: {concept.Name}", $"certification: {concept.Name}"));
        }

        // A résumé in English shows English.
        if (concept.Kind == ConceptKind.Spoken && concept.Id.Value != "english" && ledger.Resume is { } resume
            && !ledger.Shows(concept.Id) && !resume.Languages.Any(l => l.Contains(concept.Name, StringComparison.OrdinalIgnoreCase)) && !_words.Say(concept.Name))
        {
            found.Add(new($"language: {concept.Name}", $"language: {concept.Name}"));
        }
    }

    private void Place(AdReading ad, List<KnockOut> found)
    {
        var home = ledger.Country;
        if (ad.Country.Length == 0 || home.Length == 0 || ad.Country == home)
        {
            return;
        }

        // Who searches in that country has decided to move there; the permit remains a question.
        if (ad.WorkMode != WorkMode.Remote && ad.Country != profile.Country)
        {
            found.Add(new($"work on the spot outside {home}, where you live", $"work on the spot in {ad.Country} (you live in {home})"));
        }

        if (ad.NeedsWorkAuthorisation == true && !(s_freeMovement.Contains(ad.Country) && s_freeMovement.Contains(home)))
        {
            found.Add(new($"permit to work outside {home}, no visa sponsored", $"permit to work in {ad.Country}, no visa sponsored (you live in {home})"));
        }
    }

    private static string Name(DegreeLevel level) => level switch
    {
        DegreeLevel.Associate => "a two-year degree",
        DegreeLevel.Bachelor => "a bachelor's degree",
        DegreeLevel.Master => "a master's degree",
        DegreeLevel.Phd => "a doctorate",
        _ => "no degree",
    };

    [GeneratedRegex(@"^\W*[\d+\-–\s]*(?:to\s+\d+\s+)?(?:or more\s+)?(?:years?|yrs?)?['’]?\W*(?:of\s+)?(?:(?:relevant|full[- ]time|total|overall|prior|proven|post[- ]graduate|progressive)\s+)*(?:professional|work(?:ing)?|industry|employment|business|corporate|commercial|total|overall)\s+(?:work\s+)?experience\b(?!\s*(?:in|with|as|of|working|building|developing|designing|using|managing|on|across|within)\b)|^\W*[\d+\-–\s]*(?:years?|yrs?)['’]?\s+(?:of\s+)?experience\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Generic();
}
