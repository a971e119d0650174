using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fulcrum.Web;

/// <summary>What a chart is drawn from, safe inside a page: the writer escapes whatever could end the element.</summary>
internal static class ChartJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    internal static string Of(object data) => JsonSerializer.Serialize(data, Options);
}
