using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Reads facts/*.yaml. A number without a source is an error, and so is an assumption without a reason.</summary>
internal static class FactReader
{
    private const string Unreadable = "FACT001";
    private const string Wrong = "FACT002";
    private const string Unsourced = "FACT003";
    private const string Unreasoned = "FACT004";
    private const string OutOfRange = "FACT005";
    private const string Twice = "FACT006";

    private static readonly string[] Units =
        ["probability", "log-odds", "USD", "months", "weeks", "hours", "share", "levels", "years", "rate", "count", "ratio", "index", "correlation", "sd", "seconds"];

    /// <summary>The facts of one file; those with an error are left out.</summary>
    public static IReadOnlyList<Fact> Read(string text, string file, ICollection<Finding> findings)
    {
        var facts = new List<Fact>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        switch (YamlTree.Read(text, file, Unreadable, findings))
        {
            case null:
                return facts;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    if (One(item, file, findings) is not { } fact)
                    {
                        continue;
                    }

                    if (!ids.Add(fact.Id))
                    {
                        findings.Add(new Finding(Twice, Severity.Error, $"{file}:{item.Line}", $"The fact '{fact.Id}' is given twice; the first one counts.", "Remove one of the two."));
                        continue;
                    }

                    facts.Add(fact);
                }

                return facts;
            case var other:
                findings.Add(new Finding(Unreadable, Severity.Error, $"{file}:{other.Line}", "A list of facts is expected.", "Start every fact with '- id:'."));
                return facts;
        }
    }

    private static Fact? One(YamlNode item, string file, ICollection<Finding> findings)
    {
        if (item is not YamlMap map)
        {
            findings.Add(new Finding(Unreadable, Severity.Error, $"{file}:{item.Line}", "A fact has fields.", "Start it with '- id:'."));
            return null;
        }

        var fields = new YamlFields(map, file, Wrong, findings);
        var id = fields.Text("id");
        var what = fields.Text("what");
        var value = YamlDistribution.Read(fields);
        Interval? interval = null;
        if (fields.Has("interval") && fields.Numbers("interval", 2) is { } ends)
        {
            if (ends[0] <= ends[1])
            {
                interval = new Interval(ends[0], ends[1]);
            }
            else
            {
                fields.Break("interval", "An interval runs from low to high.", "Swap its ends.");
            }
        }

        var unit = fields.Text("unit");
        if (unit.Length > 0 && !Units.Contains(unit))
        {
            fields.Break("unit", $"The unit '{unit}' is unknown.", $"Use one of {string.Join(", ", Units)}.");
        }

        var fact = new Fact(
            id, what, value ?? default, interval, unit, fields.TextOr("population", ""), fields.TextOr("date", ""), fields.TextOr("source", ""),
            fields.TextOr("strength", "-"), KindOf(fields), fields.TextOr("why", ""));
        fields.ReportUnread();
        var sound = IsSourced(fact, fields, findings) & IsInRange(fact, fields, findings);
        return sound && !fields.IsBroken ? fact : null;
    }

    private static FactKind KindOf(YamlFields fields)
    {
        switch (fields.Text("kind"))
        {
            case "cited":
                return FactKind.Cited;
            case "assumed":
                return FactKind.Assumed;
            case "measured":
                return FactKind.Measured;
            case var other:
                fields.Break("kind", $"The kind is '{other}'.", "Use cited, assumed or measured.");
                return FactKind.Assumed;
        }
    }

    private static bool IsSourced(Fact fact, YamlFields fields, ICollection<Finding> findings)
    {
        var sound = true;
        if (fact.Source.Length == 0)
        {
            findings.Add(new Finding(Unsourced, Severity.Error, fields.Place, $"The fact '{fact.Id}' has no source.", "Name who published it, or who assumed it."));
            sound = false;
        }

        if (fact.Kind == FactKind.Assumed && fact.Why.Length == 0)
        {
            findings.Add(new Finding(Unreasoned, Severity.Error, fields.Place, $"The fact '{fact.Id}' is assumed without a reason.", "Say why this value in 'why'."));
            sound = false;
        }

        var strengthFits = fact.Kind == FactKind.Assumed ? fact.Strength == "-" : fact.Strength is "A" or "B" or "C" or "D";
        if (!strengthFits)
        {
            findings.Add(new Finding(Unsourced, Severity.Error, fields.PlaceOf("strength"), $"The strength of '{fact.Id}' is '{fact.Strength}'.", "Use A to D for what is cited or measured, and - for what is assumed."));
            sound = false;
        }

        return sound;
    }

    private static bool IsInRange(Fact fact, YamlFields fields, ICollection<Finding> findings)
    {
        var (low, high) = fact.Unit switch
        {
            "probability" or "share" => (0.0, 1.0),
            "correlation" => (-1.0, 1.0),
            "months" or "weeks" or "hours" or "years" or "count" or "sd" or "index" => (0.0, double.MaxValue),
            _ => (double.MinValue, double.MaxValue),
        };
        var ends = fact.Interval is { } i ? new[] { i.Low, i.High } : [];
        var values = fact.Value.Shape switch
        {
            Shape.Triangular => ends.Concat([fact.Value.A, fact.Value.C]),
            Shape.Beta => ends,
            _ => ends.Append(fact.Value.A),
        };
        var outside = values.Where(v => v < low || v > high).ToList();
        if (outside.Count > 0)
        {
            findings.Add(new Finding(OutOfRange, Severity.Error, fields.Place, FormattableString.Invariant($"'{fact.Id}' says {outside[0]}, which no {fact.Unit} can be."), "Correct the value or the unit."));
            return false;
        }

        if (fact.Interval is { } interval && !interval.Contains(fact.Value.Mean))
        {
            findings.Add(new Finding(OutOfRange, Severity.Error, fields.PlaceOf("interval"), FormattableString.Invariant($"The mean of '{fact.Id}', {fact.Value.Mean:0.####}, lies outside its own interval."), "Correct one of the two."));
            return false;
        }

        return true;
    }
}
