using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>The table of needles, one line an item.</summary>
internal static class NeedleView
{
    private const int LongestId = 26;

    internal static void Show(NeedleTable table, IReadOnlyList<Needle> rows, bool isNamed)
    {
        Screen.Heading($"What moves the needle for {table.RoleName}: {table.Ads} ads of {table.Employers} employers{(table.IsInvented ? " (invented examples)" : "")}");
        Screen.Line(FormattableString.Invariant($"With nothing but applying you land by {table.Date:yyyy-MM-dd} in {table.Lands.Value * 100:0} of 100 futures ({table.LandsInterval.Low * 100:0}–{table.LandsInterval.High * 100:0}).{(table.After is { } after ? $" Every item is measured after {Markup.Escape(after.Name)}." : "")}"));
        if (rows.Count == 0)
        {
            Screen.Line("No item of the catalogue fits.");
            return;
        }

        var hasSeconds = rows.Any(r => r.Second is not null);
        var columns = new List<(string, bool)> { ("item", false), ("price", true), ("hours", true), ("priced", true), ("ads", true), ("chance", true), ("months", true), ("money", true), ("net gain", true), ("10 to 90", true), ("pays", true), ("verdict", false) };
        if (hasSeconds)
        {
            columns.Insert(11, ("second", true));
        }

        var view = Screen.Table([.. columns]);
        foreach (var column in view.Columns)
        {
            (column.NoWrap, column.Padding) = (true, new Padding(0, 0, 1, 0));
        }

        foreach (var n in rows)
        {
            var cells = new List<string>
            {
                Markup.Escape(Id(n)), PlanView.Price(n.Action), FormattableString.Invariant($"{n.Hours.Value:0}"), Amount(n.HoursPriced),
                n.Registers is { } r ? FormattableString.Invariant($"{r.Weighted * 100:0} %") : "–",
                Signed(n.Chance.Mean * 100), Signed(n.MonthsToLanding.Mean),
                InThousands(n.Money.Mean),
                Print.Amount(n.NetGain.Mean, table.Currency), $"[grey]{Range(n.NetGain.Interval)}[/]",
                FormattableString.Invariant($"{n.GainExceedsCost.Value * 100:0} %"), $"[{Colour(n.Verdict)}]{Verdict(n.Verdict)}[/]",
            };
            if (hasSeconds)
            {
                cells.Insert(11, n.Second is { } s ? s.IsHeld ? "[grey]is one[/]" : InThousands(s.NetGain.Mean) : "–");
            }

            view.AddRow([.. cells]);
        }

        Screen.Write(view);
        if (isNamed)
        {
            Details(table, rows);
        }
        else
        {
            WouldTell(rows);
        }

        Footer(table, rows, hasSeconds);
    }

    // The named items in full: why, by kind of employer, after which other credential, until when it is valid.
    private static void Details(NeedleTable table, IReadOnlyList<Needle> rows)
    {
        foreach (var n in rows)
        {
            Screen.Line($" [{Colour(n.Verdict)}]{Long(n.Verdict)}[/]  [bold]{Markup.Escape(n.Action.Name)}[/]{(n.IsYours ? " [grey](yours)[/]" : "")}: {Markup.Escape(n.Reason)}");
            Screen.Line($"   [grey]Chance to land by the date {n.ChanceWithout} → {n.ChanceWith} ({Print.Points(n.Chance)}); months {Print.Change(n.MonthsToLanding)}. Done {n.Done:yyyy-MM-dd} when begun at the start{(n.Lapses is { } lapses ? $", to be renewed by {lapses:yyyy-MM-dd}" : "")}.[/]");
            if (n.RegistersBySegment.Count > 0)
            {
                Screen.Line($"   [grey]Registers by kind of employer: {string.Join(", ", n.RegistersBySegment.Where(s => s.Value.AdsInAll > 0).Select(s => FormattableString.Invariant($"{Words.For(s.Key)} {s.Value.Ads} of {s.Value.AdsInAll}")))} ads.[/]");
            }

            if (n.Second is { } second)
            {
                Screen.Line(second.IsHeld
                    ? $"   [grey]You hold {Markup.Escape(second.After.Name)}, for the same skill: these figures are those of a second one.[/]"
                    : $"   [grey]After {Markup.Escape(second.After.Name)}, for the same skill: {Print.Amount(second.NetGain.Mean, table.Currency)}, pays in {second.GainExceedsCost}: {Long(second.Verdict)}.[/]");
            }
        }
    }

    // What would tell, said once for all items that it would tell about.
    private static void WouldTell(IReadOnlyList<Needle> rows)
    {
        var open = rows.Where(r => r.Verdict == Core.Verdict.CannotTell).ToList();
        if (open.Count == 0)
        {
            return;
        }

        Screen.Heading($"Cannot tell yet ({open.Count}): what would tell");
        foreach (var group in open.Where(r => r.WouldTell is not null).GroupBy(r => (r.WouldTell!.What, r.WouldTell.FactId, r.WouldTell.HowToTell)).OrderByDescending(g => g.Count()))
        {
            var (what, fact, how) = group.Key;
            var worth = group.Max(r => (double)r.WouldTell!.WorthKnowing.Amount);
            Screen.Line($" [bold]{Markup.Escape(char.ToUpperInvariant(how[0]) + how[1..])}[/] would tell about {Markup.Escape(string.Join(", ", group.Select(r => r.Action.Id)))}.");
            Screen.Line($"   [grey]They hang most on: {Markup.Escape(what)}{(fact.Length > 0 ? $" ({Markup.Escape(fact)})" : "")}; to know it is worth up to {Print.Amount(worth, group.First().WouldTell!.WorthKnowing.Currency)}.[/]");
        }

        var nothing = open.Where(r => r.WouldTell is null).Select(r => r.Action.Id).ToList();
        if (nothing.Count > 0)
        {
            Screen.Line($" No single number stands out for {Markup.Escape(string.Join(", ", nothing))}.");
        }
    }

    private static void Footer(NeedleTable table, IReadOnlyList<Needle> rows, bool hasSeconds)
    {
        var all = table.Rows;
        Screen.Line();
        Screen.Line(FormattableString.Invariant($"{rows.Count} of {all.Count} items: {all.Count(r => r.Verdict == Core.Verdict.MovesTheNeedle)} move the needle, {all.Count(r => r.Verdict == Core.Verdict.CannotTell)} cannot be told yet, {all.Count(r => r.Verdict == Core.Verdict.DoesNot)} do not.{(rows.Count < all.Count ? " --all shows the rest." : "")}"));
        if (table.LeftOut.Count > 0)
        {
            Screen.Line($"[grey]Not measured: {Markup.Escape(string.Join("; ", table.LeftOut.GroupBy(l => l.Reason).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} ({char.ToLowerInvariant(g.Key[0]) + g.Key[1..^1]}: {string.Join(", ", g.Take(4).Select(l => l.Action.Id))}{(g.Count() > 4 ? ", …" : "")})")))}.[/]");
        }

        Screen.Line($"[grey]ads: share that takes notice; priced: your hours at {table.HourlyRate} an hour; chance: points of landing by the date; money: over ten years in thousands, price and failed tries taken off; net gain: hours taken off, too; pays: share of the draws of the facts in which the gain exceeds price and hours: 80 % and more moves the needle, 20 % and less does not (no), between them nobody can tell yet (open){(hasSeconds ? "; second: net gain when you hold another credential for the same skill already" : "")}.[/]");
        Screen.Line(FormattableString.Invariant($"[grey]{table.Paths} futures of each with and without, on the same random numbers; ? marks an unverified price. `fulcrum needle ITEM` says why, --sensitivity what it hangs on.[/]"));
    }

    private static string Id(Needle n) => (n.Action.Id.Length > LongestId ? n.Action.Id[..(LongestId - 1)] + "…" : n.Action.Id) + (n.Action.IsYours ? " (yours)" : "");

    private static string Amount(Money money) => Print.Amount((double)money.Amount, money.Currency);

    private static string Verdict(Verdict verdict) => verdict switch
    {
        Core.Verdict.MovesTheNeedle => "moves",
        Core.Verdict.DoesNot => "no",
        _ => "open",
    };

    private static string Long(Verdict verdict) => verdict switch
    {
        Core.Verdict.MovesTheNeedle => "moves the needle",
        Core.Verdict.DoesNot => "does not move the needle",
        _ => "cannot tell",
    };

    private static string Colour(Verdict verdict) => verdict switch
    {
        Core.Verdict.MovesTheNeedle => "green",
        Core.Verdict.DoesNot => "red",
        _ => "yellow",
    };

    // In thousands, so that twelve columns fit: "−33…135k".
    private static string Range(Interval i) => $"{Thousands(i.Low)}…{Thousands(i.High)}k";

    private static string InThousands(double value) => Thousands(value) is "0" ? "0" : $"{Thousands(value)}k";

    private static string Thousands(double value)
    {
        var thousands = value / 1000;
        return Math.Abs(thousands) switch
        {
            < 0.05 => "0",
            < 9.95 => FormattableString.Invariant($"{thousands:0.0;−0.0}"),
            _ => FormattableString.Invariant($"{thousands:#,0;−#,0}"),
        };
    }

    private static string Signed(double value) => Math.Abs(value) < 0.05 ? "0" : FormattableString.Invariant($"{value:+0.0;−0.0}");
}
