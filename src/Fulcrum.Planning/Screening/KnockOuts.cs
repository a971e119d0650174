using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Hard requirements that the person does not meet. Worded alike for every ad, so that they can be counted.</summary>
internal sealed partial class KnockOuts(Ledger ledger, Profile profile, FactBook facts)
{
    private static readonly HashSet<string> s_freeMovement = new(
        "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".Split(' '), StringComparer.Ordinal);

    private readonly double _tolerance = facts.Mean("screen.years.tolerance");
    private readonly ResumeWords _words = new(ledger.Resume);

    /// <summary>All of one ad.</summary>
    public IReadOnlyList<string> Of(AdReading ad)
    {
        var found = new List<string>();
        Years(ad, found);
        Degree(ad, found);
        foreach (var requirement in ad.Requirements.Where(r => r.Strength == Strength.Required))
        {
            Named(requirement, found);
        }

        Place(ad, found);
        if (ad.Clearance.Length > 0 && !_words.Say("clearance"))
        {
            found.Add("security clearance");
        }

        return found;
    }

    private void Years(AdReading ad, List<string> found)
    {
        if (ad.MinYears is not > 0)
        {
            return;
        }

        var inField = AsksForField(ad);
        if ((inField ? ledger.YearsInField : ledger.YearsOfWork) + _tolerance < ad.MinYears)
        {
            found.Add(inField
                ? FormattableString.Invariant($"{ad.MinYears:0.#}+ years in the field (you show {ledger.YearsInField:0.0}, of {ledger.YearsOfWork:0.0} in all)")
                : FormattableString.Invariant($"{ad.MinYears:0.#}+ years of work of any kind (you show {ledger.YearsOfWork:0.0})"));
        }
    }

    // "3+ years of professional experience" counts all work; "3+ years of experience with SQL", "as a data engineer" counts the field.
    private static bool AsksForField(AdReading ad)
    {
        if (ad.YearsSpan is not { } span || span.Start < 0 || span.End > ad.Ad.Text.Length)
        {
            return true;
        }

        var end = ad.Ad.Text.IndexOfAny(['\n', '.', ';'], span.End);
        var line = ad.Ad.Text[span.Start..(end < 0 ? ad.Ad.Text.Length : Math.Min(end, span.End + 120))];
        return !Generic().IsMatch(line);
    }

    private void Degree(AdReading ad, List<string> found)
    {
        if (ad.Degree is { Strength: Strength.Required, OrEquivalent: false, Level: { } level } && level > ledger.Degree)
        {
            found.Add($"{Name(level)}, no equivalent accepted (you show {(ledger.Degree == DegreeLevel.None ? "none" : Name(ledger.Degree))})");
        }
    }

    private void Named(Requirement requirement, List<string> found)
    {
        var concept = requirement.Concept;
        if (concept.Kind == ConceptKind.Certification && !ledger.Shows(concept.Id) && !ledger.Skills.Values.Any(s => s.Concept.Parent == concept.Id && NarrowerSkills.IsShown(s.Signal)))
        {
            found.Add($"certification: {concept.Name}");
        }

        // A résumé in English shows English.
        if (concept.Kind == ConceptKind.Spoken && concept.Id.Value != "english" && ledger.Resume is { } resume
            && !ledger.Shows(concept.Id) && !resume.Languages.Any(l => l.Contains(concept.Name, StringComparison.OrdinalIgnoreCase)) && !_words.Say(concept.Name))
        {
            found.Add($"language: {concept.Name}");
        }
    }

    private void Place(AdReading ad, List<string> found)
    {
        var home = ledger.Country;
        if (ad.Country.Length == 0 || home.Length == 0 || ad.Country == home)
        {
            return;
        }

        // Who searches in that country has decided to move there; the permit remains a question.
        if (ad.WorkMode != WorkMode.Remote && ad.Country != profile.Country)
        {
            found.Add($"work on the spot in {ad.Country} (you live in {home})");
        }

        if (ad.NeedsWorkAuthorisation == true && !(s_freeMovement.Contains(ad.Country) && s_freeMovement.Contains(home)))
        {
            found.Add($"permit to work in {ad.Country}, no visa sponsored (you live in {home})");
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
