using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The user's own values for facts: a number, which is then certain, or a distribution as in facts/.</summary>
internal static class FactOverrides
{
    internal static List<Fact> Read(YamlFields f, FactBook facts, ICollection<Finding> findings)
    {
        var yours = new List<Fact>();
        if (f.Child("facts") is not { } overrides)
        {
            return yours;
        }

        foreach (var id in overrides.Names.ToList())
        {
            if (!facts.Has(id))
            {
                var near = facts.All.Select(x => x.Id).OrderBy(x => YamlFields.Distance(x, id)).First();
                findings.Add(new Finding("PIVOT009", Severity.Warning, overrides.Place(id), $"There is no fact \"{id}\".", $"The nearest is \"{near}\"; `fulcrum facts` lists all."));
            }
            else if (Value(overrides, id) is { } value && Fits(value, facts[id].Unit, overrides, id))
            {
                yours.Add(facts[id] with
                {
                    Value = value,
                    Interval = null,
                    Kind = FactKind.Yours,
                    Source = overrides.Place(id),
                    Strength = "-",
                    Why = FormattableString.Invariant($"Your own value; the book says {facts[id].Value.Mean:0.####} ({facts[id].Source})."),
                });
            }
        }

        return yours;
    }

    private static Distribution? Value(YamlFields overrides, string id)
    {
        if (!overrides.IsGroup(id))
        {
            return overrides.Number(id, -1e12, 1e12, "a number") is { } point ? new Distribution(Shape.Point, point) : null;
        }

        var group = overrides.Child(id)!;
        var (beta, normal, lognormal, triangular) = (group.Numbers("beta", 2), group.Numbers("normal", 2), group.Numbers("lognormal", 2), group.Numbers("triangular", 3));
        group.ReportUnknown();
        Distribution? value = (beta, normal, lognormal, triangular) switch
        {
            ([> 0 and var a, > 0 and var b], null, null, null) => new Distribution(Shape.Beta, a, b),
            (null, [var mean, >= 0 and var sd], null, null) => new Distribution(Shape.Normal, mean, sd),
            (null, null, [> 0 and var median, >= 0 and var sigma], null) => new Distribution(Shape.LogNormal, median, sigma),
            (null, null, null, [var low, var mode, var high]) when low <= mode && mode <= high => new Distribution(Shape.Triangular, low, mode, high),
            _ => null,
        };
        if (value is null)
        {
            overrides.Wrong(id, "a number, or one of {beta: [a, b]}, {normal: [mean, sd]}, {lognormal: [median, sigma]}, {triangular: [low, mode, high]}");
        }

        return value;
    }

    private static bool Fits(Distribution value, string unit, YamlFields overrides, string id)
    {
        var (low, high) = unit switch
        {
            "probability" or "share" => (0.0, 1.0),
            "correlation" => (-1.0, 1.0),
            "months" or "weeks" or "hours" or "years" or "count" or "sd" or "index" => (0.0, double.MaxValue),
            _ => (double.MinValue, double.MaxValue),
        };
        var ends = value.Shape switch { Shape.Triangular => (value.A, value.C), Shape.Beta => (0, 1), _ => (value.A, value.A) };
        if (ends.Item1 >= low && ends.Item2 <= high)
        {
            return true;
        }

        overrides.Wrong(id, FormattableString.Invariant($"a {unit} from {low} to {high}"));
        return false;
    }
}
