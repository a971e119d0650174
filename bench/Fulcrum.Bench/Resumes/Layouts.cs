using System.Net;

namespace Fulcrum.Bench;

/// <summary>One way to set a résumé.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAside">Kept aside while the reader was tuned.</param>
/// <param name="YearsOnly">Whether its dates say no month.</param>
/// <param name="Html">The page of a person.</param>
internal sealed record Layout(string Name, bool IsAside, bool YearsOnly, Func<InventedPerson, string> Html);

/// <summary>The layouts of the set: each differs from the others in more than its colours.</summary>
internal static partial class Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("classic", false, false, Classic),
        new("employer-first", false, false, EmployerFirst),
        new("left-sidebar", false, false, LeftSidebar),
        new("right-pills", false, false, RightPills),
        new("table-dates-left", false, false, TableDatesLeft),
        new("two-columns", false, true, TwoColumns),
        new("timeline", false, false, Timeline),
        new("icons", false, false, Icons),
        new("running-header", false, false, RunningHeader),
        new("academic", false, false, Academic),
        new("dense", false, false, Dense),
        new("spaced-capitals", false, false, SpacedCapitals),
        new("margin-headings", true, false, MarginHeadings),
        new("bottom-bands", true, false, BottomBands),
        new("skill-bars", true, false, SkillBars),
        new("profile-export", true, false, ProfileExport),
        new("cards", true, true, Cards),
    ];

    private static string Page(string css, string body, string size = "A4", string margin = "14mm") => $$"""
        <!doctype html><html><head><meta charset="utf-8"><style>
        @page { size: {{size}}; margin: {{margin}}; } * { box-sizing: border-box; } body { margin: 0; font: 10.5pt/1.35 "DejaVu Sans", Arial, sans-serif; color: #222; -webkit-print-color-adjust: exact; }
        h1, h2, h3, p, ul { margin: 0; } ul { padding-left: 16px; } .row { display: flex; justify-content: space-between; } .job { margin-bottom: 9px; break-inside: avoid; }
        {{css}}
        </style></head><body>{{body}}</body></html>
        """;

    private static string E(string text) => WebUtility.HtmlEncode(text);

    private static string Each<T>(IEnumerable<T> items, Func<T, string> html, string between = "") => string.Join(between, items.Select(html));

    private static string Bullets(IEnumerable<string> lines) => $"<ul>{Each(lines, l => $"<li>{E(l)}</li>")}</ul>";

    private static IEnumerable<string> Flat(InventedPerson p) => p.Skills.SelectMany(s => s.Names);

    private static string Grouped(InventedPerson p) => Each(p.Skills, s => $"<p><b>{E(s.Group)}:</b> {E(string.Join(", ", s.Names))}</p>");

    // Bold title and right-aligned dates, employer and place below.
    private static string Classic(InventedPerson p)
    {
        var w = new LayoutWords(p.Language);
        return Page("h1 { font-size: 22pt; } h2 { font-size: 13pt; border-bottom: 1px solid #888; margin: 12px 0 5px; } .sub { font-style: italic; }", $"""
            <h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p><p>{E(p.Place)} | {E(p.Email)} | {E(p.Phone)} | {E(p.Link)}</p>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><div class="row"><b>{E(j.Title)}</b><span>{E(w.Range(j.Start, j.End, DateStyle.ShortMonth))}</span></div><div class="sub">{E(j.Employer)}, {E(j.Place)}</div>{Bullets(j.Lines)}</div>""")}
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><div class="row"><b>{E(s.Degree)}, {E(s.Field)}</b><span>{E(w.Range(s.Start, s.End, DateStyle.ShortMonth))}</span></div><div>{E(s.School)}</div></div>""")}
            <h2>{E(w.Skills)}</h2><p>{E(string.Join(", ", Flat(p)))}</p>
            <h2>{E(w.Certifications)}</h2>{Bullets(p.Certifications.Select(c => $"{c.Name}, {c.Issuer}, {c.Year}"))}
            <h2>{E(w.Projects)}</h2>{Each(p.Projects, x => $"<p><b>{E(x.Name)}</b></p><p>{E(x.Text)} {E(x.Link)}</p>")}
            <h2>{E(w.Languages)}</h2><p>{E(string.Join(", ", p.Languages.Select(l => $"{l.Name} ({l.Level})")))}</p>
            """);
    }

    // Serif, centred head, employer and dates above the title.
    private static string EmployerFirst(InventedPerson p)
    {
        var w = new LayoutWords(p.Language, 1);
        return Page("body { font-family: 'DejaVu Serif', serif; } header { text-align: center; } h1 { font-size: 20pt; } h2 { font-size: 11.5pt; text-transform: uppercase; border-bottom: 2px solid black; margin: 12px 0 5px; }", $"""
            <header><h1>{E(p.Name)}</h1><p>{E(p.Phone)} • {E(p.Email)} • {E(p.Place)}</p><p>{E(p.Link)}</p></header>
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><div class="row"><b>{E(s.School)}</b><span>{E(w.Range(s.Start, s.End, DateStyle.LongMonth))}</span></div><i>{E(s.Degree)} – {E(s.Field)}</i></div>""")}
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><div class="row"><b>{E(j.Employer)}</b><span>{E(w.Range(j.Start, j.End, DateStyle.LongMonth))}</span></div><div class="row"><i>{E(j.Title)}</i><i>{E(j.Place)}</i></div>{Bullets(j.Lines)}</div>""")}
            <h2>{E(w.Projects)}</h2>{Each(p.Projects, x => $"<p><b>{E(x.Name)}</b>: {E(x.Text)} ({E(x.Link)})</p>")}
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"<p>{E(c.Name)} – {E(c.Issuer)} ({c.Year})</p>")}
            <h2>{E(w.Skills)}</h2>{Grouped(p)}
            <h2>{E(w.Languages)}</h2><p>{E(string.Join("; ", p.Languages.Select(l => $"{l.Name}: {l.Level}")))}</p>
            """, "Letter");
    }

    // Coloured column on the left with contact, skills and languages as lists; the name heads the main column.
    private static string LeftSidebar(InventedPerson p)
    {
        var w = new LayoutWords(p.Language);
        return Page("body { display: grid; grid-template-columns: 31% 69%; } aside { background: #2b3a55; color: white; padding: 12mm 6mm; font-size: 9pt; min-height: 297mm; } main { padding: 12mm 9mm; } h1 { font-size: 24pt; line-height: 1.1; } h2 { font-size: 12pt; margin: 12px 0 4px; color: #2b3a55; } aside h2 { color: #cde; font-size: 11pt; } aside p { overflow-wrap: anywhere; }", $"""
            <aside><h2>{E(w.Contact)}</h2><p>{E(p.Email)}</p><p>{E(p.Phone)}</p><p>{E(p.Place)}</p><p>{E(p.Link)}</p>
            <h2>{E(w.Skills)}</h2>{Each(Flat(p), s => $"<p>{E(s)}</p>")}
            <h2>{E(w.Languages)}</h2>{Each(p.Languages, l => $"<p>{E(l.Name)} – {E(l.Level)}</p>")}
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"<p>{E(c.Name)}<br>{E(c.Issuer)}, {c.Year}</p><br>")}</aside>
            <main><h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p><h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><b>{E(j.Title)}</b><div>{E(j.Employer)} | {E(j.Place)}</div><small>{E(w.Range(j.Start, j.End, DateStyle.Slash))}</small>{Bullets(j.Lines)}</div>""")}
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><b>{E(s.Degree)} {E(p.Language switch { "de" => "in", "fr" => "en", "es" => "en", _ => "in" })} {E(s.Field)}</b><div>{E(s.School)}</div><small>{E(w.Range(s.Start, s.End, DateStyle.Slash))}</small></div>""")}
            <h2>{E(w.Projects)}</h2>{Each(p.Projects, x => $"<p><b>{E(x.Name)}</b></p><p>{E(x.Text)}</p><p>{E(x.Link)}</p>")}</main>
            """, margin: "0");
    }

    // Narrow column on the right with skills as pills.
    private static string RightPills(InventedPerson p)
    {
        var w = new LayoutWords(p.Language, 1);
        return Page(".head { background: #eef; padding: 8px 12px; } h1 { font-size: 21pt; } .cols { display: grid; grid-template-columns: 66% 31%; gap: 3%; } h2 { font-size: 12.5pt; color: #07c; margin: 12px 0 5px; } aside { overflow-wrap: anywhere; } .pill { display: inline-block; background: #dde; border-radius: 8px; padding: 2px 8px; margin: 2px; font-size: 9pt; } .date { color: #888; font-size: 9pt; }", $"""
            <div class="head"><h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p></div><div class="cols"><main>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><div class="row"><b>{E(j.Title)} @ {E(j.Employer)}</b></div><div class="date">{E(w.Range(j.Start, j.End, DateStyle.ShortMonth))} · {E(j.Place)}</div>{Bullets(j.Lines)}</div>""")}
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><b>{E(s.School)}</b><div>{E(s.Degree)}, {E(s.Field)}</div><div class="date">{E(w.Range(s.Start, s.End, DateStyle.ShortMonth))}</div></div>""")}
            <h2>{E(w.Projects)}</h2>{Each(p.Projects, x => $"<p><b>{E(x.Name)}</b> – {E(x.Text)}</p>")}</main>
            <aside><h2>{E(w.Contact)}</h2><p>{E(p.Phone)}</p><p>{E(p.Email)}</p><p>{E(p.Place)}</p>
            <h2>{E(w.Skills)}</h2><div>{Each(Flat(p), s => $"""<span class="pill">{E(s)}</span>""")}</div>
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"""<p><b>{E(c.Name)}</b></p><p class="date">{E(c.Issuer)} · {c.Year}</p>""")}
            <h2>{E(w.Languages)}</h2>{Each(p.Languages, l => $"<p>{E(l.Name)} <i>{E(l.Level)}</i></p>")}</aside></div>
            """);
    }

    // A table with the dates in its left column.
    private static string TableDatesLeft(InventedPerson p)
    {
        var w = new LayoutWords(p.Language);
        static string Tr(string left, string right) => $"<tr><td class='l'>{left}</td><td>{right}</td></tr>";
        return Page("table { width: 100%; border-collapse: collapse; } td { vertical-align: top; padding: 2px 6px 6px 0; } .l { width: 27%; color: #555; } h1 { font-size: 19pt; } h2 { font-size: 12pt; margin: 10px 0 4px; background: #ddd; padding: 2px 4px; }", $"""
            <h1>{E(p.Name)}</h1><table>{Tr("E-Mail", E(p.Email))}{Tr("Tel.", E(p.Phone))}{Tr(E(p.Language switch { "de" => "Wohnort", "fr" => "Adresse", "es" => "Ciudad", _ => "Address" }), E(p.Place))}</table>
            <h2>{E(w.Jobs)}</h2><table>{Each(p.Jobs, j => Tr(E(w.Range(j.Start, j.End, DateStyle.Slash)), $"<b>{E(j.Title)}</b><br>{E(j.Employer)}, {E(j.Place)}{Bullets(j.Lines)}"))}</table>
            <h2>{E(w.Education)}</h2><table>{Each(p.Studies, s => Tr(E(w.Range(s.Start, s.End, DateStyle.Slash)), $"<b>{E(s.Degree)} {E(s.Field)}</b><br>{E(s.School)}"))}</table>
            <h2>{E(w.Certifications)}</h2><table>{Each(p.Certifications, c => Tr(c.Year, $"{E(c.Name)}, {E(c.Issuer)}"))}</table>
            <h2>{E(w.Skills)}</h2><table>{Each(p.Skills, s => Tr(E(s.Group), E(string.Join(", ", s.Names))))}</table>
            <h2>{E(w.Languages)}</h2><table>{Each(p.Languages, l => Tr(E(l.Name), E(l.Level)))}</table>
            <h2>{E(w.Projects)}</h2><p><b>{Each(p.Projects, x => $"{E(x.Name)}</b> – {E(x.Text)} {E(x.Link)}", "<p><b>")}</p>
            """);
    }

    // Two columns of nearly the same width under a centred head; years only.
    private static string TwoColumns(InventedPerson p)
    {
        var w = new LayoutWords(p.Language, 2);
        return Page("header { text-align: center; margin-bottom: 8px; } h1 { font-size: 23pt; font-weight: normal; } .cols { display: grid; grid-template-columns: 1fr 1fr; gap: 9mm; } h2 { font-size: 11pt; letter-spacing: .06em; text-transform: uppercase; border-bottom: 1px solid; margin: 10px 0 5px; } body { font-size: 9.5pt; }", $"""
            <header><h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p><p>{E(p.Email)} · {E(p.Phone)} · {E(p.Place)} · {E(p.Link)}</p></header><div class="cols"><div>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><div><b>{E(j.Title)}</b></div><div>{E(j.Employer)}</div><div>{E(w.Range(j.Start, j.End, DateStyle.Years, "–"))}</div>{Bullets(j.Lines)}</div>""")}</div><div>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><div><b>{E(s.Degree)} – {E(s.Field)}</b></div><div>{E(s.School)}</div><div>{E(w.Range(s.Start, s.End, DateStyle.Years, "–"))}</div></div>""")}
            <h2>{E(w.Skills)}</h2>{Bullets(p.Skills.Select(s => string.Join(", ", s.Names)))}
            <h2>{E(w.Certifications)}</h2>{Bullets(p.Certifications.Select(c => $"{c.Name} ({c.Issuer}, {c.Year})"))}
            <h2>{E(w.Languages)}</h2>{Bullets(p.Languages.Select(l => $"{l.Name} ({l.Level})"))}</div></div>
            """);
    }

    // A line with dots; the date stands above each title.
    private static string Timeline(InventedPerson p)
    {
        var w = new LayoutWords(p.Language);
        return Page("h1 { font-size: 26pt; } h2 { font-size: 14pt; margin: 12px 0 6px; } .t { border-left: 2px solid #39c; padding-left: 14px; } .t .job { position: relative; } .t .job::before { content: ''; position: absolute; left: -20px; top: 3px; width: 10px; height: 10px; border-radius: 5px; background: #39c; } .d { font-size: 9pt; color: #39c; } .chips { display: grid; grid-template-columns: repeat(4, 1fr); }", $"""
            <h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p><div class="row"><span>{E(p.Email)}</span><span>{E(p.Phone)}</span><span>{E(p.Place)}</span></div>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2><div class="t">{Each(p.Jobs, j => $"""<div class="job"><div class="d">{E(w.Range(j.Start, j.End, DateStyle.LongMonth))}</div><b>{E(j.Title)}</b><div>{E(j.Employer)} — {E(j.Place)}</div><p>{E(string.Join(" ", j.Lines))}</p></div>""")}</div>
            <h2>{E(w.Education)}</h2><div class="t">{Each(p.Studies, s => $"""<div class="job"><div class="d">{E(w.Range(s.Start, s.End, DateStyle.LongMonth))}</div><b>{E(s.Degree)}, {E(s.Field)}</b><div>{E(s.School)}</div></div>""")}</div>
            <h2>{E(w.Skills)}</h2><div class="chips">{Each(Flat(p), s => $"<span>{E(s)}</span>")}</div>
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"<p>{c.Year} {E(c.Name)}, {E(c.Issuer)}</p>")}
            <h2>{E(w.Languages)}</h2><p>{E(string.Join(" · ", p.Languages.Select(l => $"{l.Name} ({l.Level})")))}</p>
            """);
    }

    // Signs instead of words before the contact details.
    private static string Icons(InventedPerson p)
    {
        var w = new LayoutWords(p.Language, 1);
        return Page("header { display: flex; justify-content: space-between; align-items: center; border-bottom: 3px solid #c33; padding-bottom: 6px; } h1 { font-size: 24pt; color: #c33; } .c { text-align: right; font-size: 9pt; } h2 { font-size: 12pt; color: #c33; margin: 12px 0 4px; }", $"""
            <header><div><h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p></div><div class="c"><p>✉ {E(p.Email)}</p><p>☎ {E(p.Phone)}</p><p>⌂ {E(p.Place)}</p><p>★ {E(p.Link)}</p></div></header>
            <h2>◆ {E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>◆ {E(w.Skills)}</h2><p>{E(string.Join(" • ", Flat(p)))}</p>
            <h2>◆ {E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><div class="row"><b>{E(j.Title)}, {E(j.Employer)}</b><span>{E(j.Place)}</span></div><div>{E(w.Range(j.Start, j.End, DateStyle.ShortMonth))}</div>{Bullets(j.Lines)}</div>""")}
            <h2>◆ {E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><b>{E(s.Degree)}, {E(s.Field)}, {E(s.School)}</b><div>{E(w.Range(s.Start, s.End, DateStyle.ShortMonth))}</div></div>""")}
            <h2>◆ {E(w.Certifications)}</h2>{Bullets(p.Certifications.Select(c => $"{c.Name} | {c.Issuer} | {c.Year}"))}
            <h2>◆ {E(w.Languages)}</h2><p>{E(string.Join(" | ", p.Languages.Select(l => $"{l.Name} – {l.Level}")))}</p>
            """);
    }
}
