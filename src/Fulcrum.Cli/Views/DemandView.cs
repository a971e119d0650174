using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>What a role asks for, as a table with intervals and what stands behind them.</summary>
internal static class DemandView
{
    private const int BarWidth = 20;

    internal static void Show(RoleDemand d, ReadingReport report, IReadOnlyList<SnapshotBoard> snapshot, int top, SliceComparison? market)
    {
        Screen.Line($"[bold]{Markup.Escape(d.RoleName)}[/]: {d.Counts.Ads} ads of {d.Counts.Employers} employers{(d.IsInvented ? " [yellow](invented examples)[/]" : "")}");
        Screen.Line(snapshot.Count > 0 ? $"[grey]from the bundled snapshot of real ads; {Window(d)}{(report.TooOld > 0 ? $"; {report.TooOld} older ones left out" : "")}[/]" : $"[grey]from {Markup.Escape(Boards(d))}; {Window(d)}; {report.AdsRead} ads read, {report.Duplicates} duplicates merged{(report.TooOld > 0 ? $", {report.TooOld} of this role too old" : "")}{(report.Excerpts > 0 ? $", {report.Excerpts} excerpts left out" : "")}{(report.NotEnglish > 0 ? $", {report.NotEnglish} not English" : "")}[/]");
        Origin(d, snapshot);
        var beside = market is { B.Ads: > 0 } ? market : null;
        Screen.Write(Table(d, top, beside));
        Screen.Line($"[grey]share: of ads, employers weighed so that none decides alone; interval 95 %, employers as clusters.{(d.Concepts.Take(top).Any(c => IsBorrowed(c.Any)) ? " ~ leans on the whole role, because too few employers are left." : "")}[/]");
        if (beside is not null)
        {
            Screen.Line($"[grey]snapshot: {beside.B.Ads} ads of {beside.B.Employers} employers, from {MarketCompareCommand.Boards(beside.B)}; ▲ yours ask more, ▼ less: the interval of the difference leaves out zero (`fulcrum market compare \"{Markup.Escape(d.RoleName.ToLowerInvariant())}\" --ads … --with-snapshot` tells more).[/]");
        }

        Facts(d);
    }

    /// <summary>The boards of a snapshot, with what their ads are not.</summary>
    internal static void Origin(RoleDemand d, IReadOnlyList<SnapshotBoard> boards)
    {
        foreach (var b in boards)
        {
            Screen.Line($"[grey]{d.Boards[b.Name]} from {Markup.Escape(b.Name)}: {Markup.Escape(b.About)}[/]");
        }
    }

    internal static Table Table(RoleDemand d, int top, SliceComparison? beside = null)
    {
        // The snapshot's share takes the place of the kind: a line has room for one of them.
        var second = beside is null ? ("kind", false) : ("snapshot", true);
        var table = Screen.Table(("asks for", false), second, ("share", true), ("95 %", true), ("", false), ("required", true), ("ads", true), ("employers", true), ("id", false));
        var others = beside?.Rows.Where(r => r.Concept is not null).ToDictionary(r => r.Concept!.Id) ?? [];
        foreach (var c in d.Concepts.Where(c => c.Concept.Kind is not (ConceptKind.Soft or ConceptKind.Spoken)).Take(top))
        {
            table.AddRow(
                Markup.Escape(c.Concept.Name),
                beside is null ? $"[grey]{Words.For(c.Concept.Kind)}[/]" : Beside(others.GetValueOrDefault(c.Concept.Id)),
                Percent(c.Any.Weighted),
                c.Any.Interval is { } i ? FormattableString.Invariant($"{(IsBorrowed(c.Any) ? "~" : "")}{i.Low * 100:0}–{i.High * 100:0}") : "[grey]too few[/]",
                Bar(c.Any),
                Percent(c.Required.Weighted),
                $"{c.Any.Ads}",
                $"{c.Any.Employers}",
                $"[grey]demand.{Markup.Escape(c.Concept.Id.Value)}[/]");
        }

        return table;
    }

    private static string Beside(ComparedShare? row) => row is null ? ""
        : $"{Percent(row.B.Weighted)}{row.Difference.Interval switch { { Low: > 0 } => " [green]▲[/]", { High: < 0 } => " [red]▼[/]", _ => "  " }}";

    private static bool IsBorrowed(Share s) => s.Note.StartsWith("borrows", StringComparison.Ordinal);

    internal static void Facts(RoleDemand d)
    {
        var years = string.Join(", ", d.YearsAtMost.Where(y => y.Key is 1 or 2 or 3 or 5).Select(y => FormattableString.Invariant($"at most {y.Key:0}: {y.Value.Weighted * 100:0} %")));
        Screen.Line($"Years    {(d.AdsStatingYears > 0 ? $"stated by {d.AdsStatingYears} of {d.Counts.Ads} ads; of those {years}" : "no ad states any")}");
        var degrees = d.DegreeRequired.Where(x => x.Key is DegreeLevel.Bachelor or DegreeLevel.Master or DegreeLevel.Phd).Select(x => $"at least {Words.For(x.Key)} {Print.Share(x.Value)}");
        Screen.Line($"Degree   required: {string.Join(", ", degrees)}; without \"or equivalent\" {Print.Share(d.DegreeStrict)}");
        foreach (var pay in d.Pay.Where(p => p.Seniority is null && p.Ads >= 3).Take(3))
        {
            Screen.Line($"Pay      {Print.Band(pay.Band, pay.Currency)} [grey](10/50/90 of the middles stated by {pay.Ads} ads of {pay.Employers} employers)[/]");
        }

        Screen.Line($"Employer {string.Join(", ", d.Segments.OrderByDescending(s => s.Value).Select(s => $"{Words.For(s.Key)} {s.Value}"))}");
        Screen.Line($"Level    {string.Join(", ", d.Seniorities.OrderByDescending(s => s.Value).Select(s => $"{Words.For(s.Key)} {s.Value}"))}");
    }

    /// <summary>The table as data; the counts behind it are too many to print.</summary>
    internal static object Json(RoleDemand d) => new
    {
        d.RoleId, d.RoleName, Ads = d.Counts.Ads, Employers = d.Counts.Employers, d.Boards, From = d.Window?.From, To = d.Window?.To, d.IsInvented,
        d.Concepts, d.YearsAtMost, d.AdsStatingYears, d.DegreeRequired, d.DegreeStrict, d.Pay, d.Segments, d.Seniorities,
    };

    internal static string Percent(double share) => FormattableString.Invariant($"{share * 100:0} %");

    private static string Boards(RoleDemand d) => string.Join(", ", d.Boards.OrderByDescending(b => b.Value).Take(4).Select(b => $"{b.Key} ({b.Value})")) + (d.Boards.Count > 4 ? $" and {d.Boards.Count - 4} more" : "");

    private static string Window(RoleDemand d) => d.Window is { } w ? $"posted {w.From:yyyy-MM} to {w.To:yyyy-MM}" : "undated";

    private static string Bar(Share s)
    {
        int At(double share) => (int)Math.Round(share * BarWidth);
        var cells = Enumerable.Repeat('·', BarWidth).ToArray();
        if (s.Interval is { } i)
        {
            for (var k = At(i.Low); k < At(i.High); k++)
            {
                cells[k] = '─';
            }
        }

        cells[Math.Min(At(s.Weighted), BarWidth - 1)] = '█';
        return $"[blue]{new string(cells)}[/]";
    }
}
