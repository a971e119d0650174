using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>Which assumptions move the gain of an action most, as the bars of a tornado chart.</summary>
internal static class SensitivityView
{
    private const int Width = 36;

    internal static void Show(Needle needle, string currency)
    {
        Screen.Heading($"What {needle.Action.Name} hangs on: net gain {Print.Amount(needle.NetGain.Mean, currency)}, pays in {needle.GainExceedsCost}");
        if (needle.Assumptions.Count == 0)
        {
            Screen.Line("No single assumption moves it beyond the noise of the simulation; more --paths see finer.");
            return;
        }

        var ends = needle.Assumptions.SelectMany(a => new[] { a.GainWhenLow, a.GainWhenHigh }).Append(0).Append(needle.NetGain.Mean).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        var table = Screen.Table(("assumption", false), ("at its 10 · 90", true), (Axis(low, high, currency), false), ("net gain", true), ("pays", true), ("worth knowing", true));
        table.Columns[2].NoWrap = true;
        foreach (var a in needle.Assumptions)
        {
            table.AddRow(
                $"{Markup.Escape(a.What)}{(a.FactId.Length > 0 ? $" [grey]{Markup.Escape(a.FactId)}[/]" : "")}",
                a is { Low: { } l, High: { } h } ? FormattableString.Invariant($"{l:0.##} · {h:0.##}") : "low · high",
                Bar(a, needle.NetGain.Mean, low, high),
                $"{Print.Amount(a.GainWhenLow, currency)} · {Print.Amount(a.GainWhenHigh, currency)}",
                FormattableString.Invariant($"{a.PaysWhenLow.Value * 100:0} · {a.PaysWhenHigh.Value * 100:0} %"),
                Print.Amount((double)a.WorthKnowing.Amount, currency));
        }

        Screen.Write(table);
        Screen.Line("[grey]Each bar runs from the net gain with the assumption at its 10 to that at its 90, all others as uncertain as they are; │ is the mean, 0 break-even. pays: where it is in its lowest · highest fifth. worth knowing: the most that certainty about it alone would be worth before you decide.[/]");
    }

    private static string Axis(double low, double high, string currency)
    {
        var (left, right) = (Print.Amount(low, currency), Print.Amount(high, currency));
        return left + new string('\u00a0', Math.Max(1, Width - left.Length - right.Length)) + right;
    }

    private static string Bar(Assumption a, double mean, double low, double high)
    {
        var (from, to) = (At(Math.Min(a.GainWhenLow, a.GainWhenHigh)), At(Math.Max(a.GainWhenLow, a.GainWhenHigh)));
        var signs = new char[Width];
        for (var i = 0; i < Width; i++)
        {
            signs[i] = i == At(mean) ? '│' : i >= from && i <= to ? '█' : i == At(0) ? '0' : '·';
        }

        return new string(signs);

        int At(double value) => high > low ? Math.Clamp((int)Math.Round((value - low) / (high - low) * (Width - 1)), 0, Width - 1) : 0;
    }
}
