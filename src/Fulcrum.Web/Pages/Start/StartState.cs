using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>What the start shows: what was given, what stands in for the rest, and what the market at hand is.</summary>
internal sealed class StartState
{
    private readonly IReadOnlyDictionary<string, string> given;
    private readonly PivotSettings settings;

    public StartState(Desk desk, ReadResumes resumes)
    {
        given = Pivot.Fields(desk.PivotFile);
        var own = desk.Settings(new List<Finding>());
        settings = own ?? Pivot.Defaults("", given.GetValueOrDefault("country", ""), Desk.Today);
        HasRole = own is not null;
        var path = own?.Resume ?? (given.GetValueOrDefault("resume") is { } named ? Path.GetFullPath(named, Path.GetDirectoryName(Path.GetFullPath(desk.PivotFile))!) : null);
        (Resume, ResumeFindings) = path is null ? (null, []) : resumes.Read(path);
        HasResume = path is not null;
        var corpus = desk.Market(own).Corpus;
        (Roles, Ads, IsSnapshot) = (corpus.Roles(), corpus.AdsRead, corpus.Snapshot is not null);
        Rated = HasRole
            ? [.. corpus.Demand(settings.Profile.TargetRole, settings.Filter).Concepts.Where(c => c.Concept.Kind is not (ConceptKind.Soft or ConceptKind.Spoken or ConceptKind.Certification or ConceptKind.Domain)).Take(12).Select(Rating)]
            : [];
    }

    /// <summary>Whether a role was given.</summary>
    public bool HasRole { get; }

    /// <summary>Whether a résumé was given.</summary>
    public bool HasResume { get; }

    /// <summary>The résumé as read; null where it cannot be.</summary>
    public Resume? Resume { get; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Finding> ResumeFindings { get; }

    /// <summary>The roles of the market at hand.</summary>
    public IReadOnlyList<RoleCount> Roles { get; }

    /// <summary>Ads in the market at hand.</summary>
    public int Ads { get; }

    /// <summary>Whether that is the bundled snapshot.</summary>
    public bool IsSnapshot { get; }

    /// <summary>Whether the person is invented.</summary>
    public bool IsInvented => settings.IsInvented;

    /// <summary>The skills to rate: those that the role asks for most.</summary>
    public IReadOnlyList<SkillRating> Rated { get; }

    /// <summary>How many of a list of fields were given.</summary>
    public int Given(IEnumerable<StartField> fields) => fields.Count(f => given.ContainsKey(f.Field));

    /// <summary>A field as written in the pivot file; empty when it was not given.</summary>
    public string Text(string field) => given.GetValueOrDefault(field, "");

    /// <summary>What stands in for a field that was not given, and why; empty where nothing does.</summary>
    public (string Text, string Why) Default(string field)
    {
        var p = settings.Profile;
        return field switch
        {
            "hours" => Of(p.WeeklyHours, h => string.Create(CultureInfo.InvariantCulture, $"{h.Value:0.#}")),
            "deadline" => Of(p.Deadline, d => d.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
            "applicationsPerWeek" => Of(p.ApplicationsPerWeek, n => $"{n}"),
            "contacts" => Of(p.Contacts, n => $"{n}"),
            "money.pay" => Of(p.CurrentPay, m => $"{m}"),
            "money.living" => Of(p.LivingCosts, m => $"{m}"),
            "money.savings" => Of(p.Savings, m => $"{m}"),
            "budget" => Of(p.Budget, m => $"{m}"),
            "money.tax" => Of(p.TaxRate, t => string.Create(CultureInfo.InvariantCulture, $"{t:0.##}")),
            "money.employed" => Of(p.Employed, e => e ? "yes" : "no"),
            _ => ("", ""),
        };
    }

    private static (string, string) Of<T>(Setting<T> setting, Func<T, string> text) => setting.IsDefault ? (text(setting.Value), setting.Why) : ("", "");

    // A rating may stand under another name of the skill.
    private SkillRating Rating(ConceptDemand asked)
    {
        var own = settings.Profile.SelfRatings.FirstOrDefault(r => Corpus.Concept(r.Key)?.Id == asked.Concept.Id);
        return new SkillRating(asked, $"self.{own.Key ?? asked.Concept.Name}", own.Key is null ? null : own.Value, Pivot.LevelExamples(asked.Concept));
    }
}

/// <summary>A skill to rate oneself in.</summary>
/// <param name="Asked">The skill, and how often ads ask for it.</param>
/// <param name="Field">Its field in the pivot file.</param>
/// <param name="Level">The rating; null: none.</param>
/// <param name="Examples">What levels 1 to 4 look like.</param>
internal sealed record SkillRating(ConceptDemand Asked, string Field, double? Level, IReadOnlyList<string> Examples)
{
    private static readonly string[] Names = ["none", "aware", "working", "proficient", "expert"];

    /// <summary>A rating as text, as in the pivot file; empty: none.</summary>
    public static string TextOf(double? level) => level is { } l ? l.ToString("0.##", CultureInfo.InvariantCulture) : "";

    /// <summary>A rating in words.</summary>
    public static string WordsOf(double? level) => level is not { } l ? "not rated" : l == Math.Floor(l) ? Names[(int)l] : $"{Names[(int)l]} to {Names[(int)l + 1]}";

    /// <summary>The name of a level from 1.</summary>
    public static string Name(int level) => Names[level];

    /// <summary>Its address inside the page.</summary>
    public string Id => $"rate-{Asked.Concept.Id}";
}
