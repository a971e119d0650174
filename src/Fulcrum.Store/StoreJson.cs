using System.Text.Json.Serialization;

namespace Fulcrum.Store;

/// <summary>Generated readers and writers: no reflection when the program starts.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(AdRest))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class StoreJson : JsonSerializerContext;
