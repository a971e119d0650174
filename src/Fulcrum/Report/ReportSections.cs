using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The sections of the report. Each begins with what its picture means, in words.</summary>
internal static class ReportSections
{
    internal static Html Week(PivotAnswer a) => Html.Of($"""<ol class="week">{Html.Join(a.ThisWeek.Select(t => Html.Of($"""<li><strong>{t.What}</strong> {t.Why} <span class="soft">{(t.HoursThisWeek.Value > 0 ? $"About {t.HoursThisWeek} this week." : "")}</span></li>""")))}</ol>""");

    internal static Html Market(PivotAnswer a)
    {
        var d = a.Demand;
        if (d.Counts.Ads == 0)
        {
            return Html.Of($"<p>None of the {a.Reading.AdsRead} ads read is for this role.</p>");
        }

        var rows = d.Concepts.Where(c => c.Concept.Kind is not (ConceptKind.Soft or ConceptKind.Spoken)).ToList();
        var first = rows.FirstOrDefault();
        var pay = d.Pay.FirstOrDefault(p => p.Seniority is null);
        return Html.Of($"""
            <p>{(first is null ? "" : $"{first.Concept.Name} stands first: {Print.Share(first.Any)} of ads name it.")} Counted on {Why("demand", $"{d.Counts.Ads} ads of {d.Counts.Employers} employers")}; bars show the share of ads with employers weighed so that none decides alone, lines the 95&#8239;% interval.</p>
            <figure>{Charts.Demand([.. rows.Take(18)])}<figcaption>From {string.Join(", ", d.Boards.OrderByDescending(b => b.Value).Take(4).Select(b => $"{b.Key} ({b.Value})"))}{(d.Window is { } w ? $", {w.From:yyyy-MM} to {w.To:yyyy-MM}" : "")}. {(a.Snapshot.Count > 0 ? Html.Of($"The bundled snapshot of real ads, as statistics without texts and employers' names. {Html.Join(a.Snapshot.Select(b => Html.Of($"<br>{b.Name}: {b.About}")))}") : Html.Of($"{a.Reading.AdsRead} ads read, {a.Reading.Duplicates} duplicates merged."))}</figcaption></figure>
            <div class="cards">
            {Card(Print.Share(d.DegreeStrict), "of ads require a degree and take no equivalent")}
            {Html.Join(d.YearsAtMost.Where(y => y.Key == 1).Select(y => Card(Print.Share(y.Value), $"of the {d.AdsStatingYears} ads that state years ask for one at most")))}
            {(pay is null ? Html.None : Card(Print.Amount(pay.Band.P50, pay.Currency), $"median stated pay, {Print.Amount(pay.Band.P10, pay.Currency)} to {Print.Amount(pay.Band.P90, pay.Currency)} (10–90), {pay.Ads} ads"))}
            </div>
            <details><summary>Table</summary>{Scroll("Demand", Html.Of($"""<table><thead><tr><th>Concept</th><th>Kind</th><th class="r">Share (95&#8239;%)</th><th class="r">Required</th><th class="r">Ads</th><th class="r">Employers</th></tr></thead><tbody>{Html.Join(rows.Take(40).Select(c => Html.Of($"""<tr><td>{c.Concept.Name}</td><td>{Words.For(c.Concept.Kind)}</td><td class="r">{Why($"demand.{c.Concept.Id}", Print.Share(c.Any))}</td><td class="r">{c.Required.Weighted * 100:0}&#8239;%</td><td class="r">{c.Any.Ads}</td><td class="r">{c.Any.Employers}</td></tr>""")))}</tbody></table>"""))}</details>
            """);
    }

    internal static Html You(PivotAnswer a)
    {
        var free = a.Screening.Ads.Count(x => x.KnockOuts.Count == 0);
        var missing = a.Gap.Where(g => g.Kind is GapKind.Missing).Take(3).Select(g => g.Demand.Concept.Name).ToList();
        return Html.Of($"""
            <p>{(missing.Count == 0 ? "Nothing the ads ask for is plainly missing." : $"Most missing: {string.Join(", ", missing)}.")} {free} of {a.Screening.Ads.Count} ads hold no knock-out for you. Levels run from 0 (none) over 2 (working) to 4 (expert), each with its error.</p>
            {(a.Gap.Count == 0 ? Html.None : Html.Of($"<figure>{LevelChart.Of([.. a.Gap.Take(18)])}<figcaption>Your level with one error either way, and what the ads ask (upright bar), in the order that matters for the plan: share of ads times what is missing.</figcaption></figure>"))}
            {Scroll("Gap", Html.Of($"""<table><thead><tr><th>Asked for</th><th class="r">Share of ads</th><th class="r">Your level</th><th class="r">Ads ask</th><th>Your résumé says</th><th>Gap</th></tr></thead><tbody>{Html.Join(a.Gap.Take(25).Select(g => Html.Of($"""<tr><td>{g.Demand.Concept.Name}</td><td class="r">{g.Demand.Any.Weighted * 100:0}&#8239;%</td><td class="r">{Why($"you.{g.Demand.Concept.Id}", FormattableString.Invariant($"{g.Level.Mean:0.0} ± {g.Level.Error:0.0}"))}</td><td class="r">{g.Asked:0.0}</td><td>{(g.Signal.InResume ? string.Join(", ", g.Signal.Words.Take(2)) : "–")}</td><td class="{Words.For(g.Kind)}">{(g.Kind == GapKind.NotShown ? "held, not shown" : Words.For(g.Kind))}</td></tr>""")))}</tbody></table>"""))}
            {(a.Screening.Edits.Count == 0 ? Html.None : Html.Of($"""<h3>Edits to your résumé that are true and cost nothing</h3><ul>{Html.Join(a.Screening.Edits.Take(8).Select(e => Html.Of($"<li>Write “{e.Words}” {e.Where}: {e.Ads} ads ask for it. True because of {e.Support}.</li>")))}</ul>"""))}
            {(a.Ledger.Conflicts.Count == 0 ? Html.None : Html.Of($"""<h3>Conflicts between what is said and what speaks for it</h3><ul>{Html.Join(a.Ledger.Conflicts.Take(8).Select(c => Html.Of($"<li>{c.Reason} {c.Remedy}</li>")))}</ul>"""))}
            {(a.Screening.KnockOuts.Count == 0 ? Html.None : Html.Of($"""<h3>Knock-outs</h3><ul>{Html.Join(a.Screening.KnockOuts.Take(6).Select(k => Html.Of($"<li>{k.KnockOut}: {k.Ads} of {a.Screening.Ads.Count} ads.</li>")))}</ul>"""))}
            """);
    }

    internal static Html Planned(PivotAnswer a, Plan plan)
    {
        var p = a.Settings.Profile;
        var needles = plan.Chosen.Where(c => c.Needle is not null).Select(c => c.Needle!).ToList();
        var s = plan.Search;
        return Html.Of($"""
            <p>{(plan.Chosen.Count == 0 ? "No action is worth its cost for you and this role; the plan is to apply." : $"{plan.Chosen.Count} action{(plan.Chosen.Count == 1 ? "" : "s")} in {p.WeeklyHours.Value} a week, for {Spend(plan)}.")}</p>
            {(plan.Chosen.Count == 0 ? Html.None : Html.Of($"<figure>{Charts.Calendar(plan, p.Start)}<figcaption>By week. Applications run beside it in the hours left: {plan.Applications.Sum()} in all.</figcaption></figure>"))}
            <ul>{Html.Join(plan.Chosen.Select(c => Html.Of($"""<li><strong>{Why($"plan.{c.Scheduled.Action.Id}", c.Scheduled.Action.Name)}</strong> ({Why($"price.{c.Scheduled.Action.Id}", Price(c.Scheduled.Action))}): {c.Reason}</li>""")))}</ul>
            {(needles.Count == 0 ? Html.None : Html.Of($"<h3>What each action changes</h3><p>Net gain over ten years, price, failing and your hours taken off; the line is the 10–90 interval. A line across zero means: cannot tell yet.</p><figure>{Charts.Needles(needles)}</figure>"))}
            {(plan.Rejected.Count == 0 ? Html.None : Html.Of($"""<h3>Not in the plan</h3><ul>{Html.Join(plan.Rejected.Take(12).Select(r => Html.Of($"""<li><strong>{Why($"plan.{r.Action.Id}", r.Action.Name)}</strong>: {r.Reason} <span class="soft">{r.WhatWouldHaveToChange}</span></li>""")))}</ul>"""))}
            {(plan.Frontier.Count < 2 ? Html.None : Html.Of($"""<h3>Money against time and chance</h3>{Scroll("Frontier", Html.Of($"""<table><thead><tr><th class="r">Spend</th><th class="r">Hours</th><th class="r">Lands by the date</th><th class="r">Months (10 · 50 · 90)</th><th class="r">Ten years, mean</th><th>What it is</th><th>Actions</th></tr></thead><tbody>{Html.Join(plan.Frontier.Select(Option))}</tbody></table>"""))}"""))}
            {(plan.RunnersUp.Count == 0 ? Html.None : Html.Of($"""<h3>Runners-up</h3>{Scroll("Runners-up", Html.Of($"""<table><thead><tr><th class="r">Spend</th><th class="r">Hours</th><th class="r">Lands by the date</th><th class="r">Months (10 · 50 · 90)</th><th class="r">Ten years, mean</th><th>What it is</th><th>Actions</th></tr></thead><tbody>{Html.Join(plan.RunnersUp.Select(Option))}</tbody></table>"""))}"""))}
            <p class="soft">Best of {s.Simulated} simulated plans out of {s.Candidates} candidate actions; the surrogate's optimum is {(s.SurrogateProved ? "proved" : FormattableString.Invariant($"within {s.SurrogateGap * 100:0.#} %"))}; its rank correlation with the simulation is {s.RankCorrelation:0.00}.</p>
            """);
    }

    private static Html Option(PlanOption f) => Html.Of($"""<tr><td class="r">{f.Spend}</td><td class="r">{FormattableString.Invariant($"{f.Hours.Value:0}")}</td><td class="r">{FormattableString.Invariant($"{f.Chance.Value * 100:0} % ({f.ChanceInterval.Low * 100:0}–{f.ChanceInterval.High * 100:0})")}</td><td class="r">{Print.Months(f.MonthsToLanding)}</td><td class="r">{Print.Amount((double)f.NetPresentValue.Amount, f.NetPresentValue.Currency)}</td><td>{f.Reason}</td><td>{(f.Calendar.Count == 0 ? "only applications" : string.Join(", ", f.Actions))}</td></tr>""");

    internal static Html Tax(PivotAnswer a, Plan plan)
    {
        var t = plan.Tax;
        var b = plan.Baseline;
        string Chance(PivotTax x) => FormattableString.Invariant($"{x.LandsByDeadline.Value * 100:0} % ({x.LandsByDeadlineInterval.Low * 100:0}–{x.LandsByDeadlineInterval.High * 100:0})");
        var rows = new List<(string What, string With, string Without, string Id)>
        {
            ("Chance to land by the date (10–90 over what is not known)", Chance(t), Chance(b), "tax.chance"),
            ("Months to landing", Print.Months(t.MonthsToLanding), Print.Months(b.MonthsToLanding), "tax.months"),
            ("Never runs out of cash", $"{t.NeverShort}", $"{b.NeverShort}", "tax.never-short"),
            ("First short month, where one comes", t.FirstShortMonth is { } f ? Print.Months(f) : "none", b.FirstShortMonth is { } g ? Print.Months(g) : "none", "tax.first-short"),
            ("Lowest balance", Print.Band(t.LowestCash, t.Currency), Print.Band(b.LowestCash, b.Currency), "tax.lowest"),
            ("Month of the lowest balance", Print.Months(t.LowestCashMonth), Print.Months(b.LowestCashMonth), "tax.lowest-month"),
            ("Break-even month", Print.Months(t.BreakEvenMonth), Print.Months(b.BreakEvenMonth), "tax.break-even"),
            ("The tax: the most you are behind staying", Print.Band(t.Tax, t.Currency), Print.Band(b.Tax, b.Currency), "tax.tax"),
            ("Change of yearly pay at landing", Print.Band(t.PayChange, t.Currency), Print.Band(b.PayChange, b.Currency), "tax.pay-change"),
        };
        if (t.NeverBelowReserve is { } reserve)
        {
            rows.Add(($"Never below the reserve of {a.Settings.Profile.Reserve}", $"{reserve}", $"{b.NeverBelowReserve}", "tax.reserve"));
        }

        rows.AddRange(t.NetPresentValue.Keys.Order().Select(y => ($"Net present value, {y} years", Print.Band(t.NetPresentValue[y], t.Currency), Print.Band(b.NetPresentValue[y], b.Currency), $"tax.npv.{y}")));
        return Html.Of($"""
            <p>With this plan you land by the date in {t.LandsByDeadline.Value * 100:0} of 100 simulated futures, and never run out of cash in {t.NeverShort.Value * 100:0}.</p>
            <figure>{Charts.Cash(t, b)}<figcaption>Cash at the end of each month: the line is the median, the dark band holds half of the futures, the light one eight in ten; dashed: the median of only applying.</figcaption></figure>
            <figure>{Charts.Landing(t)}<figcaption>When you land: share of simulated futures by month.</figcaption></figure>
            {Scroll("Pivot tax", Html.Of($"""<table><caption>10 · 50 · 90: one future in ten lies below the first, half below the second, nine in ten below the third.</caption><thead><tr><th></th><th class="r">With the plan</th><th class="r">Only applying</th></tr></thead><tbody>{Html.Join(rows.Select(r => Html.Of($"""<tr><td>{r.What}</td><td class="r">{Why(r.Id, r.With)}</td><td class="r">{r.Without}</td></tr>""")))}</tbody></table>"""))}
            {LearnedSection(a.Learned)}
            {Defaults(a)}
            {Yours(a)}
            """);
    }

    internal static Html Findings(PivotAnswer a) => a.Findings.Count == 0
        ? Html.Of($"<p>None.</p>")
        : Html.Of($"""<ul>{Html.Join(a.Findings.Select(f => Html.Of($"""<li><span class="{Words.For(f.Severity)}">{Words.For(f.Severity)}</span> <span class="soft">{f.Code} {f.Place}</span><br>{f.Reason} <strong>{f.Remedy}</strong></li>""")))}</ul>""");

    internal static Html Sources(PivotAnswer a, IReadOnlyList<Provenance> shown) => Html.Of($"""
        <p>The numbers of this page and those behind them; `fulcrum why` knows all {a.Sources.Count}. Measured: counted from the ads. Cited: published by somebody named. Yours: what you said. Assumed: a judgement, with its reason. Computed: follows from the numbers it names.</p>
        <dl>{Html.Join(shown.Select(p => Html.Of($"""<dt id="why-{p.Id}">{p.Label}: {p.Value}</dt><dd><span class="k">{Words.For(p.Kind)} · {p.Id}</span> {p.Because}{(p.From.Count == 0 ? Html.None : Html.Of($" From: {Html.Join(p.From.Where(a.Sources.ContainsKey).Select(f => Why(f, f)), ", ")}."))}</dd>""")))}</dl>
        """);

    private static Html Defaults(PivotAnswer a)
    {
        var taken = a.Sources.Values.Where(p => p.Id.StartsWith("yours.", StringComparison.Ordinal) && p.Kind == FactKind.Assumed).ToList();
        return taken.Count == 0
            ? Html.None
            : Html.Of($"""<h3>Defaults that stand in for what was not said</h3><ul>{Html.Join(taken.Select(p => Html.Of($"<li>{p.Label}: {p.Value}. {p.Because}</li>")))}</ul>""");
    }

    private static Html LearnedSection(LearnedFromOutcomes? l) => l is null ? Html.None : Html.Of($"""
        <h3>What your outcomes changed</h3>
        <p>{l.Applications} applications: {l.Screened} came to a screen, {l.Interviewed} to the last round, {l.Offered} to an offer; {l.Rejected} refused, {l.Open} open or silent.</p>
        <table><thead><tr><th></th><th class="r">Before</th><th class="r">With your outcomes</th></tr></thead><tbody>{Html.Join(l.Changes.Where(c => c.Unit == "probability").Select(c => Html.Of($"""<tr><td>{c.What}</td><td class="r">{Percent(c.BeforeMean, c.Before)}</td><td class="r">{Percent(c.AfterMean, c.After)}</td></tr>""")))}</tbody></table>
        """);

    private static string Percent(double mean, Interval i) => FormattableString.Invariant($"{mean * 100:0.0} % ({i.Low * 100:0.0}–{i.High * 100:0.0})");

    // A fact that the user overrides is named where the figures stand that rest on it.
    private static Html Yours(PivotAnswer a) => a.Settings.Facts.Count == 0
        ? Html.None
        : Html.Of($"""<h3>Your own values for facts</h3><ul>{Html.Join(a.Settings.Facts.Select(f => Html.Of($"<li>{f.Id}: {f.What}: {Print.Fact(f)}. {f.Why}</li>")))}</ul>""");

    private static Html Why(string id, string text) => Html.Of($"""<a class="n" href="#why-{id}">{text}</a>""");

    private static Html Card(string number, string what) => Html.Of($"""<div class="card"><b>{number}</b><span>{what}</span></div>""");

    private static Html Scroll(string label, Html table) => Html.Of($"""<div class="scroll" tabindex="0" role="region" aria-label="{label}">{table}</div>""");

    private static string Price(CareerAction a) => a.Price.Amount.Amount == 0 ? "free" : a.Price.Amount + (a.Price.IsYours || a.IsYours ? ", yours" : a.Price.Verified ? "" : ", unverified");

    private static string Spend(Plan plan) => plan.Chosen.Select(c => c.Scheduled.Action.Price.Amount).Aggregate((x, y) => x + y) is { Amount: > 0 } sum ? sum.ToString() : "no money";
}
