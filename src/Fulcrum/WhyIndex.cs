using Fulcrum.Core;

namespace Fulcrum;

/// <summary>Where every printed number comes from, by the id that stands beside it.</summary>
internal sealed class WhyIndex
{
    private readonly SortedDictionary<string, Provenance> _entries = new(StringComparer.Ordinal);

    internal static IReadOnlyDictionary<string, Provenance> Of(
        PlanRequest request, Plan? plan, IReadOnlyList<GapRow> gap, Screening screening, PivotSettings settings, IReadOnlyList<SnapshotBoard> snapshot, LearnedFromOutcomes? learned)
    {
        var index = new WhyIndex();
        index.Market(request.Demand, snapshot);
        index.Person(gap, request.Ledger);
        index.Screened(screening);
        index.Settings(request.Profile, settings.Place);
        index.Learned(learned);
        foreach (var fact in request.Facts.All)
        {
            index.Add($"fact.{fact.Id}", fact.What, Print.Fact(fact), fact.Kind, Source(fact));
        }

        if (plan is not null)
        {
            index.Planned(plan, request);
        }

        return index._entries;
    }

    private static string Source(Fact f)
    {
        var strength = f.Strength is "-" or "" ? "" : $", strength {f.Strength}";
        var who = f.Population is "-" or "" ? "" : $" Measured on: {f.Population}.";
        return $"{(f.Kind == FactKind.Assumed ? "Assumed by" : "Source:")} {f.Source} ({f.Date}{strength}).{who} {f.Why}".TrimEnd();
    }

    private void Market(RoleDemand d, IReadOnlyList<SnapshotBoard> snapshot)
    {
        var boards = string.Join(", ", d.Boards.OrderByDescending(b => b.Value).Select(b => $"{b.Key} ({b.Value} ads)"));
        var window = d.Window is { } w ? $", posted {w.From:yyyy-MM} to {w.To:yyyy-MM}" : ", undated";
        var invented = d.IsInvented ? " These ads are invented examples." : "";
        var origin = snapshot.Count > 0
            ? $" From the bundled snapshot of real ads. {string.Join(" ", snapshot.Select(b => $"{b.Name}: {b.About} ({b.Source}.)"))}"
            : $"; {d.DuplicatesMerged} duplicates in the files were merged first.{invented}";
        Add("demand", $"Ads counted for {d.RoleName}", $"{d.Counts.Ads} ads of {d.Counts.Employers} employers", FactKind.Measured, $"Counted from {boards}{window}{(snapshot.Count > 0 ? "." : "")}{origin}");
        foreach (var c in d.Concepts)
        {
            Add($"demand.{c.Concept.Id}", $"Share of {d.RoleName} ads that name {c.Concept.Name}", Print.Share(c.Any), FactKind.Measured,
                $"{c.Any.Ads} of {c.Any.AdsInAll} ads and {c.Any.Employers} of {c.Any.EmployersInAll} employers; {c.Required.Ads} ads require it. The share weighs employers "
                + FormattableString.Invariant($"(worth {c.Any.EffectiveEmployers:0.#} equal ones), the interval takes employers as clusters. {c.Any.Note}{invented}"),
                "demand");
        }

        foreach (var (level, share) in d.DegreeRequired)
        {
            Add($"demand.degree.{Words.For(level)}", $"Share of ads that require at least this degree: {Words.For(level)}", Print.Share(share), FactKind.Measured,
                $"{share.Ads} of {share.AdsInAll} ads, those that accept equivalent experience included.{invented}", "demand");
        }

        foreach (var (years, share) in d.YearsAtMost)
        {
            Add(FormattableString.Invariant($"demand.years.{years:0.#}"), FormattableString.Invariant($"Share of ads asking for at most {years:0.#} years, of those that state years"), Print.Share(share), FactKind.Measured,
                $"{share.Ads} of {d.AdsStatingYears} ads that state years.{invented}", "demand");
        }

        foreach (var pay in d.Pay)
        {
            var level = pay.Seniority is { } s ? $".{Words.For(s)}" : "";
            Add($"demand.pay.{pay.Currency.ToLowerInvariant()}{level}", $"Stated base pay per year, {pay.Currency}", Print.Band(pay.Band, pay.Currency), FactKind.Measured,
                $"Middles of the stated ranges of {pay.Ads} ads of {pay.Employers} employers, each employer weighing the same.{invented}", "demand");
        }
    }

    private void Person(IReadOnlyList<GapRow> gap, Ledger ledger)
    {
        foreach (var row in gap)
        {
            var id = row.Demand.Concept.Id;
            var evidence = ledger.Skills.TryGetValue(id, out var state) && state.Evidence.Count > 0
                ? string.Join("; ", state.Evidence.Select(e => $"{e.What} ({Words.For(e.Kind)}, {e.Place})"))
                : "no evidence: the prior of your role history";
            Add($"you.{id}", $"Your level in {row.Demand.Concept.Name}", FormattableString.Invariant($"{row.Level.Mean:0.0} ± {row.Level.Error:0.0} of 4; ads ask for {row.Asked:0.0}"),
                FactKind.Computed, $"Weighed from: {evidence}. {(row.Signal.InResume ? $"The résumé says \"{string.Join("\", \"", row.Signal.Words)}\"." : "The résumé does not name it.")}", $"demand.{id}");
        }
    }

    private void Screened(Screening screening)
    {
        foreach (var e in screening.Edits)
        {
            Add($"screen.{e.Concept.Id}", $"Edit: write \"{e.Words}\" {e.Where}".TrimEnd(), $"{e.Ads} of {screening.Ads.Count} ads", FactKind.Measured,
                FormattableString.Invariant($"{e.Ads} ads ask for {e.Concept.Name} and the résumé {(e.Instead.Length > 0 ? $"says \"{e.Instead}\"" : "does not name it")}; on average over the ads the edit raises what a keyword search finds by {e.Gain * 100:0.0} points. It is true because of this evidence: {e.Support}."), $"you.{e.Concept.Id}", $"demand.{e.Concept.Id}");
        }

        foreach (var ad in screening.Ads.Where(a => !a.Reading.Ad.IsAnonymous))
        {
            Add($"ad.{ad.Reading.Ad.Id}", $"Fit of {ad.Reading.Ad.Title}{(ad.Reading.Ad.Employer.Length > 0 ? $" at {ad.Reading.Ad.Employer}" : "")}", FormattableString.Invariant($"shows {ad.Shown * 100:0} %"), FactKind.Measured,
                $"Of its {ad.Matches.Count} requirements the résumé meets {ad.Matches.Count(m => m.Kind == MatchKind.Literal)} literally and {ad.Matches.Count(m => m.Kind == MatchKind.OtherName)} under another name, {ad.Matches.Count(m => m.Kind == MatchKind.HeldNotShown)} are held and not shown; required counts 1, preferred 0.4, mentioned 0.1. "
                + (ad.KnockOuts.Count == 0 ? "No knock-out." : $"Knock-outs: {string.Join("; ", ad.KnockOuts)}."));
        }
    }

    private void Settings(Profile p, string place)
    {
        Setting("deadline", p.Deadline, d => $"{d:yyyy-MM-dd}");
        Setting("hours", p.WeeklyHours, h => $"{h} a week");
        Setting("budget", p.Budget, m => m.ToString());
        Setting("pay", p.CurrentPay, m => $"{m} a year");
        Setting("living", p.LivingCosts, m => $"{m} a month");
        Setting("savings", p.Savings, m => m.ToString());
        Setting("tax", p.TaxRate, t => FormattableString.Invariant($"{t * 100:0.#} %"));
        Setting("applications", p.ApplicationsPerWeek, a => $"{a} a week");
        Setting("contacts", p.Contacts, c => $"{c}");

        void Setting<T>(string name, Setting<T> s, Func<T, string> print) => Add(
            $"yours.{name}", $"Your {name}", print(s.Value), s.IsDefault ? FactKind.Assumed : FactKind.Yours, s.IsDefault ? $"Default, because {place} does not say. {s.Why}" : $"You said so in {place}.");
    }

    private void Learned(LearnedFromOutcomes? l)
    {
        foreach (var c in l?.Changes.Where(c => c.Id.StartsWith("learned.", StringComparison.Ordinal)) ?? [])
        {
            Add(c.Id, c.What, FormattableString.Invariant($"{c.AfterMean * 100:0.0} % ({c.After.Low * 100:0.0}–{c.After.High * 100:0.0})"), FactKind.Computed,
                FormattableString.Invariant($"Bayesian logistic regression on your {l!.Applications} outcomes; before them {c.BeforeMean * 100:0.0} % ({c.Before.Low * 100:0.0}–{c.Before.High * 100:0.0}). An open application counts by how long it has waited (facts outcomes.*)."),
                "fact.funnel.screen.cold", "fact.funnel.applications-per-hire", "fact.outcomes.told.screen");
        }
    }

    private void Planned(Plan plan, PlanRequest request)
    {
        var taken = request.Catalogue.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var a in taken.Values)
        {
            if (a.IsYours || a.Price.IsYours)
            {
                Add($"price.{a.Id}", $"Price of {a.Name}", $"{a.Price.Amount} (yours)", FactKind.Yours, "You gave it.");
                continue;
            }

            Add($"price.{a.Id}", $"Price of {a.Name}", a.Price.Amount + (a.Price.Verified ? "" : " (unverified)"), a.Price.Amount.Amount == 0 ? FactKind.Assumed : FactKind.Cited,
                $"{(a.Price.Sources.Count > 0 ? string.Join("; ", a.Price.Sources) : "no source")}, looked at {a.Price.Checked}.{(a.Price.Verified ? " Two sources agree." : " Two agreeing sources were not found.")}");
        }

        foreach (var c in plan.Chosen)
        {
            var a = c.Scheduled.Action;
            Add($"plan.{a.Id}", $"Why {a.Name} is in the plan", $"weeks {c.Scheduled.StartWeek + 1}–{c.Scheduled.EndWeek + 1}", FactKind.Computed, c.Reason, $"price.{a.Id}", $"needle.{a.Id}");
            if (c.Needle is { } n)
            {
                Add($"needle.{a.Id}", $"What {a.Name} changes", Print.Points(n.Chance), FactKind.Computed,
                    $"Simulated with and without it on common random numbers; P(gain exceeds cost) {n.GainExceedsCost}. {n.Reason}",
                    $"price.{a.Id}", "tax.chance");
            }
        }

        foreach (var r in plan.Rejected)
        {
            Add($"plan.{r.Action.Id}", $"Why {r.Action.Name} is not in the plan", "rejected", FactKind.Computed, $"{r.Reason} {r.WhatWouldHaveToChange}", $"price.{r.Action.Id}");
        }

        var t = plan.Tax;
        string[] basis = ["fact.funnel.screen.cold", "fact.funnel.applications-per-hire", "fact.funnel.referral", "yours.hours", "yours.applications", "yours.contacts", "demand"];
        string[] money = ["yours.pay", "yours.living", "yours.savings", "yours.tax", "yours.budget", $"demand.pay.{t.Currency.ToLowerInvariant()}"];
        Add("tax.chance", "Chance to land by the deadline", t.LandsByDeadline.ToString(), FactKind.Computed,
            FormattableString.Invariant($"{t.Paths} simulated paths; 10–90 over the uncertainty of the facts: {t.LandsByDeadlineInterval.Low * 100:0}–{t.LandsByDeadlineInterval.High * 100:0} %; simulation error ± {t.MonteCarloError * 100:0.0} points."), basis);
        Add("tax.months", "Months to landing", Print.Months(t.MonthsToLanding), FactKind.Computed, "10/50/90 of the simulated paths; \"never\" counts as longer than any.", basis);
        Add("tax.never-short", "Chance of never running out of cash", t.NeverShort.ToString(), FactKind.Computed, "Share of paths whose cash stays at zero or above in every month.", money);
        Add("tax.first-short", "First month without cash", t.FirstShortMonth is { } f ? Print.Months(f) : "none", FactKind.Computed, "Over the paths that run short.", money);
        Add("tax.lowest", "Lowest balance", Print.Band(t.LowestCash, t.Currency), FactKind.Computed, "The lowest balance at the end of a month within five years, 10/50/90; `fulcrum tax` shows one path month by month.", money);
        Add("tax.lowest-month", "Month of the lowest balance", Print.Months(t.LowestCashMonth), FactKind.Computed, "Month at whose end that balance is reached, from 0, 10/50/90.", money);
        if (t.NeverBelowReserve is { } reserve)
        {
            Add("tax.reserve", "Chance that cash never falls below the reserve", $"{reserve}", FactKind.Computed, $"Share of paths whose cash stays at {request.Profile.Reserve} or above in every month; who has no pay takes other work when it would not.", money);
        }

        Add("tax.break-even", "Break-even month against staying", Print.Months(t.BreakEvenMonth), FactKind.Computed, "First month from which the change has paid for itself; \"never\" is within the horizon looked at.", money);
        Add("tax.tax", "The pivot tax", Print.Band(t.Tax, t.Currency), FactKind.Computed, "The most that each path is behind staying put, 10/50/90.", money);
        Add("tax.pay-change", "Change of yearly pay at landing", Print.Band(t.PayChange, t.Currency), FactKind.Computed, "New pay at landing less present pay, 10/50/90 of the paths that land.", money);
        foreach (var (years, band) in t.NetPresentValue)
        {
            Add($"tax.npv.{years}", $"Net present value over {years} years against staying", Print.Band(band, t.Currency), FactKind.Computed, "Discounted at 3 % real, paths that never land included.", money);
        }
    }

    private void Add(string id, string label, string value, FactKind kind, string because, params string[] from)
        => _entries[id] = new Provenance(id, label, value, kind, because.Trim(), from);
}
