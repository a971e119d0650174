using System.Text.Json.Serialization;
using Fulcrum.Core;

namespace Fulcrum.Store;

/// <summary>The fields of an ad that have no column of their own.</summary>
internal sealed record AdRest(
    string Id, string Place, decimal? PayMin, decimal? PayMax, string? PayCurrency, PayPeriod PayPeriod, string PayText, string SeniorityHint, bool? Remote,
    string EmploymentType, string Department, string CompanyFacts, string Url, bool IsExcerpt, bool IsInvented, int Reposts);

/// <summary>Generated readers and writers: no reflection when the program starts.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(AdRest))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class StoreJson : JsonSerializerContext;
