using System.Text;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Store;

/// <summary>The fields of an ad that have no column of their own.</summary>
internal sealed record AdRest(
    string Id, string Place, decimal? PayMin, decimal? PayMax, string? PayCurrency, PayPeriod PayPeriod, string PayText, string SeniorityHint, bool? Remote,
    string EmploymentType, string Department, string CompanyFacts, string Url, bool IsExcerpt, bool IsInvented, int Reposts)
{
    /// <summary>Nothing of it.</summary>
    internal static readonly AdRest None = new("", "", null, null, null, default, "", "", null, "", "", "", "", false, false, 0);

    /// <summary>
    /// Reads what <see cref="StoreJson"/> wrote. By hand: the generated reader is compiled anew in every process for each type that the runtime does not know,
    /// which took longer than to open the database.
    /// </summary>
    /// <exception cref="JsonException">The text is damaged.</exception>
    internal static AdRest Read(string json)
    {
        string id = "", place = "", payText = "", hint = "", type = "", department = "", facts = "", url = "";
        string? currency = null;
        decimal? payMin = null, payMax = null;
        bool? remote = null;
        bool excerpt = false, invented = false;
        int period = 0, reposts = 0;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case nameof(Id): id = reader.GetString() ?? ""; break;
                case nameof(Place): place = reader.GetString() ?? ""; break;
                case nameof(PayMin): payMin = reader.GetDecimal(); break;
                case nameof(PayMax): payMax = reader.GetDecimal(); break;
                case nameof(PayCurrency): currency = reader.GetString(); break;
                case nameof(PayPeriod): period = reader.GetInt32(); break;
                case nameof(PayText): payText = reader.GetString() ?? ""; break;
                case nameof(SeniorityHint): hint = reader.GetString() ?? ""; break;
                case nameof(Remote): remote = reader.GetBoolean(); break;
                case nameof(EmploymentType): type = reader.GetString() ?? ""; break;
                case nameof(Department): department = reader.GetString() ?? ""; break;
                case nameof(CompanyFacts): facts = reader.GetString() ?? ""; break;
                case nameof(Url): url = reader.GetString() ?? ""; break;
                case nameof(IsExcerpt): excerpt = reader.GetBoolean(); break;
                case nameof(IsInvented): invented = reader.GetBoolean(); break;
                case nameof(Reposts): reposts = reader.GetInt32(); break;
                default: reader.Skip(); break;
            }
        }

        return new AdRest(id, place, payMin, payMax, currency, (PayPeriod)period, payText, hint, remote, type, department, facts, url, excerpt, invented, reposts);
    }
}
