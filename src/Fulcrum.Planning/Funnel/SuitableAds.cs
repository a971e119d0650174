using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Which of the ads a person could apply to, and how many such openings appear.</summary>
internal static class SuitableAds
{
    /// <summary>Leaves out what cannot be applied to or cannot be read, and says how many and why; takes an even sample of very many.</summary>
    public static IReadOnlyList<AdReading> Of(PlanRequest request, ICollection<Finding> findings)
    {
        var country = request.Profile.Country.Length > 0 ? request.Profile.Country : request.Ledger.Country;
        var kept = new List<AdReading>();
        var (unread, elsewhere, cleared) = (0, 0, 0);
        foreach (var ad in request.Ads)
        {
            if (!ad.IsEnglish || ad.Ad.IsExcerpt)
            {
                unread++;
            }
            else if (country.Length > 0 && ad.Country.Length > 0 && ad.Country != country && ad.NeedsWorkAuthorisation == true)
            {
                elsewhere++;
            }
            else if (ad.Clearance.Length > 0)
            {
                cleared++;
            }
            else
            {
                kept.Add(ad);
            }
        }

        Note(unread, "could not be read in full (excerpts, or not in English)");
        Note(elsewhere, "need a work authorisation of another country");
        Note(cleared, "need a security clearance");
        if (kept.Count == 0 && request.Ads.Count > 0)
        {
            findings.Add(new Finding(SimulationCodes.NoAds, Severity.Warning, "ads", "No ad is left that could be applied to, so all of them are used.", "Add ads of this role in your country."));
            kept.AddRange(request.Ads);
        }

        if (kept.Count == 0)
        {
            findings.Add(new Finding(SimulationCodes.NoAds, Severity.Error, "ads", $"There are no ads for \"{request.Profile.TargetRole}\": the chances are those of a typical applicant to an unknown ad.", "Add ads of this role."));
        }

        if (kept.Count <= AdTable.Most)
        {
            return kept;
        }

        findings.Add(new Finding(SimulationCodes.AdsSampled, Severity.Note, "ads", $"Of {kept.Count} ads an even sample of {AdTable.Most} is simulated.", "Nothing to do: more ads do not change an average."));
        var ordered = kept.OrderBy(a => a.EmployerKey, StringComparer.Ordinal).ThenBy(a => a.Ad.Id, StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, AdTable.Most).Select(i => ordered[(int)((long)i * ordered.Count / AdTable.Most)])];

        void Note(int count, string why)
        {
            if (count > 0)
            {
                findings.Add(new Finding(SimulationCodes.AdsLeftOut, Severity.Note, "ads", $"{count} of {request.Ads.Count} ads {why}; no application is sent to them.", "Nothing to do, unless this is wrong for you."));
            }
        }
    }

    /// <summary>Ads read per month of their dates; null when fewer than ten of them are dated or all carry one date.</summary>
    public static double? PerMonth(IReadOnlyList<AdReading> ads)
    {
        var dates = ads.Where(a => a.Ad.Posted is not null).Select(a => a.Ad.Posted!.Value.DayNumber).Order().ToList();
        if (dates.Count < 10 || dates[0] == dates[^1])
        {
            return null;
        }

        // The span between the first and the last of n dates covers (n − 1)/(n + 1) of a uniform window.
        var days = (dates[^1] - dates[0]) * (dates.Count + 1.0) / (dates.Count - 1.0);
        return ads.Count / Math.Max(1, days / (365.25 / 12));
    }
}
