using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Puts what the person knows of single actions in place of the catalogue's: dates, and what has been put in already.</summary>
internal static class OwnTerms
{
    internal static IReadOnlyList<CareerAction> Apply(IReadOnlyList<CareerAction> catalogue, IReadOnlyList<ActionTerms> terms)
    {
        var byId = terms.GroupBy(t => t.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        return byId.Count == 0 ? catalogue : [.. catalogue.Select(a => byId.TryGetValue(a.Id, out var own) ? Apply(a, own) : a)];
    }

    private static CareerAction Apply(CareerAction a, ActionTerms own) => a with
    {
        Price = own.IsPaid ? a.Price with { Amount = Money.Zero(a.Price.Amount.Currency) } : a.Price,
        Payment = own.IsPaid ? Payment.Upfront : a.Payment,
        Hours = own.HoursSpent.Value > 0 ? Left(a.Hours, own.HoursSpent.Value) : a.Hours,
        HoursSource = own.HoursSpent.Value > 0 ? FormattableString.Invariant($"what is left on average where {own.HoursSpent.Value:0.#} hours were not enough; {a.HoursSource}") : a.HoursSource,
        Starts = own.Starts.Count > 0 ? own.Starts : a.Starts,
        ExamWindows = own.ExamWindows.Count > 0 ? own.ExamWindows : a.ExamWindows,
    };

    /// <summary>
    /// Hours left after some were put in without finishing: the same spread around E[H − h | H &gt; h], which for a log-normal H with
    /// median m and deviation σ is m·exp(σ²/2)·Φ((ln(m/h) + σ²)/σ) / Φ(ln(m/h)/σ) − h. Other shapes: the mean less h, at least a tenth of it.
    /// </summary>
    internal static Distribution Left(Distribution hours, double spent)
    {
        if (hours.Shape != Shape.LogNormal || hours.B <= 0)
        {
            return new Distribution(Shape.Point, Math.Max(hours.Mean / 10, hours.Mean - spent));
        }

        var z = Math.Log(hours.A / spent);
        var longer = Normal.Cdf(z / hours.B);
        var left = longer < 1e-9 ? hours.Mean / 10 : (hours.Mean * Normal.Cdf((z + (hours.B * hours.B)) / hours.B) / longer) - spent;
        return hours with { A = Math.Max(left, 0.01 * hours.Mean) / Math.Exp(hours.B * hours.B / 2) };
    }
}
