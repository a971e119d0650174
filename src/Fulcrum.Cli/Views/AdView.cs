using System.Text;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>One ad as it was read: the facts, the text with every requirement highlighted, and the list with reasons.</summary>
internal static class AdView
{
    internal static void Show(AdReading r)
    {
        Screen.Line($"[bold]{Markup.Escape(r.Ad.Title)}[/]  {Markup.Escape(r.Ad.Employer)}  [grey]{Markup.Escape(r.Ad.Location)}[/]");
        Screen.Line($"[grey]{Markup.Escape(r.Ad.Id)} · {Markup.Escape(r.Ad.Board)} · {(r.Ad.Posted is { } d ? $"{d:yyyy-MM-dd}" : "undated")}{(r.Ad.Reposts > 1 ? $" · seen {r.Ad.Reposts} times" : "")}{(r.Ad.IsInvented ? " · invented example" : "")}[/]");
        if (!r.IsEnglish)
        {
            Screen.Line("[yellow]This ad is not in English, so nothing is read from it.[/]");
            return;
        }

        var facts = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "");
        facts.AddRow("[grey]role[/]", Markup.Escape(r.Role) + (r.RoleId.Length > 0 ? "" : " [grey](the title's own words)[/]"));
        facts.AddRow("[grey]level[/]", Words.For(r.Seniority));
        facts.AddRow("[grey]years[/]", Print.Years(r) + Quote(r, r.YearsSpan));
        facts.AddRow("[grey]degree[/]", Print.Degree(r) + Quote(r, r.Degree?.Span));
        facts.AddRow("[grey]pay[/]", Print.Pay(r) + Quote(r, r.PaySpan));
        facts.AddRow("[grey]work mode[/]", Words.For(r.WorkMode));
        facts.AddRow("[grey]employer[/]", $"{Words.For(r.Segment)} [grey]{Markup.Escape(r.SegmentReason)}[/]");
        facts.AddRow("[grey]country[/]", r.Country.Length > 0 ? Markup.Escape(r.Country) : "not stated");
        if (r.Clearance.Length > 0)
        {
            facts.AddRow("[grey]clearance[/]", Markup.Escape(r.Clearance));
        }

        if (r.NeedsWorkAuthorisation is { } needs)
        {
            facts.AddRow("[grey]work permit[/]", needs ? "must be held already" : "sponsorship offered");
        }

        Screen.Write(facts);
        Screen.Line();
        Screen.Line(r.Ad.Text.Length > 0 ? Highlighted(r) : "[grey]The text was not kept: the bundled snapshot has only what was read from it.[/]");
        Screen.Heading($"{r.Requirements.Count} requirements");
        var table = Screen.Table(("strength", false), ("concept", false), ("kind", false), ("words of the ad", false), ("why", false));
        foreach (var q in r.Requirements)
        {
            table.AddRow($"[{Colour(q.Strength)}]{Words.For(q.Strength)}[/]", Markup.Escape(q.Concept.Name), Words.For(q.Concept.Kind), Markup.Escape(string.Join(" · ", q.Surfaces.Count > 0 ? q.Surfaces : [q.Surface])), Markup.Escape(q.Reason));
        }

        Screen.Write(table);
    }

    private static string Quote(AdReading r, TextSpan? span) => span is { Length: > 0 } s && s.End <= r.Ad.Text.Length
        ? $"  [grey]“{Markup.Escape(r.Ad.Text.Substring(s.Start, Math.Min(s.Length, 90)).ReplaceLineEndings(" "))}”[/]"
        : "";

    // Where colour is off, brackets carry the strength: [[required]], {preferred}, ‹mentioned›.
    private static string Highlighted(AdReading r)
    {
        var plain = !AnsiConsole.Profile.Capabilities.Ansi || Console.IsOutputRedirected;
        var text = new StringBuilder();
        var at = 0;
        foreach (var q in r.Requirements.Where(q => !q.InTitle).OrderBy(q => q.Span.Start))
        {
            if (q.Span.Start < at || q.Span.End > r.Ad.Text.Length)
            {
                continue;
            }

            text.Append(Markup.Escape(r.Ad.Text[at..q.Span.Start]));
            var words = Markup.Escape(r.Ad.Text.Substring(q.Span.Start, q.Span.Length));
            text.Append(plain
                ? q.Strength switch { Strength.Required => $"[[[[{words}]]]]", Strength.Preferred => $"{{{words}}}", _ => $"‹{words}›" }
                : $"[{Colour(q.Strength)} underline]{words}[/]");
            at = q.Span.End;
        }

        text.Append(Markup.Escape(r.Ad.Text[at..]));
        if (plain)
        {
            text.Append("\n\n[grey]\\[[[[required]]]] {preferred} ‹mentioned›[/]".Replace("\\", "", StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private static string Colour(Strength s) => s switch { Strength.Required => "green", Strength.Preferred => "blue", _ => "grey" };
}
