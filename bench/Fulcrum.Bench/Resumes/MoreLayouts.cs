namespace Fulcrum.Bench;

internal static partial class Layouts
{
    // Large letters over several pages, with a header and a footer on each.
    private static string RunningHeader(InventedPerson p)
    {
        var w = new LayoutWords(p.Language);
        return Page("body { font-size: 13pt; } h1 { font-size: 24pt; } h2 { font-size: 16pt; margin: 20px 0 8px; } @page { @top-right { content: \"NAME · CV\"; font-size: 8pt; } @bottom-center { content: \"MAIL – \" counter(page) \" / \" counter(pages); font-size: 8pt; } } .job { margin-bottom: 20px; } main { padding: 0; }".Replace("NAME", p.Name, StringComparison.Ordinal).Replace("MAIL", p.Email, StringComparison.Ordinal), $"""
            <main>
            <h1>{E(p.Name)}</h1><p>{E(p.Place)}, {E(p.Phone)}</p><p>{E(p.Email)}</p>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><div class="row"><b>{E(j.Employer)}</b><span>{E(j.Place)}</span></div><div class="row"><i>{E(j.Title)}</i><i>{E(w.Range(j.Start, j.End, DateStyle.ShortMonth))}</i></div>{Bullets(j.Lines)}</div>""")}
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><div class="row"><b>{E(s.School)}</b></div><div class="row"><i>{E(s.Degree)}, {E(s.Field)}</i><i>{E(w.Range(s.Start, s.End, DateStyle.ShortMonth))}</i></div></div>""")}
            <h2>{E(w.Projects)}</h2>{Each(p.Projects, x => $"<p><b>{E(x.Name)}</b></p><p>{E(x.Text)}</p><p>{E(x.Link)}</p>")}
            <h2>{E(w.Skills)}</h2>{Grouped(p)}
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"""<div class="row"><span>{E(c.Name)}, {E(c.Issuer)}</span><span>{c.Year}</span></div>""")}
            <h2>{E(w.Languages)}</h2>{Bullets(p.Languages.Select(l => $"{l.Name} ({l.Level})"))}</main>
            """);
    }

    // Small serif letters, everything of an entry in one line, talks and papers between.
    private static string Academic(InventedPerson p)
    {
        var w = new LayoutWords(p.Language);
        return Page("body { font: 9.5pt/1.25 'DejaVu Serif', serif; } h1 { font-size: 15pt; text-align: center; font-weight: normal; } .c { text-align: center; } h2 { font-size: 10.5pt; font-variant: small-caps; margin: 9px 0 2px; } p.e { padding-left: 14px; text-indent: -14px; }", $"""
            <h1>{E(p.Name)}</h1><p class="c">{E(p.Place)}</p><p class="c">{E(p.Email)}, {E(p.Phone)}</p>
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<p class="e"><b>{E(s.Degree)}</b>, {E(s.Field)}, {E(s.School)}, {E(w.Range(s.Start, s.End, DateStyle.Slash, "–"))}</p>""")}
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<p class="e"><b>{E(j.Title)}</b>, {E(j.Employer)}, {E(j.Place)}, {E(w.Range(j.Start, j.End, DateStyle.Slash, "–"))}</p>{Bullets(j.Lines)}""")}
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"<p class='e'>{E(c.Name)}, {E(c.Issuer)}, {c.Year}</p>")}
            <h2>{E(w.Skills)}</h2><p>{E(string.Join("; ", Flat(p)))}</p>
            <h2>{E(w.Languages)}</h2><p>{E(string.Join(", ", p.Languages.Select(l => $"{l.Name} ({l.Level})")))}</p>
            <h2>{E(w.Interests)}</h2><p>Rowing, choir</p>
            """);
    }

    // Very small letters, one line a header, skills in a grid.
    private static string Dense(InventedPerson p)
    {
        var w = new LayoutWords(p.Language, 1);
        return Page("body { font-size: 7.5pt; line-height: 1.2; } h1 { font-size: 14pt; } h2 { font-size: 9pt; margin: 6px 0 2px; border-top: 1px solid #aaa; } .grid { display: grid; grid-template-columns: repeat(3, 1fr); } .job { margin-bottom: 4px; }", $"""
            <div class="row"><h1>{E(p.Name)}</h1><span>{E(p.Email)} / {E(p.Phone)} / {E(p.Place)}</span></div>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Skills)}</h2><div class="grid">{Each(Flat(p), s => $"<span>• {E(s)}</span>")}</div>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><b>{E(j.Title)}</b> | {E(j.Employer)} | {E(j.Place)} | {E(w.Range(j.Start, j.End, DateStyle.Slash))}{Bullets(j.Lines)}</div>""")}
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><b>{E(s.Degree)}</b> | {E(s.Field)} | {E(s.School)} | {E(w.Range(s.Start, s.End, DateStyle.Slash))}</div>""")}
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"<p>{E(c.Name)} | {E(c.Issuer)} | {c.Year}</p>")}
            <h2>{E(w.Projects)}</h2>{Each(p.Projects, x => $"<p>{E(x.Name)} | {E(x.Text)} | {E(x.Link)}</p>")}
            <h2>{E(w.Languages)}</h2><p>{E(string.Join(" | ", p.Languages.Select(l => $"{l.Name}, {l.Level}")))}</p>
            """);
    }

    // Headings in capitals set wide, employers in capitals, skill groups in a table.
    private static string SpacedCapitals(InventedPerson p)
    {
        var w = new LayoutWords(p.Language, 2);
        return Page("h1 { font-size: 20pt; letter-spacing: .25em; text-transform: uppercase; text-align: center; font-weight: normal; } .c { text-align: center; font-size: 9pt; } h2 { font-size: 10.5pt; letter-spacing: .2em; text-transform: uppercase; margin: 14px 0 6px; color: #555; } .emp { text-transform: uppercase; font-size: 9.5pt; } .d { font-size: 8.5pt; } td { padding-right: 14px; vertical-align: top; }", $"""
            <h1>{E(p.Name)}</h1><p class="c">{E(p.Phone)}   |   {E(p.Email)}   |   {E(p.Place)}</p>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><div class="row"><span class="emp">{E(j.Employer)}</span><span class="d">{E(w.Range(j.Start, j.End, DateStyle.ShortMonth, " - "))}</span></div><div><i>{E(j.Title)}</i></div>{Bullets(j.Lines)}</div>""")}
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><div class="row"><span class="emp">{E(s.School)}</span><span class="d">{E(w.Range(s.Start, s.End, DateStyle.ShortMonth, " - "))}</span></div><div><i>{E(s.Degree)}: {E(s.Field)}</i></div></div>""")}
            <h2>{E(w.Skills)}</h2><table>{Each(p.Skills, s => $"<tr><td><b>{E(s.Group)}</b></td><td>{E(string.Join(", ", s.Names))}</td></tr>")}</table>
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"""<div class="row"><span>{E(c.Name)}</span><span class="d">{E(c.Issuer)}, {c.Year}</span></div>""")}
            <h2>{E(w.Languages)}</h2><p>{E(string.Join("  /  ", p.Languages.Select(l => $"{l.Name} ({l.Level})")))}</p>
            """);
    }

    // Section names in the left margin, their text beside them.
    private static string MarginHeadings(InventedPerson p)
    {
        var w = new LayoutWords(p.Language, 1);
        string S(string name, string html) => $"""<section><h2>{E(name)}</h2><div>{html}</div></section>""";
        return Page("section { display: grid; grid-template-columns: 24% 76%; border-top: 1px solid #bbb; padding: 7px 0; } h2 { font-size: 11pt; color: #a50; } h1 { font-size: 22pt; } .d { color: #666; }", $"""
            <h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p>
            {S(w.Contact, $"<p>{E(p.Email)}</p><p>{E(p.Phone)}</p><p>{E(p.Place)}</p>")}
            {S(w.Summary, $"<p>{E(p.Summary)}</p>")}
            {S(w.Jobs, Each(p.Jobs, j => $"""<div class="job"><div class="row"><b>{E(j.Title)}</b><span class="d">{E(w.Range(j.Start, j.End, DateStyle.ShortMonth))}</span></div><div>{E(j.Employer)}</div><div class="d">{E(j.Place)}</div>{Bullets(j.Lines)}</div>"""))}
            {S(w.Education, Each(p.Studies, s => $"""<div class="job"><div class="row"><b>{E(s.Degree)} – {E(s.Field)}</b><span class="d">{E(w.Range(s.Start, s.End, DateStyle.ShortMonth))}</span></div><div>{E(s.School)}</div></div>"""))}
            {S(w.Skills, Grouped(p))}
            {S(w.Certifications, Each(p.Certifications, c => $"<p>{E(c.Name)} ({E(c.Issuer)}) – {c.Year}</p>"))}
            {S(w.Languages, $"<p>{E(string.Join(", ", p.Languages.Select(l => $"{l.Name} ({l.Level})")))}</p>")}
            """);
    }

    // Work in the full width, then three columns at the foot.
    private static string BottomBands(InventedPerson p)
    {
        var w = new LayoutWords(p.Language);
        return Page("h1 { font-size: 21pt; } h2 { font-size: 12pt; margin: 10px 0 4px; } .cols { display: grid; grid-template-columns: 1.3fr 1fr 1fr; gap: 8mm; } body { font-size: 9.5pt; }", $"""
            <div class="row"><div><h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p></div><div style="text-align:right"><p>{E(p.Place)}</p><p>{E(p.Phone)}</p><p>{E(p.Email)}</p></div></div>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><div class="row"><span><b>{E(j.Employer)}</b> — {E(j.Title)}</span><span>{E(w.Range(j.Start, j.End, DateStyle.ShortMonth))}</span></div><div>{E(j.Place)}</div>{Bullets(j.Lines)}</div>""")}
            <div class="cols"><div><h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><div><b>{E(s.Degree)}</b></div><div>{E(s.Field)}</div><div>{E(s.School)}</div><div>{E(w.Range(s.Start, s.End, DateStyle.ShortMonth))}</div></div>""")}</div>
            <div><h2>{E(w.Skills)}</h2>{Bullets(Flat(p))}</div>
            <div><h2>{E(w.Languages)}</h2>{Bullets(p.Languages.Select(l => $"{l.Name} ({l.Level})"))}<h2>{E(w.Certifications)}</h2>{Bullets(p.Certifications.Select(c => $"{c.Name}, {c.Issuer} ({c.Year})"))}</div></div>
            """);
    }

    // Column on the right with bars of skill; the name stands over both columns.
    private static string SkillBars(InventedPerson p)
    {
        var w = new LayoutWords(p.Language);
        return Page("header { background: #333; color: white; padding: 10mm 12mm; } h1 { font-size: 25pt; } .cols { display: grid; grid-template-columns: 64% 36%; } main { padding: 6mm 8mm 6mm 12mm; } aside { background: #f1f1f1; padding: 6mm; font-size: 9.5pt; } h2 { font-size: 13pt; margin: 10px 0 5px; } .bar { height: 5px; background: #ccc; margin: 1px 0 6px; } .bar i { display: block; height: 5px; background: #c60; width: 70%; }", $"""
            <header><h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p></header><div class="cols"><main>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><h3 style="font-size:11pt">{E(j.Title)}</h3><div class="row"><span>{E(j.Employer)}, {E(j.Place)}</span></div><div><i>{E(w.Range(j.Start, j.End, DateStyle.LongMonth))}</i></div>{Bullets(j.Lines)}</div>""")}
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><h3 style="font-size:11pt">{E(s.Degree)}, {E(s.Field)}</h3><div>{E(s.School)}</div><div><i>{E(w.Range(s.Start, s.End, DateStyle.LongMonth))}</i></div></div>""")}</main>
            <aside><h2>{E(w.Contact)}</h2><p>{E(p.Place)}</p><p>{E(p.Phone)}</p><p>{E(p.Email)}</p>
            <h2>{E(w.Skills)}</h2>{Each(Flat(p), s => $"""<p>{E(s)}</p><div class="bar"><i></i></div>""")}
            <h2>{E(w.Languages)}</h2>{Each(p.Languages, l => $"""<div class="row"><span>{E(l.Name)}</span><span>{E(l.Level)}</span></div>""")}
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"<p>{E(c.Name)}</p><p>{E(c.Issuer)} {c.Year}</p>")}</aside></div>
            """, margin: "0");
    }

    // As profile pages are exported: employer, title, dates with a duration, place, each on a line of its own.
    private static string ProfileExport(InventedPerson p)
    {
        var w = new LayoutWords(p.Language);
        return Page("body { display: grid; grid-template-columns: 29% 71%; font-size: 11pt; } aside { background: #293e49; color: white; padding: 10mm 5mm; font-size: 9pt; min-height: 279mm; overflow-wrap: anywhere; } main { padding: 10mm; } h1 { font-size: 25pt; font-weight: normal; } h2 { font-size: 14pt; font-weight: normal; margin: 16px 0 6px; } aside h2 { font-size: 11.5pt; } .g { color: #777; font-size: 9.5pt; }", $"""
            <aside><h2>{E(w.Contact)}</h2><p>{E(p.Phone)}</p><p>{E(p.Email)}</p><p>{E(p.Link)}</p>
            <h2>{E(p.Language == "en" ? "Top Skills" : w.Skills)}</h2>{Each(Flat(p), s => $"<p>{E(s)}</p>")}
            <h2>{E(w.Languages)}</h2>{Each(p.Languages, l => $"<p>{E(l.Name)} ({E(l.Level)})</p>")}
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"<p>{E(c.Name)}</p>")}</aside>
            <main><h1>{E(p.Name)}</h1><p>{E(p.Headline)}</p><p class="g">{E(p.Place)}</p><h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="job"><div>{E(j.Employer)}</div><div>{E(j.Title)}</div><div class="g">{E(w.Range(j.Start, j.End, DateStyle.LongMonth))}</div><div class="g">{E(j.Place)}</div><p>{E(string.Join(" ", j.Lines))}</p></div>""")}
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="job"><div>{E(s.School)}</div><div class="g">{E(s.Degree)}, {E(s.Field)} · ({E(w.Range(s.Start, s.End, DateStyle.LongMonth))})</div></div>""")}</main>
            """, "Letter", "0");
    }

    // Entries in boxes side by side, years in front.
    private static string Cards(InventedPerson p)
    {
        var w = new LayoutWords(p.Language, 2);
        return Page("h1 { font-size: 22pt; } h2 { font-size: 13pt; margin: 12px 0 6px; color: #185; } .card { border: 1px solid #ccc; border-radius: 6px; padding: 7px 9px; margin-bottom: 6px; break-inside: avoid; } .y { color: #185; }", $"""
            <h1>{E(p.Name)}</h1><p>{E(p.Email)} — {E(p.Phone)} — {E(p.Place)}</p>
            <h2>{E(w.Summary)}</h2><p>{E(p.Summary)}</p>
            <h2>{E(w.Jobs)}</h2>{Each(p.Jobs, j => $"""<div class="card"><p><span class="y">{E(w.Range(j.Start, j.End, DateStyle.Years, "–"))}</span> <b>{E(j.Title)}</b>, {E(j.Employer)}</p>{Bullets(j.Lines)}</div>""")}
            <h2>{E(w.Education)}</h2>{Each(p.Studies, s => $"""<div class="card"><p><span class="y">{E(w.Range(s.Start, s.End, DateStyle.Years, "–"))}</span> <b>{E(s.Degree)}</b>, {E(s.Field)}, {E(s.School)}</p></div>""")}
            <h2>{E(w.Skills)}</h2>{Each(p.Skills, s => $"<p><b>{E(s.Group)}</b> — {E(string.Join(", ", s.Names))}</p>")}
            <h2>{E(w.Certifications)}</h2>{Each(p.Certifications, c => $"<p><span class='y'>{c.Year}</span> {E(c.Name)}, {E(c.Issuer)}</p>")}
            <h2>{E(w.Languages)}</h2><p>{E(string.Join(", ", p.Languages.Select(l => $"{l.Name} ({l.Level})")))}</p>
            """, "Letter");
    }
}
