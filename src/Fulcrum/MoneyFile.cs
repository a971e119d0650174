using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The groups of settings below `money` that few people need.</summary>
internal static class MoneyFile
{
    internal static PartTime? PartTime(YamlFields? f)
    {
        if (f is null)
        {
            return null;
        }

        var (share, from, until) = (f.Number("share", 0, 1, "a share"), f.Date("from"), f.Date("until"));
        f.ReportUnknown();
        if (share is { } s && from is { } first && until is { } last && first < last)
        {
            return new PartTime(s, first, last);
        }

        f.Wrong("until", "a share, a first day and a later last day, like {share: 0.8, from: 2027-01-01, until: 2027-07-01}");
        return null;
    }

    internal static Benefit? Benefit(YamlFields? f, string currency)
    {
        if (f is null)
        {
            return null;
        }

        var (amount, months, quitting) = (f.Money("amount", currency), f.Number("months", 0, 240, "months"), f.Flag("afterQuitting"));
        f.ReportUnknown();
        if (amount is { } a && months is { } m)
        {
            return new Benefit(a, (int)m, quitting ?? false);
        }

        f.Wrong("amount", "what arrives in a month and for how many, like {amount: 1800, months: 6}");
        return null;
    }

    internal static Reimbursement? Reimbursement(YamlFields? f, string currency)
    {
        if (f is null)
        {
            return null;
        }

        var (share, cap, keep) = (f.Number("share", 0, 1, "a share"), f.Money("capPerYear", currency), f.Number("keepMonths", 0, 120, "months"));
        f.ReportUnknown();
        if (share is { } s)
        {
            return new Reimbursement(s, cap ?? new Money(1_000_000_000m, currency), (int)(keep ?? 0));
        }

        f.Wrong("share", "the part that the employer pays, like {share: 0.5, capPerYear: 5250, keepMonths: 12}");
        return null;
    }
}
