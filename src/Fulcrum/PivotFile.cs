using Fulcrum.Core;
using Fulcrum.Intake;

namespace Fulcrum;

/// <summary>The pivot file: role and résumé are enough, the rest has marked defaults.</summary>
internal static class PivotFile
{
    internal static PivotSettings? Read(string path, DateOnly today, FactBook facts, ICollection<Finding> findings)
    {
        string text;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > 1_000_000 })
            {
                findings.Add(new Finding("PIVOT030", Severity.Error, path, "A pivot file is a page of settings; this file is larger than 1 MB.", "Name the right file."));
                return null;
            }

            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding("PIVOT006", Severity.Error, path, $"The pivot file cannot be read: {e.Message}", "Name an existing file; `fulcrum init` writes a commented example."));
            return null;
        }

        return Of(text, path, today, facts, findings);
    }

    /// <summary>The settings in a text.</summary>
    internal static PivotSettings? Of(string text, string path, DateOnly today, FactBook facts, ICollection<Finding> findings)
        => YamlFields.Root(text, path, findings) is { } root ? Read(root, path, today, facts, findings) : null;

    /// <summary>As of an empty file.</summary>
    internal static PivotSettings Defaults(string role, string country, DateOnly today, FactBook facts)
    {
        static string Quoted(string text) => "'" + new string([.. text.Where(c => !char.IsControl(c))]).Replace("'", "''", StringComparison.Ordinal) + "'";
        var fields = YamlFields.Root($"role: {Quoted(role.Length > 0 ? role : "any")}\ncountry: {Quoted(country)}", "defaults", new List<Finding>())!;
        var settings = Read(fields, "defaults", today, facts, new List<Finding>())!;
        return settings with { Profile = settings.Profile with { TargetRole = role } };
    }

    private static PivotSettings? Read(YamlFields f, string path, DateOnly today, FactBook facts, ICollection<Finding> findings)
    {
        var role = f.Text("role");
        if (role is null)
        {
            findings.Add(new Finding("PIVOT007", Severity.Error, f.Place("role"), "No target role.", "Write the title as job ads do, for example `role: machine learning engineer`."));
        }

        var start = f.Date("start") ?? today;
        var country = f.Text("country")?.ToUpperInvariant() ?? "";
        var money = f.Child("money");
        var currency = money?.Text("currency")?.ToUpperInvariant() ?? CurrencyOf(country);
        Setting<Money> MoneyOr(Money? given, decimal amount, string why) => given is { } g ? Setting<Money>.Yours(g) : Setting<Money>.Default(new Money(decimal.Round(amount), currency), why);

        var tax = Or(money?.Number("tax", 0, 0.7, "a share"), facts, "default.tax.rate");
        var pay = MoneyOr(money?.Money("pay", currency), (decimal)facts.Mean("default.pay.us"), facts["default.pay.us"].What);
        if (pay.IsDefault && currency != "USD")
        {
            findings.Add(new Finding("PIVOT012", Severity.Warning, f.Place("money"), $"No present pay: the US median ({facts.Mean("default.pay.us"):#,0}) stands in, as if it were {currency}.", "Give money.pay; everything about money rests on it."));
        }

        var employed = money?.Flag("employed") ?? f.Flag("employed");
        var living = MoneyOr(money?.Money("living", currency), pay.Value.Amount * (decimal)((1 - tax.Value) * facts.Mean("default.living.share") / 12), facts["default.living.share"].Why);
        var savings = MoneyOr(money?.Money("savings", currency), living.Value.Amount * (decimal)facts.Mean("default.savings.months"), facts["default.savings.months"].Why);
        var hours = Or(f.Number("hours", 0, 80, "hours a week"), facts, "default.hours.week");
        var applications = Or(f.Number("applicationsPerWeek", 0, 200, "a number"), facts, "default.applications.week");
        var contacts = Or(f.Number("contacts", 0, 500, "a number"), facts, "default.contacts");

        var self = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        if (f.Child("self") is { } ratings)
        {
            foreach (var name in ratings.Names.ToList())
            {
                if (ratings.Number(name, 0, 4, "a level (0 none, 1 aware, 2 working, 3 proficient, 4 expert)") is { } level)
                {
                    self[name] = level;
                }
            }
        }

        var deadline = f.Date("deadline") is { } d ? Setting<DateOnly>.Yours(d) : Setting<DateOnly>.Default(start.AddMonths((int)facts.Mean("default.deadline.months")), facts["default.deadline.months"].Why);
        var rules = RulesFile.Read(f, currency);
        var profile = new Profile
        {
            TargetRole = role ?? "",
            Start = start,
            Deadline = deadline,
            WeeklyHours = new Setting<Hours>(new Hours(hours.Value), hours.IsDefault, hours.Why),
            Budget = MoneyOr(f.Money("budget", currency) ?? ByMonth(rules, start, deadline.Value), (decimal)facts.Mean("default.budget.usd"), facts["default.budget.usd"].Why),
            CurrentPay = employed == false ? Setting<Money>.Yours(Money.Zero(currency)) : pay,
            Employed = employed is { } e ? Setting<bool>.Yours(e) : Setting<bool>.Default(true, "People who change career from a job are the more frequent case; give money.employed."),
            QuitDate = money?.Date("quit"),
            LivingCosts = living,
            Savings = savings,
            NewPay = money?.Money("newPay", currency),
            ExpectedPay = money?.Money("expectedPay", currency),
            PartTime = MoneyFile.PartTime(money?.Child("partTime")),
            Benefit = MoneyFile.Benefit(money?.Child("benefit"), currency),
            Reimbursement = MoneyFile.Reimbursement(money?.Child("reimbursement"), currency),
            Reserve = money?.Money("reserve", currency),
            TaxRate = tax,
            ApplicationsPerWeek = new Setting<int>((int)applications.Value, applications.IsDefault, applications.Why),
            Contacts = new Setting<int>((int)contacts.Value, contacts.IsDefault, contacts.Why),
            Country = country,
            SelfRatings = self,
            Rules = rules,
        };

        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        string Resolve(string p) => p == "-" || (p == MarketSource.Snapshot && !Path.Exists(Path.GetFullPath(p, folder))) ? p : Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(p, folder));
        var settings = new PivotSettings
        {
            Place = path,
            Profile = profile,
            Ads = [.. f.List("ads").Select(Resolve)],
            Projects = [.. f.List("projects").Select(p => Sources.IsAddress(p) ? p : Resolve(p))],
            Resume = f.Text("resume") is { } resume ? Resolve(resume) : null,
            Accepted = AcceptedMistakes.Read(f.Child("accept"), findings),
            Catalogue = [.. f.List("catalogue").Select(Resolve)],
            Prices = OwnItems.Prices(f.Child("prices"), currency),
            Outcomes = f.Text("outcomes") is { } outcomes ? Resolve(outcomes) : null,
            Facts = FactOverrides.Read(f, facts, findings),
            Filter = Filter(f, today),
            Seed = (ulong)(f.Number("seed", 0, 1e15, "a number") ?? 20261123),
            Paths = (int)(f.Number("paths", 200, 1_000_000, "a number") ?? 4000),
            IsInvented = f.Flag("invented") ?? false,
        };
        if (settings.Resume is null)
        {
            findings.Add(new Finding("PIVOT008", Severity.Warning, f.Place("resume"), "No résumé: the ledger rests on self-ratings alone.", "Write `resume: path/to/resume.pdf` (PDF, DOCX, Markdown, text or JSON Resume)."));
        }

        money?.ReportUnknown();
        f.ReportUnknown();
        return role is null ? null : settings;
    }

    // Who says what comes free each month and no total means all of it until the date.
    private static Money? ByMonth(PlanRules rules, DateOnly start, DateOnly deadline)
        => rules.MonthlyBudget is { } monthly ? new Money(monthly.Amount * Math.Max(1, ((deadline.Year - start.Year) * 12) + deadline.Month - start.Month), monthly.Currency) : null;

    private static AdFilter Filter(YamlFields f, DateOnly today)
    {
        var filter = f.Child("filter");
        if (filter is null)
        {
            return new AdFilter { Today = today };
        }

        var read = new AdFilter
        {
            Segment = Choice<Segment>(filter, "segment"),
            Seniority = Choice<Seniority>(filter, "seniority"),
            WorkMode = Choice<WorkMode>(filter, "workMode"),
            Country = filter.Text("country")?.ToUpperInvariant(),
            Since = filter.Date("since"),
            AllDates = filter.Flag("allDates") ?? false,
            Today = today,
        };
        filter.ReportUnknown();
        return read;
    }

    private static T? Choice<T>(YamlFields f, string name)
        where T : struct, Enum
    {
        if (f.Text(name) is not { } text)
        {
            return null;
        }

        if (Words.Parse<T>(text) is { } value)
        {
            return value;
        }

        f.Wrong(name, $"one of {string.Join(", ", Words.Of<T>())}");
        return null;
    }

    private static Setting<double> Or(double? given, FactBook facts, string id)
        => given is { } g ? Setting<double>.Yours(g) : Setting<double>.Default(facts.Mean(id), facts[id].Why);

    private static string CurrencyOf(string country) => country switch
    {
        "GB" => "GBP",
        "CA" => "CAD",
        "AU" => "AUD",
        "NZ" => "NZD",
        "CH" => "CHF",
        "IN" => "INR",
        "SG" => "SGD",
        "JP" => "JPY",
        "SE" => "SEK",
        "NO" => "NOK",
        "DK" => "DKK",
        "PL" => "PLN",
        "BR" => "BRL",
        "AT" or "BE" or "CY" or "DE" or "EE" or "ES" or "FI" or "FR" or "GR" or "HR" or "IE" or "IT" or "LT" or "LU" or "LV" or "MT" or "NL" or "PT" or "SI" or "SK" => "EUR",
        _ => "USD",
    };
}
