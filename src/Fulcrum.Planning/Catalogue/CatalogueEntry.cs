using System.Globalization;
using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Reads one action of the catalogue.</summary>
internal static partial class CatalogueEntry
{
    /// <summary>Standard normal distance between the 10th and the 90th percentile.</summary>
    private const double TenToNinety = 2.5631031310892007;

    /// <summary>The action, or null when a finding says why it cannot be used.</summary>
    public static CareerAction? Read(YamlNode item, string file, ICollection<Finding> findings)
    {
        if (item is not YamlMap map)
        {
            findings.Add(new Finding(CatalogueCodes.Unreadable, Severity.Error, $"{file}:{item.Line}", "An action has fields.", "Start it with '- id:'."));
            return null;
        }

        var fields = new YamlFields(map, file, CatalogueCodes.Field, findings);
        var form = FormOf(fields);
        var (hours, hoursSource) = Hours(fields);
        var (finish, finishSource, finishKind) = Finish(fields);
        var action = new CareerAction
        {
            Id = fields.Text("id"),
            Name = fields.Text("name"),
            Provider = fields.TextOr("provider", ""),
            Form = form,
            Code = fields.TextOr("code", ""),
            Price = PriceOf(fields, findings),
            Payment = CataloguePayment.Read(fields),
            Hours = hours,
            HoursSource = hoursSource,
            MinWeeks = (int)fields.NumberOr("minWeeks", 0, 0, 520),
            MaxWeeklyHours = fields.NumberOr("maxWeeklyHours", 0, 0, 168),
            Finish = finish,
            FinishSource = finishSource,
            FinishKind = finishKind,
            Difficulty = fields.Has("difficulty") ? fields.NumberOr("difficulty", 2, 0, 4) : null,
            Teaches = TeachesOf(fields),
            Signals = [.. fields.Texts("signals").Select(s => new ConceptId(s))],
            ValidMonths = fields.Has("validMonths") ? (int)fields.NumberOr("validMonths", 36, 1, 600) : null,
            Requires = RequiresOf(fields),
            ExclusiveGroup = fields.TextOr("exclusive", ""),
            Delivery = fields.TextOr("delivery", ""),
            IsGeneric = fields.Flag("generic"),
            Deployed = fields.Flag("deployed"),
            Contacts = fields.NumberOr("contacts", 0, 0, 1000),
            Roles = fields.Texts("roles"),
            Retired = fields.TextOr("retired", ""),
            Note = fields.TextOr("note", ""),
            Sources = fields.Texts("sources"),
        };
        fields.ReportUnread();
        return fields.IsBroken ? null : action;
    }

    private static ActionForm FormOf(YamlFields fields)
    {
        switch (fields.Text("form"))
        {
            case "exam": return ActionForm.Exam;
            case "course": return ActionForm.Course;
            case "bootcamp": return ActionForm.Bootcamp;
            case "degree": return ActionForm.Degree;
            case "project": return ActionForm.Project;
            case "networking": return ActionForm.Networking;
            case "interview": return ActionForm.Interview;
            case "resume-fix": return ActionForm.ResumeFix;
            case "stepping-stone": return ActionForm.SteppingStone;
            case var other:
                fields.Break("form", $"The form '{other}' is unknown.", "Use exam, course, bootcamp, degree, project, networking, interview, resume-fix or stepping-stone.");
                return ActionForm.Course;
        }
    }

    private static Price PriceOf(YamlFields fields, ICollection<Finding> findings)
    {
        var text = fields.Text("price");
        var sources = fields.Texts("priceSources");
        var verified = fields.Flag("verified");
        var amount = Money.Zero("USD");
        var match = Amount().Match(text);
        if (match.Success && decimal.TryParse(match.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            amount = new Money(value, match.Groups[2].Value);
        }

        if (!match.Success || amount.Amount < 0 || amount.Amount > 10_000_000m)
        {
            fields.BreakIf(true);
            findings.Add(new Finding(
                CatalogueCodes.Price, Severity.Error, fields.PlaceOf("price"),
                amount.Amount < 0 ? $"The price {text} is negative; the action is left out." : $"The price '{text}' is not an amount with its currency; the action is left out.",
                "Write for example price: 150 USD, or 0 USD when it is free."));
        }

        if (verified && sources.Count < 2)
        {
            verified = false;
            findings.Add(new Finding(
                CatalogueCodes.Unverified, Severity.Warning, fields.PlaceOf("verified"),
                $"The price is marked as verified with {sources.Count} source(s); it is shown as unverified.", "Name two independent sources that agree in priceSources."));
        }

        return new Price(amount, verified, sources, fields.TextOr("checked", ""));
    }

    private static (Distribution Hours, string Source) Hours(YamlFields fields)
    {
        if (fields.Inner("hours") is not { } inner)
        {
            return (default, "");
        }

        var low = inner.NumberOr("low", 0, 0, 100_000);
        var mid = inner.NumberOr("mid", 0, 0, 100_000);
        var high = inner.NumberOr("high", 0, 0, 100_000);
        var source = inner.TextOr("source", "");
        inner.ReportUnread();
        if (!(low > 0 && low <= mid && mid <= high))
        {
            inner.Break("low", "The hours must rise from low over mid to high and start above 0.", "Write the hours that 10, 50 and 90 of 100 people need at most.");
        }

        fields.BreakIf(inner.IsBroken);
        return inner.IsBroken ? (default, source) : (new Distribution(Shape.LogNormal, mid, Math.Log(high / low) / TenToNinety), source);
    }

    private static (Distribution Finish, string Source, FactKind Kind) Finish(YamlFields fields)
    {
        if (fields.Inner("finish") is not { } inner)
        {
            return (default, "", FactKind.Assumed);
        }

        var finish = YamlDistribution.Read(inner) ?? default;
        var source = inner.TextOr("source", "");
        var kind = inner.TextOr("kind", "assumed") == "cited" ? FactKind.Cited : FactKind.Assumed;
        inner.ReportUnread();
        if (finish.Shape is Shape.Normal or Shape.LogNormal || finish.Mean is < 0 or > 1)
        {
            inner.Break("beta", "The chance to finish is a value from 0 to 1, a beta or a triangular.", "Write for example beta: [8, 2].");
        }

        fields.BreakIf(inner.IsBroken);
        return (finish, source, kind);
    }

    private static List<Teaches> TeachesOf(YamlFields fields)
    {
        var teaches = new List<Teaches>();
        switch (fields.Node("teaches"))
        {
            case null:
                break;
            case YamlMap map:
                foreach (var (concept, level) in map.Entries)
                {
                    if (fields.Number(level, $"teaches: {concept}", 0, 4) is { } value)
                    {
                        teaches.Add(new Teaches(new ConceptId(concept), value));
                    }
                }

                break;
            default:
                fields.Break("teaches", "'teaches' must name concepts with levels.", "Write teaches: {python: 2.5}.");
                break;
        }

        return teaches;
    }

    private static List<IReadOnlyList<string>> RequiresOf(YamlFields fields)
    {
        switch (fields.Node("requires"))
        {
            case null:
                return [];
            case YamlList list:
                return [.. list.Items.Select(i => fields.TextsOf(i, "requires")).Where(choice => choice.Count > 0)];
            default:
                fields.Break("requires", "'requires' must be a list of choices.", "Write requires: [[a, b], [c]] for (a or b) and c.");
                return [];
        }
    }

    [GeneratedRegex(@"^(-?[0-9][0-9,]*(?:\.[0-9]+)?)\s+([A-Z]{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
