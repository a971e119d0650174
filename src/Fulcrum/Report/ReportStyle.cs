using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The look of the report: calm, one accent, light and dark, and printable.</summary>
internal static class ReportStyle
{
    /// <summary>The size of the page when it is printed.</summary>
    internal static string Page(Paper? paper) => $"\n@page {{ size:{paper switch { Paper.A4 => "A4", Paper.Letter => "letter", _ => "auto" }}; margin:16mm; }}";

    internal const string Css =
        """
        :root { color-scheme: light dark; --ink:#1d2330; --soft:#5a6475; --paper:#fdfcf9; --card:#ffffff; --line:#dcd9d0; --accent:#1f5f8b; --accent-soft:#a9c7dc; --good:#2d6a3e; --bad:#a5382d; --warn:#8a6100; }
        @media (prefers-color-scheme: dark) { :root { --ink:#e8e6e0; --soft:#a3abb8; --paper:#15181d; --card:#1c2027; --line:#333a45; --accent:#7db8e0; --accent-soft:#2f536c; --good:#7cc48f; --bad:#ef8e82; --warn:#e0b252; } }
        * { box-sizing: border-box; }
        body { margin:0 auto; padding:2rem 1.25rem 4rem; max-width:62rem; background:var(--paper); color:var(--ink); font:16px/1.55 Georgia, "Iowan Old Style", "Source Serif 4", serif; }
        h1 { font-size:2rem; line-height:1.2; margin:0 0 .25rem; } h2 { font-size:1.4rem; margin:2.75rem 0 .5rem; padding-top:1rem; border-top:1px solid var(--line); } h3 { font-size:1.05rem; margin:1.5rem 0 .3rem; }
        p { margin:.4rem 0 .8rem; max-width:46rem; } .soft, figcaption, caption { color:var(--soft); font-size:.9rem; } figure { margin:1rem 0 1.5rem; } caption { text-align:left; padding:.3rem 0; }
        a { color:var(--accent); } a.n { color:inherit; text-decoration-color:var(--accent-soft); text-decoration-thickness:1px; text-underline-offset:.2em; } a:focus-visible { outline:2px solid var(--accent); outline-offset:2px; }
        nav ul { list-style:none; padding:0; display:flex; flex-wrap:wrap; gap:.3rem 1.1rem; font-family:system-ui, sans-serif; font-size:.9rem; }
        .invented { border-left:4px solid var(--warn); padding:.4rem .9rem; background:var(--card); } ol.week { padding-left:1.4rem; } ol.week li { margin:.7rem 0; } ol.week strong { display:block; }
        .scroll { overflow-x:auto; } .scroll:focus-visible { outline:2px solid var(--accent); }
        table { border-collapse:collapse; font:0.88rem/1.45 system-ui, sans-serif; font-variant-numeric:tabular-nums; width:100%; } th, td { text-align:left; vertical-align:top; padding:.32rem .7rem .32rem 0; border-bottom:1px solid var(--line); } th { color:var(--soft); font-weight:600; } td.r, th.r { text-align:right; white-space:nowrap; }
        .missing, .error { color:var(--bad); } .weak, .warning { color:var(--warn); } .not-shown { color:var(--accent); } .met { color:var(--good); } .note { color:var(--soft); }
        .cards { display:grid; grid-template-columns:repeat(auto-fit, minmax(11rem, 1fr)); gap:.8rem; margin:1rem 0; } .card { background:var(--card); border:1px solid var(--line); border-radius:6px; padding:.7rem .9rem; } .card b { display:block; font:600 1.45rem/1.25 system-ui, sans-serif; font-variant-numeric:tabular-nums; } .card span { color:var(--soft); font-size:.85rem; }
        svg { width:100%; height:auto; display:block; } svg text { font:12px system-ui, sans-serif; fill:var(--ink); } svg text.soft { fill:var(--soft); font-size:11px; } .bar { fill:var(--accent-soft); } .dot { fill:var(--accent); } .whisker { stroke:var(--accent); stroke-width:2; } .grid { stroke:var(--line); stroke-width:1; } .zero { stroke:var(--soft); stroke-width:1; } .band { fill:var(--accent-soft); opacity:.65; } .median { fill:none; stroke:var(--accent); stroke-width:2.5; } .base { fill:none; stroke:var(--soft); stroke-width:1.5; stroke-dasharray:4 4; } .under { stroke:var(--bad); stroke-width:1; }
        li { margin:.35rem 0; } li, dt, dd, p { overflow-wrap:anywhere; } details { margin:.6rem 0; } summary { cursor:pointer; color:var(--accent); } dt { font:600 .85rem system-ui, sans-serif; margin-top:.7rem; } dd { margin:.1rem 0 .2rem 0; font-size:.9rem; } dd .k { color:var(--soft); } :target { background:color-mix(in srgb, var(--accent-soft) 45%, transparent); }
        @media print { :root { color-scheme:light; --ink:#000; --soft:#444; --paper:#fff; --card:#fff; --line:#bbb; --accent:#1f5f8b; --accent-soft:#b9cfdf; } body { font-size:10.5pt; padding:0; max-width:none; } nav, .screen { display:none; } h2 { break-after:avoid; } figure, .card, tr, ol.week li { break-inside:avoid; } .scroll { overflow:visible; } a { text-decoration:none; } details::details-content { content-visibility:visible; display:block; } summary { color:var(--ink); list-style:none; } td, th { overflow-wrap:anywhere; } td.r, th.r { overflow-wrap:normal; } section { break-inside:auto; } h3 { break-after:avoid; } svg { max-height:200mm; } } 
        @media (max-width:34rem) { body { padding:1.2rem .9rem 3rem; font-size:15px; } h1 { font-size:1.55rem; } td, th { padding-right:.5rem; } }
        """;
}
