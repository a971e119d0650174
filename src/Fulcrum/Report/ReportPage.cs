using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The answer as one self-contained HTML page: no script, no outside request, readable on a phone and on paper.</summary>
internal static partial class ReportPage
{
    internal static string Of(PivotAnswer a, Paper? paper)
    {
        var sections = new List<(string Id, string Title, Html Body)> { ("market", $"What {a.Demand.RoleName} ads ask for", ReportSections.Market(a)), ("you", "Where you stand", ReportSections.You(a)) };
        if (a.Plan is { } plan)
        {
            sections.Insert(0, ("week", "This week", ReportSections.Week(a)));
            sections.Add(("plan", "The plan", ReportSections.Planned(a, plan)));
            sections.Add(("tax", "The pivot tax", ReportSections.Tax(a, plan)));
        }

        if (a.Projects.Count > 0)
        {
            sections.Add(("projects", "Your projects", ProjectSections.Of(a.Projects)));
        }

        sections.Add(("findings", "Findings", ReportSections.Findings(a)));
        sections.Add(("sources", "Where each number comes from", ReportSections.Sources(a, Linked(a, sections.Select(s => s.Body)))));
        var invented = a.IsInvented
            ? Html.Of($"""<p class="invented"><strong>Invented example.</strong> {(a.Settings.IsInvented ? "The person is invented. " : "")}{(a.Demand.IsInvented ? "The ads are invented, and so is every figure computed from them." : "")}</p>""")
            : Html.None;
        return Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Fulcrum: {a.Demand.RoleName}</title>
            <style>{new Html(ReportStyle.Css + ReportStyle.Page(paper))}</style>
            </head>
            <body>
            <header>
            <h1>To {a.Demand.RoleName}</h1>
            <p class="soft">From {a.Settings.Profile.Start:d MMMM yyyy}, to have landed by {a.Settings.Profile.Deadline.Value:d MMMM yyyy}. Underlined numbers lead to their source.</p>
            {invented}
            <nav aria-label="Sections"><ul>{Html.Join(sections.Select(s => Html.Of($"""<li><a href="#{s.Id}">{s.Title}</a></li>""")))}</ul></nav>
            </header>
            <main>
            {Html.Join(sections.Select(s => Html.Of($"""<section aria-labelledby="{s.Id}"><h2 id="{s.Id}">{s.Title}</h2>{s.Body}</section>""")))}
            </main>
            <footer class="soft"><p>Made by Fulcrum on this machine; nothing was sent anywhere. No figure here is advice, and no pass rate of a résumé screener is given, because nobody has measured one.</p></footer>
            </body>
            </html>
            """).Markup;
    }

    // The numbers that the page shows, and those they were computed from; the whole list would bury them.
    private static List<Provenance> Linked(PivotAnswer a, IEnumerable<Html> bodies)
    {
        var open = new Queue<string>(bodies.SelectMany(b => Links().Matches(b.Markup)).Select(m => m.Groups[1].Value)
            .Concat(a.Sources.Keys.Where(k => k.StartsWith("yours.", StringComparison.Ordinal))));
        var seen = new SortedDictionary<string, Provenance>(StringComparer.Ordinal);
        while (open.TryDequeue(out var id))
        {
            if (a.Sources.TryGetValue(id, out var source) && seen.TryAdd(id, source))
            {
                foreach (var from in source.From)
                {
                    open.Enqueue(from);
                }
            }
        }

        return [.. seen.Values];
    }

    [GeneratedRegex("href=\"#why-([^\"]+)\"")]
    private static partial Regex Links();
}
