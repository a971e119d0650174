using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fulcrum.Core;

namespace Fulcrum;

/// <summary>Answers as JSON: names are camelCase, enumerations are words, endless months are null.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Converters = { new EnumWords(), new ConceptIdText(), new FiniteOrNull(), new PlainNumber<Probability>(p => p.Value), new PlainNumber<Hours>(h => h.Value), new PlainNumber<Months>(m => m.Value) },
    };

    internal static string Of(object value) => JsonSerializer.Serialize(value, Options);

    internal static T? Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options);

    private sealed class EnumWords : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsEnum;

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options)
            => (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type))!;

        private sealed class Of<T> : JsonConverter<T>
            where T : struct, Enum
        {
            public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
                => Words.Parse<T>(reader.GetString() ?? "") ?? throw new JsonException($"No such {type.Name}.");

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words.For(value));

            public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Words.For(value));
        }
    }

    private sealed class ConceptIdText : JsonConverter<ConceptId>
    {
        public override ConceptId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ConceptId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, ConceptId value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
    }

    // A chance of 0.4 is 0.4, not an object; these are written only.
    private sealed class PlainNumber<T>(Func<T, double> value) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T number, JsonSerializerOptions options) => writer.WriteNumberValue(Math.Round(value(number), 6));
    }

    private sealed class FiniteOrNull : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
            => reader.TokenType == JsonTokenType.Null ? double.PositiveInfinity : reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(Math.Round(value, 6));
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
