using Fulcrum.Core;
using Fulcrum.Intake;
using Fulcrum.Person;
using Fulcrum.Planning;
using Fulcrum.Reading;

namespace Fulcrum;

/// <summary>The whole flow: ads → demand, sources → ledger, both → plan. Read this file first.</summary>
public static partial class Pivot
{
    /// <summary>Reads a pivot file. What is wrong in it becomes findings; every setting left out is a marked default.</summary>
    /// <param name="path">The file.</param>
    /// <param name="today">First day of the plan unless the file names one.</param>
    /// <param name="findings">Problems, each with its field.</param>
    /// <returns>The settings, or null when the file cannot be used at all.</returns>
    public static PivotSettings? Open(string path, DateOnly today, ICollection<Finding> findings)
        => PivotFile.Read(path, today, Planner.Facts(findings), findings);

    /// <summary>Changes single fields of a pivot file, making the file where it is missing; everything else in it stays as it is, comments too. Replaced in one step.</summary>
    /// <exception cref="InvalidOperationException">The file is not YAML or holds the field in a form that cannot be changed by parts; it is left as it is.</exception>
    /// <exception cref="IOException">The folder cannot be written to; the file is left as it is.</exception>
    public static void Change(string path, params IReadOnlyList<FieldChange> changes)
    {
        var text = PivotFileEdit.Of(File.Exists(path) ? File.ReadAllText(path) : "", changes);
        new Sources().WriteAtomically(path, to => to.Write(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>From ads and a résumé to a plan with reasons. Same settings and files, same answer.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="enough">Stops looking for a better plan; the answer then says so, and is no longer the same for the same files.</param>
    public static PivotAnswer Plan(PivotSettings settings, IProgress<string>? progress = null, CancellationToken cancel = default, CancellationToken enough = default)
    {
        var findings = new List<Finding>();

        // The market and the person: what does the role ask for, what can the person do, what can a screener see?
        progress?.Report("Reading ads");
        var corpus = Corpus.Read(settings.Ads, findings, cancel: cancel);
        var request = Request(settings, corpus, settings.Profile.TargetRole, findings);

        // The gap between the two.
        var gap = Planner.Gap(request.Demand, request.Ledger, request.Facts);
        var screening = Planner.Screen(request.Ads, request.Ledger, request.Profile, request.Facts);

        // The plan, its price and its mistakes.
        var plan = Plannable(request, findings) ? Planner.Plan(request, progress, cancel, enough) : null;
        IReadOnlyList<AcceptedFinding> accepted = [];
        if (plan is not null)
        {
            (var mistakes, accepted) = AcceptedMistakes.Split(Planner.Mistakes(request, plan, gap, screening), settings.Accepted);
            findings.AddRange([.. plan.Findings, .. plan.Tax.Findings, .. mistakes]);
        }

        var learned = Planner.Learned(request);
        return new PivotAnswer
        {
            Settings = settings,
            Reading = corpus.Report(settings.Profile.TargetRole, settings.Filter),
            Demand = request.Demand,
            Snapshot = corpus.BoardsOf(request.Demand),
            Ledger = request.Ledger,
            Gap = gap,
            Screening = screening,
            Request = request,
            Plan = plan,
            Learned = learned,
            ThisWeek = plan is null ? [] : ThisWeek.Of(request, plan, screening),
            Accepted = accepted,
            Findings = [.. Screened.Beside(screening, findings).Concat(screening.Findings).Distinct().OrderByDescending(f => f.Severity)],
            Projects = request.Projects,
            Sources = WhyIndex.Of(request, plan, gap, screening, settings, corpus.BoardsOf(request.Demand), learned),
        };
    }

    /// <summary>One simulated path of the plan, month by month; null when there is nothing to plan from, then a finding says why.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="rank">0 the worst path by net present value over ten years, 0.5 the middle one, 1 the best.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <param name="progress">Gets what is being done.</param>
    /// <param name="cancel">Stops it.</param>
    public static PathStory? Path(PivotSettings settings, Probability rank, ICollection<Finding> findings, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        progress?.Report("Reading ads");
        var found = new List<Finding>();
        var request = Request(settings, Corpus.Read(settings.Ads, found, cancel: cancel), settings.Profile.TargetRole, found);
        var story = Plannable(request, found)
            ? Planner.Path(request, [.. Planner.Plan(request, progress, cancel).Chosen.Select(c => c.Scheduled)], rank, cancel)
            : null;
        found.ForEach(findings.Add);
        return story;
    }

    /// <summary>What each named action changes for this person and role, best net gain first; no request when there is nothing to compare on.</summary>
    public static (IReadOnlyList<Needle> Needles, PlanRequest? Request) Compare(
        PivotSettings settings, IReadOnlyList<string> actions, ICollection<Finding> findings, CancellationToken cancel = default)
        => Comparison.OfActions(settings, actions, findings, cancel);

    /// <summary>The same person against several target roles.</summary>
    public static IReadOnlyList<RoleComparison> Roles(
        PivotSettings settings, IReadOnlyList<string> roles, IProgress<string>? progress = null, CancellationToken cancel = default)
        => Comparison.OfRoles(settings, roles, progress, cancel);

    /// <summary>A résumé as a parser and a hurried reader see it, against one ad, the ads of a role, or all.</summary>
    /// <param name="settings">Résumé, ads, role (empty: ads of every role), country, what the person keeps.</param>
    /// <param name="ad">One ad: a file, or the id of an ad among those read; null for all.</param>
    /// <param name="against">Another version of the résumé to compare with; null for none.</param>
    /// <param name="one">One ad that is at hand already, as of the workspace; null for none.</param>
    /// <param name="findings">Why there is no answer.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancel">Stops between ads.</param>
    public static ScreenAnswer? Screen(
        PivotSettings settings, string? ad, string? against, AdReading? one, ICollection<Finding> findings, IProgress<string>? progress = null, CancellationToken cancel = default)
        => Screened.Resume(settings, ad, against, one, findings, progress, cancel);

    /// <summary>The person's ledger, against the role's ads where these are wanted.</summary>
    public static PersonAnswer Person(PivotSettings settings, bool withAds, IProgress<string>? progress = null, CancellationToken cancel = default)
        => Screened.Person(settings, withAds, progress, cancel);

    /// <summary>The skills that names and a text mean; an unknown name becomes a finding with the nearest known ones.</summary>
    public static IReadOnlyList<Concept> Skills(IEnumerable<string> names, string text, ICollection<Finding> findings) => Told.Skills(names, text, findings);

    /// <summary>Settings without a pivot file: everything but role and country is a default.</summary>
    public static PivotSettings Defaults(string role, string country, DateOnly today) => PivotFile.Defaults(role, country, today, Planner.Facts([]));

    /// <summary>An id with or without a day, "aws-saa@2027-01-04"; null when the day is not one.</summary>
    public static (string Id, DateOnly? Day)? Dated(string text) => RulesFile.Dated(text);

    /// <summary>The answer as one self-contained HTML page.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="paper">The paper to print it on; null: the printer's own.</param>
    public static string Report(PivotAnswer answer, Paper? paper = null) => ReportPage.Of(answer, paper);

    /// <summary>The plan week by week; empty when there is no plan.</summary>
    public static IReadOnlyList<PlanWeek> Calendar(PivotAnswer answer) => answer.Plan is { } plan ? PlanCalendar.Weeks(plan, answer.Settings.Profile) : [];

    /// <summary>The plan's calendar as a file for other programs.</summary>
    /// <exception cref="InvalidOperationException">The answer has no plan.</exception>
    public static string Calendar(PivotAnswer answer, CalendarFormat format)
    {
        if (answer.Plan is null)
        {
            throw new InvalidOperationException("There is no plan to write.");
        }

        return format switch
        {
            CalendarFormat.ICalendar => CalendarFile.Of(answer, Calendar(answer)),
            CalendarFormat.Csv => CalendarText.Csv(Calendar(answer)),
            _ => CalendarText.Markdown(Calendar(answer), $"{answer.Demand.RoleName}: week by week{(answer.IsInvented ? " (invented example)" : "")}"),
        };
    }

    /// <summary>All sourced numbers.</summary>
    public static FactBook Facts(ICollection<Finding> findings) => Planner.Facts(findings);

    /// <summary>What is to be known about each rule of the mistakes linter, in order of code.</summary>
    public static IReadOnlyList<MistakePage> MistakePages => Planner.MistakePages;

    /// <summary>What hangs on a fact: who reads it, and how far it moves the figures of the bundled example.</summary>
    public static FactUse FactUse(string id, CancellationToken cancel = default)
    {
        var readBy = FactUses.All(cancel).GetValueOrDefault(id, []);
        return new FactUse(id, readBy, readBy.Count > 0 && FactUses.ExampleRequest() is { } request ? Planner.Influence(request, id, cancel) : null);
    }

    /// <summary>How long the money lasts in plain months, without a plan and without a new role.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="holdsOut">Whether no other work is taken at all.</param>
    /// <param name="paths">Simulated futures.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <param name="cancel">Stops it.</param>
    public static Runway Runway(PivotSettings settings, bool holdsOut, int paths, ICollection<Finding> findings, CancellationToken cancel = default)
        => Planner.Runway(settings.Profile, Planner.Facts(findings).With(settings.Facts), holdsOut, paths, settings.Seed, cancel);

    /// <summary>All actions that a plan can choose from.</summary>
    public static IReadOnlyList<CareerAction> Catalogue(ICollection<Finding> findings) => Planner.Catalogue(findings);

    /// <summary>The same with the user's own items and prices.</summary>
    public static IReadOnlyList<CareerAction> Catalogue(PivotSettings settings, ICollection<Finding> findings) => OwnItems.Catalogue(settings, findings);

    /// <summary>A person may have forgotten what the workspace keeps; wherever it counts, it is said.</summary>
    internal static void SayWhatIsKept(PivotSettings settings, List<Finding> findings)
    {
        if (settings.Entries.Count > 0)
        {
            findings.Add(new Finding("PIVOT017", Severity.Note, "me", $"{settings.Entries.Count} {(settings.Entries.Count == 1 ? "entry" : "entries")} that you keep with `fulcrum me` count beside the résumé and the pivot file.", "`fulcrum me list` shows them."));
        }
    }

    /// <summary>Ads whose date cannot be right are told of once, wherever they count.</summary>
    internal static void SayWhatIsAhead(PivotSettings settings, Corpus corpus, List<Finding> findings)
    {
        if (settings.Filter.Today is { } today && corpus.DatedAhead(today) is { } ahead)
        {
            findings.Add(ahead);
        }
    }

    /// <summary>All that the planner looks at, for one role: ads → demand, sources → ledger.</summary>
    internal static PlanRequest Request(PivotSettings settings, Corpus corpus, string role, List<Finding> findings, FactBook? book = null)
    {
        var ads = corpus.OfRole(role, settings.Filter);
        var demand = corpus.Demand(role, settings.Filter);
        var facts = (book ?? Planner.Facts(findings)).With(settings.Facts);
        var person = new PersonReader(Reader.Bundled);
        var resume = settings.Resume is { } path ? ResumeFile.Read(person, path, findings) : null;
        var profile = settings.Profile with { TargetRole = role };
        SayWhatIsKept(settings, findings);
        SayWhatIsAhead(settings, corpus, findings);
        var projects = Audits(settings, resume, demand, facts, findings);
        var catalogue = Planner.Catalogue(OwnItems.Catalogue(settings, findings), profile.Rules.Terms);
        RulesFile.Check(profile.Rules, catalogue, findings);
        return new PlanRequest
        {
            Demand = demand,
            Ads = ads,
            Ledger = person.Weigh(resume, profile, facts, demand.RoleId, findings, [.. settings.Entries, .. projects.SelectMany(p => person.Evidence(p, facts))]),
            Projects = projects,
            Profile = profile,
            Facts = facts,
            Outcomes = OutcomesFile.Read(settings.Outcomes, profile.Start, findings),
            Catalogue = catalogue,
            Concepts = Reader.Bundled.Concepts,
            Seed = settings.Seed,
            Paths = settings.Paths,
        };
    }

    /// <summary>Whether there is anything to plan from; a finding says why not.</summary>
    internal static bool Plannable(PlanRequest request, List<Finding> findings)
    {
        if (request.Ads.Count == 0)
        {
            findings.Add(new Finding("PIVOT010", Severity.Error, "role", $"None of the ads read is for \"{request.Profile.TargetRole}\".",
                "Add ads of that role, or name the role as employers do; `fulcrum market roles --ads FILES` lists what the ads hold."));
            return false;
        }

        if (request.Profile.Deadline.Value <= request.Profile.Start)
        {
            findings.Add(new Finding("PIVOT011", Severity.Error, "deadline", $"The deadline {request.Profile.Deadline.Value:yyyy-MM-dd} is not after the start {request.Profile.Start:yyyy-MM-dd}.",
                "Name a later deadline."));
            return false;
        }

        return true;
    }
}
