using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>What the pivot tax means, in sentences.</summary>
internal static class TaxWords
{
    /// <summary>"34 of 100 futures".</summary>
    internal static string Futures(double share) => share switch
    {
        > 0.99 and < 1 => "more than 99 of 100 futures",
        < 0.01 and > 0 => "fewer than one of 100 futures",
        _ => FormattableString.Invariant($"{share * 100:0} of 100 futures"),
    };

    internal static string Chance(PivotTax t)
        => FormattableString.Invariant($"{t.LandsByDeadline.Value * 100:0} % ({t.LandsByDeadlineInterval.Low * 100:0}–{t.LandsByDeadlineInterval.High * 100:0})");

    internal static string Landing(PivotTax t)
    {
        var never = t.LandingMonths[^1];
        var half = double.IsFinite(t.MonthsToLanding.P50) ? $"Half of the futures have landed by month {Math.Ceiling(t.MonthsToLanding.P50):0}" : "Fewer than half of the futures land within five years";
        return never < 0.005 ? $"{half}; all of them land within five years." : $"{half}; {Futures(never)} never land within five years.";
    }

    internal static string Cash(PivotTax t)
    {
        var runs = t.NeverShort.Value >= 0.9995 ? "Your money never runs out in any of the simulated futures." : $"Your money never runs out in {Futures(t.NeverShort.Value)}"
            + (t.FirstShortMonth is { } first ? $"; where it does, that is in month {Print.Month(first.P50)} or so ({Print.Month(first.P10)}–{Print.Month(first.P90)})." : ".");
        return t.NeverBelowReserve is { } reserve ? $"{runs} It stays above your reserve in {Futures(reserve.Value)}." : runs;
    }

    internal static string Lowest(PivotTax t)
        => t.LowestCash.P50 < 0
            ? $"In the middle future the account is {Print.Amount(-t.LowestCash.P50, t.Currency)} short at its lowest, {When(t.LowestCashMonth.P50)}."
            : $"In the middle future {Print.Amount(t.LowestCash.P50, t.Currency)} is left at the lowest point, {When(t.LowestCashMonth.P50)}; in one future of ten, {(t.LowestCash.P10 < 0 ? $"{Print.Amount(-t.LowestCash.P10, t.Currency)} is missing" : $"no more than {Print.Amount(t.LowestCash.P10, t.Currency)}")}.";

    private static string When(double month) => month < 0.5 ? "in the first month" : $"at the end of month {Print.Month(month)}";

    internal static string Tax(PivotTax t)
        => t.Tax.P90 < 1
            ? "You are never behind what staying put would have brought."
            : $"At the worst point you are {Print.Amount(t.Tax.P50, t.Currency)} behind staying put; in one future of ten more than {Print.Amount(t.Tax.P90, t.Currency)}.";

    internal static string BreakEven(PivotTax t) => (double.IsFinite(t.BreakEvenMonth.P50), double.IsFinite(t.BreakEvenMonth.P10)) switch
    {
        (true, _) => $"In the middle future the change has paid for itself by month {Print.Month(t.BreakEvenMonth.P50)}.{(double.IsFinite(t.BreakEvenMonth.P90) ? "" : " In more than one future of ten it never does.")}",
        (_, true) => "In more than half of the futures the change never pays for itself within twenty years; in one of ten it has by month " + Print.Month(t.BreakEvenMonth.P10) + ".",
        _ => "In nine futures of ten the change never pays for itself within twenty years.",
    };

    internal static string Pay(PivotTax t) => t.PayChange.P50 switch
    {
        > 0 => $"Where you land, the middle new pay is {Print.Amount(t.PayChange.P50, t.Currency)} a year above what you earn now.",
        < 0 => $"Where you land, the middle new pay is {Print.Amount(-t.PayChange.P50, t.Currency)} a year below what you earn now.",
        _ => "Where you land, the middle new pay is what you earn now.",
    };

    internal static string Worth(PivotTax t)
    {
        var ten = t.NetPresentValue[10];
        var sign = (ten.P10 > 0, ten.P90 < 0) switch
        {
            (true, _) => "It is worth it in nine futures of ten",
            (_, true) => "It is a loss in nine futures of ten",
            _ => "Whether it is worth it cannot be told yet: the line crosses zero",
        };
        return $"Over ten years the change is worth {Print.Amount(ten.P50, t.Currency)} in today's money in the middle future. {sign}.";
    }

    /// <summary>The rows of the table: what it is, the sentence, the figure, and the id of its source.</summary>
    internal static IReadOnlyList<(string What, string Means, Func<PivotTax, string> Figure, string Source)> Rows(PivotTax t)
    {
        var rows = new List<(string, string, Func<PivotTax, string>, string)>
        {
            ("Lands by the date", Landing(t), Chance, "tax.chance"),
            ("Months to landing", "One future in ten has landed by the first, half by the second, nine in ten by the third.", x => Print.Months(x.MonthsToLanding), "tax.months"),
            ("Never runs out of cash", Cash(t), x => x.NeverShort.ToString(), "tax.never-short"),
            ("Worst month", Lowest(t), x => Print.Band(x.LowestCash, x.Currency), "tax.lowest"),
            ("The tax itself", Tax(t), x => Print.Band(x.Tax, x.Currency), "tax.tax"),
            ("Break-even month", BreakEven(t), x => Print.Months(x.BreakEvenMonth), "tax.break-even"),
            ("Change of yearly pay", Pay(t), x => Print.Band(x.PayChange, x.Currency), "tax.pay-change"),
        };
        rows.AddRange(t.NetPresentValue.Keys.Order().Select(years => ($"Worth over {years} years", years == 10 ? Worth(t) : $"Net present value against staying put, {years} years, 3 % real.",
            (Func<PivotTax, string>)(x => Print.Band(x.NetPresentValue[years], x.Currency)), $"tax.npv.{years}")));
        return rows;
    }
}
