using Fulcrum.Core;
using Fulcrum.Planning;

namespace Fulcrum.Tests;

/// <summary>An invented market and person for tests of the simulator.</summary>
internal static class InventedRequest
{
    private static readonly DateOnly Start = new(2026, 1, 5);

    public static readonly FactBook Book = Planner.Facts([]);

    /// <summary>Forty ads of twenty employers that ask for Python and SQL always, Docker and AWS often, a certificate now and then.</summary>
    public static PlanRequest Of(
        IReadOnlyList<CareerAction>? catalogue = null, Func<Profile, Profile>? profile = null, FactBook? facts = null,
        IReadOnlyList<AdReading>? ads = null, Ledger? ledger = null, int paths = 1600, ulong seed = 11)
    {
        ads ??= [.. Enumerable.Range(0, 40).Select(Ad)];
        var person = Person();
        return new PlanRequest
        {
            Demand = DemandOf(ads),
            Ads = ads,
            Ledger = ledger ?? Ledger(),
            Profile = profile is null ? person : profile(person),
            Facts = facts ?? Book,
            Catalogue = catalogue ?? [Exam(), Project(), Course(), Networking(), Interviews(), ResumeFix(), Nothing()],
            Paths = paths,
            Seed = seed,
        };
    }

    public static Profile Person() => new()
    {
        TargetRole = "data engineer",
        Start = Start,
        Deadline = Setting<DateOnly>.Yours(Start.AddMonths(12)),
        WeeklyHours = Setting<Hours>.Yours(new Hours(12)),
        Budget = Setting<Money>.Yours(Dollars(2000)),
        CurrentPay = Setting<Money>.Yours(Dollars(48_000)),
        Employed = Setting<bool>.Yours(true),
        LivingCosts = Setting<Money>.Yours(Dollars(2500)),
        Savings = Setting<Money>.Yours(Dollars(9000)),
        TaxRate = Setting<double>.Yours(0.2),
        ApplicationsPerWeek = Setting<int>.Yours(6),
        Contacts = Setting<int>.Yours(1),
    };

    public static Money Dollars(decimal amount) => new(amount, "USD");

    public static Concept Skill(string id, ConceptKind kind = ConceptKind.Tool, string? parent = null)
        => new(new ConceptId(id), id, kind, parent is null ? null : new ConceptId(parent));

    public static AdReading Ad(int i)
    {
        var wants = new List<Requirement> { Asks("python", Strength.Required), Asks("sql", Strength.Required) };
        if (i % 2 == 0)
        {
            wants.Add(Asks("docker", Strength.Required));
        }

        if (i % 3 == 0)
        {
            wants.Add(Asks("aws", Strength.Preferred));
        }

        if (i % 5 == 0)
        {
            wants.Add(Asks("aws-certification", Strength.Preferred, ConceptKind.Certification));
        }

        return new AdReading
        {
            Ad = new Ad { Id = $"ad{i:00}", Place = $"test:{i}", Posted = new DateOnly(2025, 6, 1).AddDays(4 * i) },
            EmployerKey = $"employer{i / 2}",
            RoleId = "data-engineer",
            Seniority = (i % 4) switch { 0 => Seniority.Junior, 1 => Seniority.Mid, 2 => Seniority.Unspecified, _ => Seniority.Senior },
            Segment = (Segment)(i % 6),
            Requirements = wants,
            Pay = i % 2 == 0 ? new PayRange(55_000 + (1000 * i), 65_000 + (1000 * i), "USD", PayPeriod.Year) : null,
        };
    }

    public static Requirement Asks(string id, Strength strength, ConceptKind kind = ConceptKind.Tool)
        => new(Skill(id, kind), strength, id, new TextSpan(0, 1), "test");

    public static Ledger Ledger(params (string Id, double Level, bool Shown)[] skills)
    {
        skills = skills.Length > 0 ? skills : [("python", 1.5, true), ("sql", 2.0, true), ("excel", 3.0, true), ("git", 2.0, false)];
        return new Ledger
        {
            Skills = skills.ToDictionary(s => new ConceptId(s.Id), s => new SkillState(
                Skill(s.Id), new Belief(s.Level, 0.6), new Signal(s.Shown, s.Shown ? [s.Id] : [], "", ""),
                [new Evidence(new ConceptId(s.Id), EvidenceKind.Work, "test", "test", null, null, null, s.Id)])),
            Prior = new Belief(0.3, 0.4),
            YearsOfWork = 4,
            YearsInField = 0.5,
            Degree = DegreeLevel.Bachelor,
        };
    }

    public static CareerAction Exam(decimal price = 150, double difficulty = 1.6) => Action("exam", ActionForm.Exam, price, 60) with
    {
        Difficulty = difficulty,
        Teaches = [new Teaches(new ConceptId("aws"), 2.2)],
        Signals = [new ConceptId("aws-certification")],
    };

    public static CareerAction Project() => Action("project", ActionForm.Project, 0, 70) with
    {
        Teaches = [new Teaches(new ConceptId("docker"), 2.2), new Teaches(new ConceptId("python"), 2.4)],
        Deployed = true,
    };

    public static CareerAction Course() => Action("course", ActionForm.Course, 300, 80) with
    {
        Teaches = [new Teaches(new ConceptId("python"), 2.5), new Teaches(new ConceptId("sql"), 2.5)],
        IsGeneric = true,
    };

    public static CareerAction Networking() => Action("networking", ActionForm.Networking, 0, 20) with { Contacts = 4 };

    public static CareerAction Interviews() => Action("interviews", ActionForm.Interview, 0, 15);

    public static CareerAction ResumeFix() => Action("resume", ActionForm.ResumeFix, 0, 4);

    /// <summary>Costs money and hours and brings nothing that any ad asks for.</summary>
    public static CareerAction Nothing(decimal price = 500) => Action("nothing", ActionForm.Course, price, 40) with
    {
        Teaches = [new Teaches(new ConceptId("calligraphy"), 3)],
        Finish = new Distribution(Shape.Point, 1),
    };

    public static CareerAction Action(string id, ActionForm form, decimal price, double hours) => new()
    {
        Id = id,
        Name = id,
        Form = form,
        Price = new Price(Dollars(price), false, [], ""),
        Hours = new Distribution(Shape.LogNormal, hours, 0.3),
        Finish = new Distribution(Shape.Beta, 8, 2),
    };

    /// <summary>An action from a week on, with even hours.</summary>
    public static ScheduledAction From(CareerAction action, int week, double weeklyHours)
    {
        var weeks = Math.Max(1, (int)Math.Ceiling(action.Hours.Mean / Math.Max(0.1, weeklyHours)));
        return new ScheduledAction(action, week, week + weeks - 1, [.. Enumerable.Repeat(weeklyHours, weeks)]);
    }

    public static FactBook With(params (string Id, Distribution Value)[] values)
        => Book.With(values.Select(v => Book[v.Id] with { Value = v.Value, Kind = FactKind.Yours, Interval = null }));

    public static Distribution Point(double value) => new(Shape.Point, value);

    public static RoleDemand DemandOf(IReadOnlyList<AdReading> ads)
    {
        var none = new Share(0, 0, 0, null, 0, 0, 0, 0, 0);
        var concepts = ads.SelectMany(a => a.Requirements).Select(r => r.Concept).DistinctBy(c => c.Id).ToList();
        return new RoleDemand
        {
            RoleId = "data-engineer",
            RoleName = "Data Engineer",
            Counts = new Demand([], concepts.ToDictionary(c => c.Id)),
            Concepts = [.. concepts.Select(c => new ConceptDemand(c, ShareOf(ads, c.Id), none))],
            YearsAtMost = new Dictionary<double, Share>(),
            AdsStatingYears = 0,
            DegreeRequired = new Dictionary<DegreeLevel, Share>(),
            DegreeStrict = none,
            Pay = [],
            Segments = new Dictionary<Segment, int>(),
            Seniorities = new Dictionary<Seniority, int>(),
            Boards = new Dictionary<string, int>(),
        };
    }

    private static Share ShareOf(IReadOnlyList<AdReading> ads, ConceptId id)
    {
        var asking = ads.Where(a => a.Requirements.Any(r => r.Concept.Id == id)).ToList();
        var share = (double)asking.Count / ads.Count;
        return new Share(share, share, share, null, asking.Count, ads.Count, asking.Select(a => a.EmployerKey).Distinct().Count(), ads.Select(a => a.EmployerKey).Distinct().Count(), 20);
    }
}
