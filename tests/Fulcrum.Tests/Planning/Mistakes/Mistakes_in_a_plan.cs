using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Every rule of the mistakes linter by a bad and a good example: it speaks for the one and is silent for the other.</summary>
public sealed class Mistakes_in_a_plan
{
    private static readonly PlanRequest Request = InventedRequest.Of();
    private static readonly Dictionary<string, CareerAction> Actions = Request.Catalogue.ToDictionary(a => a.Id);

    public static TheoryData<string> Codes => [.. Cases.Keys];

    private static readonly Dictionary<string, (Case Bad, Case Good)> Cases = new()
    {
        ["FUL001"] = (new Case { Profile = p => p with { ExpectedPay = InventedRequest.Dollars(400_000) } }, new Case { Profile = p => p with { ExpectedPay = InventedRequest.Dollars(60_000) } }),
        ["FUL002"] = (new Case { Chance = 0.05 }, new Case { Chance = 0.5 }),
        ["FUL003"] = (new Case { Planned = [Course("models", "machine-learning")] }, new Case { Planned = [Course("models", "machine-learning"), Course("pipes", "docker")] }),
        ["FUL004"] = (new Case { Missing = ["docker"] }, new Case { Missing = ["docker"], Planned = [Course("pipes", "docker")] }),
        ["FUL005"] = (new Case(), new Case { Planned = [Actions["project"]] }),
        ["FUL006"] = (new Case { Resume = r => r with { Projects = [new ResumeProject("Survival", "Random forest on the Titanic data", [], null, null, "me.md:9")] } }, new Case { Resume = r => r with { Projects = [new ResumeProject("River levels", "Joined gauges and radar rain", [], null, null, "me.md:9")] } }),
        ["FUL007"] = (new Case(), new Case { Planned = [Actions["networking"]] }),
        ["FUL008"] = (new Case { Employers = 2 }, new Case()),
        ["FUL009"] = (new Case { Planned = [Exam("a"), Exam("b"), Exam("c")] }, new Case { Planned = [Exam("a")] }),
        ["FUL010"] = (new Case { Planned = [Course("generic", "aws") with { IsGeneric = true }] }, new Case { Planned = [Actions["exam"]] }),
        ["FUL011"] = (new Case { NeverShort = 0.4 }, new Case { NeverShort = 0.99 }),
        ["FUL012"] = (new Case { NotShown = ["docker"] }, new Case()),
        ["FUL013"] = (new Case { Applications = new int[30] }, new Case { Applications = [.. Enumerable.Repeat(2, 30)] }),
        ["FUL014"] = (new Case { Profile = p => p with { QuitDate = p.Start.AddMonths(2) }, NeverShort = 0.7 }, new Case { NeverShort = 0.7 }),
        ["FUL015"] = (new Case { KnockOuts = [("a bachelor's degree (you show none)", 35)] }, new Case { KnockOuts = [("a bachelor's degree (you show none)", 3)] }),
        ["FUL016"] = (new Case { Evidence = EvidenceKind.SelfRating, Missing = ["python", "sql"] }, new Case { Evidence = EvidenceKind.Work, Missing = ["python", "sql"] }),
        ["FUL017"] = (new Case { Resume = r => r with { Certifications = [new ResumeCertification("Old exam", "X", "", null, new DateOnly(2026, 3, 1), "me.md:12")] } }, new Case { Resume = r => r with { Certifications = [new ResumeCertification("New exam", "X", "", null, new DateOnly(2029, 3, 1), "me.md:12")] } }),
        ["FUL019"] = (new Case { Profile = p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(35)) } }, new Case { Profile = p => p with { WeeklyHours = Setting<Hours>.Yours(new Hours(35)), Employed = Setting<bool>.Yours(false) } }),
        ["FUL020"] = (new Case { Planned = [Actions["project"]] }, new Case { Planned = [Actions["interviews"]] }),
        ["FUL021"] = (new Case { Planned = [Unconfirmed(400)] }, new Case { Planned = [Unconfirmed(40)] }),
        ["FUL022"] = (new Case { Resume = r => r with { Certifications = [Held("Old Cloud Exam")] } }, new Case { Resume = r => r with { Certifications = [Held("New Cloud Exam")] } }),
        ["FUL023"] = (new Case { Newest = new DateOnly(2024, 11, 1) }, new Case { Newest = new DateOnly(2025, 11, 1) }),
        ["FUL024"] = (new Case { Boards = ["one"] }, new Case { Boards = ["one", "two"] }),
        ["FUL025"] = (new Case { Planned = [Dear("docker", 2)] }, new Case { Planned = [Dear("docker", 4)] }),
        ["FUL018"] = (new Case { Planned = [InventedRequest.Nothing(8000)] }, new Case { Planned = [InventedRequest.Nothing(200)] }),
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_speaks_for_its_bad_example_with_place_reason_and_remedy(string code)
    {
        var finding = Find(Cases[code].Bad).FirstOrDefault(f => f.Code == code);
        finding.ShouldNotBeNull();
        (finding.Place.Length > 0 && finding.Reason.Length > 20 && finding.Remedy.Length > 10).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_is_silent_for_its_good_example(string code) => Find(Cases[code].Good).Where(f => f.Code == code).ShouldBeEmpty();

    [Fact]
    public void Every_rule_has_its_examples() => typeof(MistakeRule).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(MistakeRule))).Select(t => ((MistakeRule)Activator.CreateInstance(t)!).Code).Order().ShouldBe(Cases.Keys.Order());

    [Fact]
    public void Every_rule_has_a_page_that_says_what_why_when_and_what_to_do()
    {
        Planner.MistakePages.Select(p => p.Code).ShouldBe(Cases.Keys.Order());
        foreach (var page in Planner.MistakePages)
        {
            foreach (var part in new[] { "What it sees", "Why it matters", "Speaks for", "Silent for", "What to do" })
            {
                page.Text.ShouldContain($"**{part}.** ", customMessage: page.Code);
            }
        }
    }

    [Fact]
    public void A_page_names_the_thresholds_that_its_rule_reads()
    {
        foreach (var rule in typeof(MistakeRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(MistakeRule))))
        {
            var source = File.ReadAllText(Path.Combine(Repository.Root, "src/Fulcrum.Planning/Mistakes", $"{rule.Name}.cs"));
            var read = System.Text.RegularExpressions.Regex.Matches(source, "\"(mistakes\\.[a-z.-]+)\"").Select(m => m.Groups[1].Value).Distinct().Order();
            var page = Planner.MistakePages.Single(p => p.Code == ((MistakeRule)Activator.CreateInstance(rule)!).Code);
            System.Text.RegularExpressions.Regex.Matches(page.Text, "`(mistakes\\.[a-z.-]+)`").Select(m => m.Groups[1].Value).Order().ShouldBe(read, page.Code);
        }
    }

    private static IReadOnlyList<Finding> Find(Case c)
    {
        var cell = new DemandCell("data-engineer", "test", Segment.Unknown, Seniority.Unspecified, null, "");
        var counted = new Demand(
            Enumerable.Range(0, c.Employers).Select(i => new DemandRow($"employer{i}", cell, 2)
            {
                Concepts = new Dictionary<ConceptId, StrengthCounts>(), Years = new Dictionary<double, int>(), Degrees = new Dictionary<DegreeLevel, int>(), WorkModes = new Dictionary<WorkMode, int>(), Pay = [],
            }),
            Request.Demand.Counts.Concepts);
        var request = Request with { Demand = Request.Demand with { Counts = counted, Pay = [new PayDemand("USD", 20, 12, new Band(60_000, 65_000, 75_000, 90_000, 110_000))] } };
        var resume = c.Resume?.Invoke(new Resume { Place = "me.md" });
        var skills = request.Ledger.Skills.ToDictionary(s => s.Key, s => s.Value with { Evidence = [.. s.Value.Evidence.Select(e => e with { Kind = c.Evidence ?? e.Kind })] });
        var boards = c.Boards.ToDictionary(b => b, _ => counted.Ads / c.Boards.Count);
        request = request with
        {
            Demand = request.Demand with { Boards = boards, Window = (c.Newest.AddMonths(-3), c.Newest) },
            Catalogue = [.. request.Catalogue, InventedRequest.Action("retired", ActionForm.Exam, 100, 40) with { Name = "Old Cloud Exam", Retired = "2024" }, Course("cheap", "docker")],
        };
        request = request with { Profile = c.Profile?.Invoke(request.Profile) ?? request.Profile, Ledger = request.Ledger with { Resume = resume, Skills = skills } };
        GapRow Row(string id, GapKind kind) => new(request.Demand.Concepts.First(d => d.Concept.Id.Value == id), new Belief(0.4, 0.5), 2, Signal.None, kind, 1);
        var gap = c.Missing.Select(id => Row(id, GapKind.Missing)).Concat(c.NotShown.Select(id => Row(id, GapKind.NotShown))).ToList();
        var screening = new Screening([.. request.Ads.Select(a => new AdScreening(a, [], [], 0.5))], c.KnockOuts, [], []);
        var tax = Tax(c.Chance, c.NeverShort);
        var plan = new Plan
        {
            Chosen = [.. c.Planned.Select(a => new Chosen(new ScheduledAction(a, 0, 3, [5, 5, 5, 5]), "", null))],
            Rejected = [],
            Applications = c.Applications,
            Tax = tax,
            Baseline = tax,
            Frontier = [],
            RunnersUp = [],
            Search = new SearchReport(0, 0, true, 0, 1, 1),
        };
        return Planner.Mistakes(request, plan, gap, screening);
    }

    private static CareerAction Course(string id, string teaches) => InventedRequest.Action(id, ActionForm.Course, 100, 40) with { Teaches = [new Teaches(new ConceptId(teaches), 2.5)] };

    private static CareerAction Unconfirmed(decimal price) => InventedRequest.Nothing(price) with { Price = new Price(InventedRequest.Dollars(price), false, [], "2026") };

    private static CareerAction Dear(string teaches, double level) => InventedRequest.Action("dear", ActionForm.Bootcamp, 9000, 400) with { Teaches = [new Teaches(new ConceptId(teaches), level)] };

    private static ResumeCertification Held(string name) => new(name, "X", "", null, null, "me.md:12");

    private static CareerAction Exam(string id) => InventedRequest.Exam() with { Id = id };

    internal static PivotTax Tax(double chance, double neverShort) => new()
    {
        Paths = 1,
        LandsByDeadline = new Probability(chance),
        LandsByDeadlineInterval = new Interval(chance, chance),
        MonteCarloError = 0,
        LandingMonths = [chance, 1 - chance],
        MonthsToLanding = new Band(3, 6, 9, 20, double.PositiveInfinity),
        NeverShort = new Probability(neverShort),
        FirstShortMonth = neverShort < 1 ? new Band(2, 3, 4, 5, 6) : null,
        LowestCash = default,
        BreakEvenMonth = default,
        NetPresentValue = new Dictionary<int, Band>(),
        Tax = default,
        PayChange = default,
        Cash = [],
        ExpectedApplications = 0,
        Currency = "USD",
    };

    private sealed record Case
    {
        public int Employers { get; init; } = 20;

        public Func<Profile, Profile>? Profile { get; init; }

        public Func<Resume, Resume>? Resume { get; init; }

        public IReadOnlyList<CareerAction> Planned { get; init; } = [];

        public IReadOnlyList<string> Missing { get; init; } = [];

        public IReadOnlyList<string> NotShown { get; init; } = [];

        public IReadOnlyList<(string KnockOut, int Ads)> KnockOuts { get; init; } = [];

        public IReadOnlyList<int> Applications { get; init; } = [3, 3, 3];

        public EvidenceKind? Evidence { get; init; }

        public double Chance { get; init; } = 0.5;

        public DateOnly Newest { get; init; } = new(2025, 12, 1);

        public IReadOnlyList<string> Boards { get; init; } = ["one", "two"];

        public double NeverShort { get; init; } = 0.99;
    }
}
