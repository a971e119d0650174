using Fulcrum.Core;

namespace Fulcrum.Tests;

/// <summary>Profiles with nothing in them that the ledger does not look at.</summary>
internal static class TestProfiles
{
    public static Profile Of(DateOnly start, IReadOnlyDictionary<string, double>? ratings = null) => new()
    {
        TargetRole = "machine learning engineer",
        Start = start,
        Deadline = Setting<DateOnly>.Yours(start.AddYears(1)),
        WeeklyHours = Setting<Hours>.Yours(new Hours(10)),
        Budget = Setting<Money>.Yours(new Money(1000, "USD")),
        CurrentPay = Setting<Money>.Yours(new Money(50000, "USD")),
        Employed = Setting<bool>.Yours(true),
        LivingCosts = Setting<Money>.Yours(new Money(2000, "USD")),
        Savings = Setting<Money>.Yours(new Money(10000, "USD")),
        TaxRate = Setting<double>.Yours(0.2),
        ApplicationsPerWeek = Setting<int>.Yours(5),
        Contacts = Setting<int>.Yours(0),
        SelfRatings = ratings ?? new Dictionary<string, double>(),
    };
}
