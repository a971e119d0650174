using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>Money, hours and the day of leaving as they stand in an address: terms to look at the plan under.</summary>
/// <param name="Savings">Savings at hand.</param>
/// <param name="Living">Living costs a month.</param>
/// <param name="NewPay">New pay a year; null: from the role's ads.</param>
/// <param name="Hours">Hours a week.</param>
/// <param name="Quit">Months after the start in which the present job is left; null: kept until landing.</param>
internal sealed record TriedTerms(decimal Savings, decimal Living, decimal? NewPay, double Hours, int? Quit)
{
    /// <summary>Latest month of leaving that can be tried.</summary>
    public const int LastQuit = 36;

    private const decimal MostMoney = 100_000_000;
    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>Names of the fields in an address.</summary>
    public static readonly string[] Names = ["savings", "living", "newPay", "hours", "quit"];

    /// <summary>A profile's own.</summary>
    public static TriedTerms Own(Profile p) => new(
        p.Savings.Value.Amount, p.LivingCosts.Value.Amount, p.NewPay?.Amount, p.WeeklyHours.Value.Value,
        p.QuitDate is { } quit ? Math.Max(0, (int)((quit.DayNumber - p.Start.DayNumber) / DaysPerMonth)) : null);

    /// <summary>Whether an address holds any.</summary>
    public static bool AreIn(IQueryCollection query, string prefix) => Names.Any(n => query.ContainsKey(prefix + n));

    /// <summary>Those of an address; what it does not say, or says wrongly, is the profile's own.</summary>
    public static TriedTerms Of(Func<string, string?> field, Profile profile)
    {
        var own = Own(profile);
        return new TriedTerms(
            Money(field("savings")) ?? own.Savings,
            Money(field("living")) ?? own.Living,
            field("newPay") is { } pay ? (pay.Length == 0 ? null : Money(pay) ?? own.NewPay) : own.NewPay,
            double.TryParse(field("hours"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= 80 ? hours : own.Hours,
            field("quit") is { } quit ? (quit.Length == 0 ? null : int.TryParse(quit, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month <= LastQuit ? month : own.Quit) : own.Quit);
    }

    /// <summary>The same of a query with a prefix.</summary>
    public static TriedTerms Of(IQueryCollection query, string prefix, Profile profile)
        => Of(name => query.TryGetValue(prefix + name, out var value) ? value.ToString() : null, profile);

    /// <summary>The profile under these terms; what is the same stays the same object's value, so that equal terms give equal profiles.</summary>
    public Profile On(Profile profile)
    {
        var own = Own(profile);
        var currency = profile.Savings.Value.Currency;
        return profile with
        {
            Savings = Savings == own.Savings ? profile.Savings : Setting<Money>.Yours(new Money(Savings, currency)),
            LivingCosts = Living == own.Living ? profile.LivingCosts : Setting<Money>.Yours(new Money(Living, currency)),
            NewPay = NewPay == own.NewPay ? profile.NewPay : NewPay is { } pay ? new Money(pay, currency) : null,
            WeeklyHours = Hours.Equals(own.Hours) ? profile.WeeklyHours : Setting<Hours>.Yours(new Hours(Hours)),
            QuitDate = Quit == own.Quit ? profile.QuitDate : DayOfLeaving(profile),
        };
    }

    /// <summary>As part of an address.</summary>
    public string Query(string prefix) => string.Join('&', Names.Zip(Values, (name, value) => $"{prefix}{name}={Uri.EscapeDataString(value)}"));

    /// <summary>In the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<string> Values => [Plain(Savings), Plain(Living), NewPay is { } pay ? Plain(pay) : "", Hours.ToString("0.##", CultureInfo.InvariantCulture), Quit?.ToString(CultureInfo.InvariantCulture) ?? ""];

    /// <summary>What to change in the pivot file so that these become the person's own.</summary>
    public IReadOnlyList<FieldChange> Changes(Profile profile)
    {
        var own = Own(profile);
        var changes = new List<FieldChange>();
        if (Savings != own.Savings)
        {
            changes.Add(new FieldChange("money.savings", Plain(Savings)));
        }

        if (Living != own.Living)
        {
            changes.Add(new FieldChange("money.living", Plain(Living)));
        }

        if (NewPay != own.NewPay)
        {
            changes.Add(new FieldChange("money.newPay", NewPay is { } pay ? Plain(pay) : null));
        }

        if (!Hours.Equals(own.Hours))
        {
            changes.Add(new FieldChange("hours", Hours.ToString("0.##", CultureInfo.InvariantCulture)));
        }

        if (Quit != own.Quit)
        {
            changes.Add(new FieldChange("money.quit", DayOfLeaving(profile)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return changes;
    }

    /// <summary>What is different from other terms, in words.</summary>
    public string Unlike(TriedTerms other, Profile profile)
    {
        var currency = profile.Savings.Value.Currency;
        var words = new List<string>();
        Add(Savings != other.Savings, $"savings of {new Money(Savings, currency)}");
        Add(Living != other.Living, $"living costs of {new Money(Living, currency)} a month");
        Add(NewPay != other.NewPay, NewPay is { } pay ? $"new pay of {new Money(pay, currency)} a year" : "new pay from the ads");
        Add(!Hours.Equals(other.Hours), FormattableString.Invariant($"{Hours:0.##} hours a week"));
        Add(Quit != other.Quit, Quit is { } quit ? quit == 0 ? "leaving the job at once" : $"leaving the job after {quit} month{(quit == 1 ? "" : "s")}" : "keeping the job until landing");
        return string.Join(", ", words);

        void Add(bool differs, string text)
        {
            if (differs)
            {
                words.Add(text);
            }
        }
    }

    // The first day that lies whole months after the start, as the simulation counts them.
    private DateOnly? DayOfLeaving(Profile profile) => Quit is { } quit ? profile.Start.AddDays((int)Math.Ceiling(quit * DaysPerMonth)) : null;

    private static decimal? Money(string? text)
        => decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) && amount <= MostMoney ? amount : null;

    private static string Plain(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
