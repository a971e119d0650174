using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>A piece of evidence as a form gives it, and back.</summary>
internal static class EvidenceForm
{
    /// <summary>The sorts that a person can enter, in words.</summary>
    public static readonly IReadOnlyList<(EvidenceKind Kind, string Words)> Kinds =
    [
        (EvidenceKind.Work, "Paid work"),
        (EvidenceKind.Degree, "A degree"),
        (EvidenceKind.CourseCertificate, "A course"),
        (EvidenceKind.Certification, "A proctored exam passed"),
        (EvidenceKind.Project, "A project that can be looked at"),
        (EvidenceKind.DeployedProject, "A project that runs where others use it"),
        (EvidenceKind.Assessment, "A test with a level"),
        (EvidenceKind.SelfRating, "A rating of my own"),
    ];

    /// <summary>The entry; null with a finding where something is missing or cannot be read.</summary>
    public static EvidenceEntry? Entry(IFormCollection form, DateOnly today, ICollection<Finding> findings)
    {
        string Text(string name) => Given.Line(form[name].ToString(), 300);
        if (Words.Parse<EvidenceKind>(Text("kind")) is not { } kind || !Kinds.Any(k => k.Kind == kind))
        {
            findings.Add(new Finding("WEB006", Severity.Error, "kind", "Say what sort of evidence it is.", "Choose one of the list."));
            return null;
        }

        var (from, until) = (Day(Text("from"), "from", findings), Day(Text("until"), "until", findings));
        double? level = null;
        if (kind is EvidenceKind.SelfRating or EvidenceKind.Assessment)
        {
            level = double.TryParse(Text("level"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var l) && l is >= 0 and <= 4 ? l : null;
            if (level is null)
            {
                findings.Add(new Finding("WEB006", Severity.Error, "level", "A rating or test has a level from 0 (none) to 4 (expert).", "Give it, like 2.5."));
            }
        }

        var link = Text("link");
        if (link.Length > 0 && !(Uri.TryCreate(link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            findings.Add(new Finding("WEB006", Severity.Error, "link", $"\"{link}\" is no address.", "Write one like https://churn.example.app, or leave it out."));
        }

        if (kind is not (EvidenceKind.SelfRating or EvidenceKind.Assessment) && Text("what").Length == 0)
        {
            findings.Add(new Finding("WEB006", Severity.Error, "what", "Say what it is.", "A title, a degree, the name of a course or project."));
        }

        var entry = new EvidenceEntry
        {
            Number = long.TryParse(Text("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
            Kind = kind, Concepts = [], What = kind == EvidenceKind.SelfRating ? "" : Text("what"), Organisation = Text("organisation"), From = from, Until = until, Level = level,
            Degree = kind == EvidenceKind.Degree ? Words.Parse<DegreeLevel>(Text("degree")) : null, Link = link,
        };
        return findings.Count > 0 ? null : Pivot.Entry(entry, Text("skills").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), today, findings);
    }

    /// <summary>An entry's fields as texts, to be edited.</summary>
    public static IReadOnlyDictionary<string, string> Texts(EvidenceEntry e) => new Dictionary<string, string>
    {
        ["number"] = $"{e.Number}",
        ["kind"] = Words.For(e.Kind),
        ["what"] = e.What,
        ["organisation"] = e.Organisation,
        ["from"] = e.From is { } from ? $"{from:yyyy-MM}" : "",
        ["until"] = e.Until is { } until ? $"{until:yyyy-MM}" : "",
        ["skills"] = string.Join(", ", e.Concepts.Select(Name)),
        ["level"] = e.Level is { } level ? level.ToString("0.##", CultureInfo.InvariantCulture) : "",
        ["degree"] = e.Degree is { } degree ? Words.For(degree) : "",
        ["link"] = e.Link,
    };

    /// <summary>The name of a skill.</summary>
    public static string Name(ConceptId id) => Corpus.Concept(id.Value)?.Name ?? id.Value;

    /// <summary>When something was, in words.</summary>
    public static string When(EvidenceEntry e) => (e.From, e.Until) switch
    {
        ({ } from, { } until) => $"{from:yyyy-MM} – {until:yyyy-MM}",
        ({ } from, null) => $"{from:yyyy-MM} – now",
        (null, { } until) => $"{until:yyyy-MM}",
        _ => "",
    };

    private static DateOnly? Day(string text, string field, ICollection<Finding> findings)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM", "yyyy-MM-dd", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        findings.Add(new Finding("WEB006", Severity.Error, field, $"\"{text}\" is no month.", "Write it like 2021-03."));
        return null;
    }
}
