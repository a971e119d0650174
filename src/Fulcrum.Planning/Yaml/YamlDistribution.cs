using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Reads an uncertain number: exactly one of value, beta, normal, lognormal and triangular.</summary>
internal static class YamlDistribution
{
    private static readonly string[] Shapes = ["value", "beta", "normal", "lognormal", "triangular"];

    /// <summary>The distribution that the fields state; null with a finding when they state none, several or an impossible one.</summary>
    public static Distribution? Read(YamlFields fields)
    {
        var stated = Shapes.Where(fields.Has).ToList();
        if (stated.Count != 1)
        {
            fields.Break(stated.Count == 0 ? "value" : stated[1], $"Exactly one of {string.Join(", ", Shapes)} is expected; there are {stated.Count}.", "Write for example beta: [2, 48].");
            return null;
        }

        var key = stated[0];
        if (key == "value")
        {
            return fields.Number(fields.Node(key)!, key, double.MinValue, double.MaxValue) is { } point ? new Distribution(Shape.Point, point) : null;
        }

        if (fields.Numbers(key, key == "triangular" ? 3 : 2) is not { } n)
        {
            return null;
        }

        var (possible, rule) = key switch
        {
            "beta" => (n[0] > 0 && n[1] > 0, "both numbers of a beta are above 0"),
            "normal" => (n[1] >= 0, "the standard deviation is not negative"),
            "lognormal" => (n[0] > 0 && n[1] >= 0, "the median is above 0 and sigma is not negative"),
            _ => (n[0] <= n[1] && n[1] <= n[2], "a triangular runs low, mode, high"),
        };
        if (!possible)
        {
            fields.Break(key, $"This {key} is impossible: {rule}.", "Correct the numbers.");
            return null;
        }

        return key switch
        {
            "beta" => new Distribution(Shape.Beta, n[0], n[1]),
            "normal" => new Distribution(Shape.Normal, n[0], n[1]),
            "lognormal" => new Distribution(Shape.LogNormal, n[0], n[1]),
            _ => new Distribution(Shape.Triangular, n[0], n[1], n[2]),
        };
    }
}
