using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Base pay from the compensation tiers of an Ashby posting: the salary components in one currency and period, taken together.</summary>
internal static class AshbyPay
{
    /// <summary>The range; null without a salary component, or where it is on-target pay.</summary>
    public static PayRange? Of(JsonElement compensation)
    {
        if (compensation.ValueKind != JsonValueKind.Object || !compensation.TryGetProperty("compensationTiers", out var tiers) || tiers.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        PayRange? all = null;
        foreach (var component in tiers.EnumerateArray()
            .Where(t => t.ValueKind == JsonValueKind.Object && t.TryGetProperty("components", out var c) && c.ValueKind == JsonValueKind.Array)
            .SelectMany(t => t.GetProperty("components").EnumerateArray()))
        {
            if (Text(component, "compensationType") != "Salary" || AdPay.IsOnTarget(Text(component, "summary")))
            {
                continue;
            }

            var pay = AdPay.Parse(Text(component, "minValue"), Text(component, "maxValue"), Text(component, "currencyCode"), Text(component, "interval"), out _);
            if (all is null)
            {
                all = pay;
            }
            else if (pay is not null && pay.Currency == all.Currency && pay.Period == all.Period)
            {
                all = all with { Min = Math.Min(all.Min, pay.Min), Max = Math.Max(all.Max, pay.Max) };
            }
        }

        return all;
    }

    private static string Text(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? JsonAd.String(value) ?? "" : "";
}
