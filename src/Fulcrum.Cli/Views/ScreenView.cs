using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>A résumé against ads, for people: the file, the first look, knock-outs, requirements, edits, ads by fit.</summary>
internal static class ScreenView
{
    internal static void Show(ScreenAnswer a, int top)
    {
        var s = a.Screening;
        var what = s.Ads is [var one] ? $"\"{one.Reading.Ad.Title}\"{(one.Reading.Ad.Employer.Length > 0 ? $" at {one.Reading.Ad.Employer}" : "")}" : $"{s.Ads.Count} ads{(a.Role.Length > 0 ? $" for {a.Role}" : " of every role")}";
        Screen.Heading($"{a.Ledger.Resume!.Place} against {what}{(a.IsInvented ? " (invented example)" : "")}");
        Screen.Line($"[grey]{a.Ledger.YearsOfWork:0.#} years of work; degree: {Words.For(a.Ledger.Degree)}; lives in {(a.Ledger.Country.Length > 0 ? Markup.Escape(a.Ledger.Country) : "a place that could not be told")}. {a.AdsRead} ad{(a.AdsRead == 1 ? "" : "s")} read.[/]");
        if (a.Comparison is { } c)
        {
            Compared(c, top);
        }

        Screen.Heading("What a parser may not read");
        if (s.Findings.Count == 0)
        {
            Screen.Line("Nothing stands out.");
        }

        FindingsView.Show(s.Findings);
        if (s.FirstLook is { } look)
        {
            Look(look);
        }

        if (s.Ads is [var single])
        {
            OneAd(single);
        }
        else
        {
            KnockOuts(s);
            Requirements(s, top);
        }

        Edits(s, top);
        if (s.Ads.Count > 1 && !a.IsSnapshot)
        {
            Fits(s, top);
        }

        if (a.Findings.Count > 0)
        {
            Screen.Heading("Findings");
            FindingsView.Show(a.Findings);
        }

        Screen.Line("[grey]No chance to pass is given: nobody has measured one.[/]");
    }

    /// <summary>The answer as data, without the texts of the ads.</summary>
    internal static object Json(ScreenAnswer a) => new
    {
        a.Role, a.AdsRead, a.IsInvented, a.IsSnapshot, Resume = a.Ledger.Resume!.Place, a.Ledger.YearsOfWork, a.Ledger.Degree, a.Ledger.Country,
        Parser = a.Screening.Findings, a.Screening.FirstLook,
        KnockOuts = a.Screening.KnockOuts.Select(k => new { k.KnockOut, k.Ads }), a.Screening.Edits,
        Ads = a.Screening.Ads.Select(x => new
        {
            x.Reading.Ad.Id, x.Reading.Ad.Title, x.Reading.Ad.Employer, x.Reading.Ad.Place, x.Fit, x.Shown, x.Literal, x.KnockOuts, x.Reason,
            Requirements = x.Matches.Select(m => new { m.Requirement.Concept.Id, m.Requirement.Strength, AdWords = m.Requirement.Surface, m.Kind, m.ResumeWords }),
        }),
        Comparison = a.Comparison is not { } c ? null : new
        {
            First = new { c.First.MeanShown, c.First.MeanLiteral, c.First.Open }, Second = new { c.Second.MeanShown, c.Second.MeanLiteral, c.Second.Open }, c.Better, c.Worse, c.Words,
            Changes = c.Changes.Select(x => new { x.Reading.Ad.Id, x.Reading.Ad.Title, x.Shown, x.Literal, x.KnockOuts }),
        },
        a.Findings,
    };

    private static void Look(FirstLook look)
    {
        Screen.Heading(FormattableString.Invariant($"The first look: about {look.Seconds:0.#} seconds"));
        Screen.Line($"[grey]On the first third of page one ({Markup.Escape(look.Basis)}); the figure is from eye-tracking of recruiters, `fulcrum facts screen.look` has its source.[/]");
        var table = Screen.Table(("looked for", false), ("", false), ("there", false), ("stands at", false), ("do", false));
        foreach (var i in look.Items)
        {
            table.AddRow(
                i.Kind switch { LookedFor.Name => "name", LookedFor.Title => "title", LookedFor.LiveLink => "live project link", _ => "asked for most" },
                Markup.Escape(i.What),
                i.OnTop switch { true => "[green]yes[/]", false => i.Where.Length > 0 ? "[yellow]further down[/]" : "[red]no[/]", null => "[grey]cannot tell[/]" },
                $"[grey]{Markup.Escape(i.Where)}[/]",
                Markup.Escape(i.Remedy));
        }

        Screen.Write(table);
    }

    private static void KnockOuts(Screening s)
    {
        Screen.Heading("Knock-outs");
        Screen.Line($"{s.Open} of {s.Ads.Count} ads have none for you.");
        if (s.KnockOuts.Count == 0)
        {
            return;
        }

        var table = Screen.Table(("ads", true), ("asked and not shown", false));
        foreach (var (knockOut, ads) in s.KnockOuts.Take(10))
        {
            table.AddRow($"{ads}", Markup.Escape(knockOut));
        }

        Screen.Write(table);
    }

    private static void Requirements(Screening s, int top)
    {
        Screen.Heading("What the ads ask for, and how your résumé says it");
        var table = Screen.Table(("asked for", false), ("ads", true), ("their words", true), ("another name", true), ("held, not said", true), ("missing", true), ("your words", false));
        static string Count(int n, string colour) => n > 0 ? $"[{colour}]{n}[/]" : "";
        foreach (var c in s.Concepts.Take(top + 6))
        {
            table.AddRow(Markup.Escape(c.Concept.Name), $"{c.Ads}", Count(c.Literal, "green"), Count(c.OtherName, "yellow"), Count(c.HeldNotShown, "blue"), Count(c.Missing, "red"), Markup.Escape(string.Join(", ", c.ResumeWords.Take(3))));
        }

        Screen.Write(table);
    }

    private static void OneAd(AdScreening ad)
    {
        Screen.Heading("Knock-outs");
        Screen.Line(ad.KnockOuts.Count == 0 ? "None." : string.Join('\n', ad.KnockOuts.Select(k => $" [red]✗[/] {Markup.Escape(k)}")));
        Screen.Heading(FormattableString.Invariant($"Its {ad.Matches.Count} requirements: {ad.Shown * 100:0} % of their weight shown, {ad.Literal * 100:0} % in the ad's own words"));
        var table = Screen.Table(("the ad's words", false), ("strength", false), ("résumé", false), ("your words", false));
        foreach (var m in ad.Matches.OrderByDescending(m => m.Requirement.Strength).ThenBy(m => m.Kind))
        {
            table.AddRow(Markup.Escape(m.Requirement.Surface), Words.For(m.Requirement.Strength), m.Kind switch
            {
                MatchKind.Literal => "[green]says it[/]",
                MatchKind.OtherName => "[yellow]by another name[/]",
                MatchKind.HeldNotShown => "[blue]held, not said[/]",
                _ => "[red]missing[/]",
            }, Markup.Escape(m.ResumeWords));
        }

        Screen.Write(table);
    }

    private static void Edits(Screening s, int top)
    {
        Screen.Heading("Edits, in order of effect");
        if (s.Edits.Count == 0)
        {
            Screen.Line("None that would be true: the résumé already says what your evidence supports.");
            return;
        }

        foreach (var (e, n) in s.Edits.Take(top).Select((e, i) => (e, i + 1)))
        {
            var ads = s.Ads.Count == 1 ? "" : $"{e.Ads} of {s.Ads.Count} ads; ";
            Screen.Line(FormattableString.Invariant($" [bold]{n}. Write \"{Markup.Escape(e.Words)}\"[/] {Markup.Escape(e.Where)}  [grey]({ads}+{e.Gain * 100:0.0} points in their words)[/]"));
            Screen.Line($"    [grey]true because of {Markup.Escape(e.Support)}[/]");
        }

        if (s.Edits.Count > top)
        {
            Screen.Line($"[grey]and {s.Edits.Count - top} more (--top).[/]");
        }
    }

    private static void Fits(Screening s, int top)
    {
        Screen.Heading("Ads by fit");
        var table = Screen.Table(("", true), ("shown", true), ("in their words", true), ("ad", false), ("why", false));
        foreach (var (ad, n) in s.Ads.Take(top).Select((x, i) => (x, i + 1)))
        {
            table.AddRow($"{n}", $"{ad.Shown * 100:0} %", $"{ad.Literal * 100:0} %",
                Markup.Escape(Short(ad.Reading.Ad.Title)) + (ad.Reading.Ad.Employer.Length > 0 ? $", {Markup.Escape(ad.Reading.Ad.Employer)}" : "") + $" [grey]{Markup.Escape(ad.Reading.Ad.Id[..Math.Min(12, ad.Reading.Ad.Id.Length)])}[/]",
                Markup.Escape(ad.Reason));
        }

        Screen.Write(table);
        Screen.Line("[grey]Fewest knock-outs first, then the weight of the requirements shown (required 1, preferred 0.4, mentioned 0.1), drawn towards the mean where an ad names little.[/]");
    }

    private static void Compared(ResumeComparison c, int top)
    {
        Screen.Heading($"Other version against this one, over {c.First.Ads.Count} ad{(c.First.Ads.Count == 1 ? "" : "s")}");
        var (a, b) = (c.First, c.Second);
        var table = Screen.Table(("", false), ("other", true), ("this", true), ("change", true));
        table.AddRow("requirements shown, mean", Percent(a.MeanShown), Percent(b.MeanShown), Points(b.MeanShown - a.MeanShown));
        table.AddRow("in the ads' own words, mean", Percent(a.MeanLiteral), Percent(b.MeanLiteral), Points(b.MeanLiteral - a.MeanLiteral));
        table.AddRow("ads without knock-out", $"{a.Open}", $"{b.Open}", FormattableString.Invariant($"{b.Open - a.Open:+0;−0;0}"));
        table.AddRow("ads that fit better · worse", "", $"{c.Better} · {c.Worse}", "");
        Screen.Write(table);
        if (c.Words.Count > 0)
        {
            var words = Screen.Table(("asked for", false), ("ads", true), ("other says", false), ("this says", false));
            foreach (var w in c.Words.Take(top))
            {
                words.AddRow(Markup.Escape(w.Concept.Name), $"{w.Ads}", w.First.Length > 0 ? Markup.Escape(w.First) : "[grey]–[/]", w.Second.Length > 0 ? Markup.Escape(w.Second) : "[grey]–[/]");
            }

            Screen.Write(words);
        }
    }

    private static string Short(string title) => title.Length <= 60 ? title : title[..59] + "…";

    private static string Percent(double share) => FormattableString.Invariant($"{share * 100:0.0} %");

    private static string Points(double change) => FormattableString.Invariant($"{change * 100:+0.0;−0.0;0} points");
}
