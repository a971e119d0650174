using Fulcrum.Core;
using Fulcrum.Person;
using Fulcrum.Planning;
using Fulcrum.Reading;

namespace Fulcrum;

/// <summary>A résumé against ads, and a person by themselves: parts of the flow of <see cref="Pivot"/> that ask no plan.</summary>
internal static class Screened
{
    internal static ScreenAnswer? Resume(PivotSettings settings, string? ad, string? against, AdReading? one, ICollection<Finding> problems, IProgress<string>? progress, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        progress?.Report("Reading ads");
        var (ads, read, snapshot) = Ads(settings, ad, one, findings, cancel);
        if (ads.Count == 0)
        {
            findings.Add(new("PIVOT014", Severity.Error, ad ?? "ads", ad is not null && ad != "-" && !File.Exists(ad) ? "This is neither a file nor the number or id of an ad that was read."
                : $"There is no ad to set the résumé against{(settings.Profile.TargetRole.Length > 0 ? $" for \"{settings.Profile.TargetRole}\"" : "")}; {read} were read.",
                ad is null ? "Name files with --ads; `fulcrum market roles --ads FILES` lists the roles they hold." : "Name a file with an ad, or an ad's number or id from `fulcrum market read`."));
        }

        Pivot.SayWhatIsKept(settings, findings);
        progress?.Report("Reading the résumé");
        var ledger = ads.Count > 0 ? Ledger(settings, settings.Resume, findings) : null;
        var other = ledger is not null && against is not null ? Ledger(settings, against, findings) : null;
        if (ledger?.Resume is null || (against is not null && other?.Resume is null))
        {
            foreach (var finding in findings)
            {
                problems.Add(finding);
            }

            return null;
        }

        var comparison = other is null ? null : Planner.CompareResumes(ads, other, ledger, settings.Profile, Facts(settings));
        var screening = comparison?.Second ?? Planner.Screen(ads, ledger, settings.Profile, Facts(settings));
        if (ledger.Country.Length == 0)
        {
            findings.Add(new("CV047", Severity.Note, ledger.Resume.Place, "Where you live could not be told, so place and permit to work were not checked.", "Say it with --country US, or write your town and country under your name."));
        }

        if (snapshot)
        {
            findings.Add(new("PIVOT019", Severity.Note, "ads", "The snapshot keeps what ads ask for, not their words, and none of them is open: words are the usual names, and there is no ad to apply to.", "Name ads of your own with --ads or --ad, or put them into your workspace with `fulcrum market add`."));
        }

        return new ScreenAnswer
        {
            IsSnapshot = snapshot,
            Role = settings.Profile.TargetRole, AdsRead = read, Ledger = ledger, Screening = screening, Comparison = comparison,
            Findings = [.. Beside(screening, findings).Where(f => !screening.Findings.Contains(f)).Distinct().OrderByDescending(f => f.Severity)],
            IsInvented = settings.IsInvented || ads.Any(a => a.Ad.IsInvented),
        };
    }

    /// <summary>The findings that a screening does not say in its own words: a scan is CV006 to its reader and CV050 to a screener.</summary>
    internal static IEnumerable<Finding> Beside(Screening screening, IReadOnlyList<Finding> findings) =>
        screening.Findings.Any(f => f.Code == "CV050") ? findings.Where(f => f.Code != "CV006") : findings;

    internal static PersonAnswer Person(PivotSettings settings, bool withAds, IProgress<string>? progress, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        if (withAds)
        {
            progress?.Report("Reading ads");
            var request = Pivot.Request(settings, Corpus.Read(settings.Ads, findings, cancel: cancel), settings.Profile.TargetRole, findings);
            Pivot.Plannable(request, findings);
            var gap = request.Ads.Count == 0 ? [] : Planner.Gap(request.Demand, request.Ledger, request.Facts);
            return Of(request.Ledger, gap, request.Demand.RoleName, request.Ads.Count, settings.IsInvented || request.Demand.IsInvented);
        }

        return Of(Ledger(settings, settings.Resume, findings), [], "", 0, settings.IsInvented);

        PersonAnswer Of(Ledger ledger, IReadOnlyList<GapRow> gap, string role, int ads, bool invented) => new()
        {
            Ledger = ledger, Gap = gap, Role = role, Ads = ads, Entries = settings.Entries, IsInvented = invented,
            Findings = [.. findings.Where(f => !ledger.Conflicts.Contains(f)).Distinct().OrderByDescending(f => f.Severity)],
        };
    }

    // One ad at hand, by its file or by its id among those read; else all of the role, or all.
    private static (IReadOnlyList<AdReading> Ads, int Read, bool Snapshot) Ads(PivotSettings settings, string? ad, AdReading? one, List<Finding> findings, CancellationToken cancel)
    {
        if (one is not null)
        {
            return ([one], 1, false);
        }

        if (ad is not null && (ad == "-" || File.Exists(ad)))
        {
            var file = Corpus.Read([ad], findings, cancel: cancel);
            return (file.Readings, file.AdsRead, false);
        }

        var corpus = Corpus.Read(settings.Ads, findings, cancel: cancel);
        Pivot.SayWhatIsAhead(settings, corpus, findings);
        IReadOnlyList<AdReading> ads = ad is not null ? corpus.Find(ad) is { } found ? [found] : []
            : settings.Profile.TargetRole.Length > 0 ? corpus.OfRole(settings.Profile.TargetRole, settings.Filter)
            : corpus.OfAnyRole();
        return (ads, corpus.AdsRead, corpus.Snapshot is not null);
    }

    private static FactBook Facts(PivotSettings settings) => Planner.Facts([]).With(settings.Facts);

    private static Ledger Ledger(PivotSettings settings, string? path, List<Finding> findings)
    {
        var person = new PersonReader(Reader.Bundled);
        var resume = path is null ? null : ResumeFile.Read(person, path, findings);
        return person.Weigh(resume, settings.Profile, Facts(settings), Corpus.Role(settings.Profile.TargetRole).Id, findings, settings.Entries);
    }
}
