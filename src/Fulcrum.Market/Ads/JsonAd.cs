using System.Globalization;
using System.Text;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>One JSON object as the fields of an ad: flat records, job-board postings and schema.org JobPosting alike.</summary>
internal static class JsonAd
{
    private static readonly string[] PartNames =
        ["responsibilities", "key_responsibilities", "requirements", "qualifications", "skills_knowledge_expertise", "benefits", "ExternalResponsibilitiesStr", "ExternalQualificationsStr", "experienceRequirements", "educationRequirements"];

    /// <summary>The fields of an object.</summary>
    public static AdDraft Draft(JsonElement ad)
    {
        var draft = new AdDraft();
        var isLever = ad.TryGetProperty("lists", out var lists) && lists.ValueKind == JsonValueKind.Array;
        foreach (var property in ad.EnumerateObject())
        {
            if (isLever && property.NameEquals("text"))
            {
                draft.Set(AdField.Title, 0, String(property.Value));
            }
            else if (AdFields.TryGet(Name(property), out var field, out var rank))
            {
                Take(draft, field, rank, property.Value);
            }
        }

        Nested(draft, ad);
        if (isLever)
        {
            foreach (var list in lists.EnumerateArray())
            {
                draft.AddSection(AdText.Line(Text(list, "text")), Text(list, "content"));
            }

            draft.AddSection("", Text(ad, "additional") is { Length: > 0 } html ? html : Text(ad, "additionalPlain"));
        }

        foreach (var name in PartNames)
        {
            if (Text(ad, name) is { Length: > 0 } part && !draft[AdField.Text].Contains(part, StringComparison.Ordinal))
            {
                draft.AddSection(Text(ad, name + "_header") is { Length: > 0 } header ? header : Heading(name), part);
            }
        }

        return draft;
    }

    /// <summary>
    /// Whether an object is an ad: a text together with a title or an employer, place, date or address; or a title with one of these (an ad
    /// without its text). A mere "name" is a title only beside a text, because offices and departments have names and places too.
    /// </summary>
    public static bool LooksLikeAd(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        bool title = false, name = false, text = false, other = false;
        foreach (var property in value.EnumerateObject())
        {
            if (AdFields.TryGet(Name(property), out var field, out _))
            {
                var isName = field == AdField.Title && property.Name.Equals("name", StringComparison.OrdinalIgnoreCase);
                name |= isName;
                title |= field == AdField.Title && !isName && property.Value.ValueKind == JsonValueKind.String;
                text |= field == AdField.Text && property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Object;
                other |= field is AdField.Employer or AdField.Location or AdField.Posted or AdField.Url or AdField.Department;
            }
        }

        return text ? title || name || other : title && other;
    }

    /// <summary>A string, also where it holds half a character; null for anything else.</summary>
    public static string? String(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                try
                {
                    return value.GetString();
                }
                catch (InvalidOperationException)
                {
                    return Loose(value.GetRawText());
                }

            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return value.GetRawText();
            default:
                return null;
        }
    }

    private static void Take(AdDraft draft, AdField field, int rank, JsonElement value)
    {
        switch (field)
        {
            case AdField.PayText when value.ValueKind == JsonValueKind.Object:
                TakePay(draft, value);
                break;
            case AdField.PayText when value.ValueKind == JsonValueKind.Number:
                draft.Set(AdField.PayMin, 50, String(value));
                break;
            case AdField.Location:
                draft.Set(field, rank, Place(value));
                break;
            default:
                draft.Set(field, rank, Label(value));
                break;
        }
    }

    // "extra", "categories", "meta" and the like: names that are read where the record itself does not have them.
    private static void Nested(AdDraft draft, JsonElement ad)
    {
        foreach (var holder in (ReadOnlySpan<string>)["categories", "enrichment", "job"])
        {
            if (ad.TryGetProperty(holder, out var inner) && inner.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in inner.EnumerateObject())
                {
                    if (AdFields.TryGet(Name(property), out var field, out var rank) && field is not (AdField.Id or AdField.Text or AdField.Title))
                    {
                        Take(draft, field, rank + 100, property.Value);
                    }
                }
            }
        }

        if (ad.TryGetProperty("jobAd", out var jobAd) && jobAd.ValueKind == JsonValueKind.Object
            && jobAd.TryGetProperty("sections", out var sections) && sections.ValueKind == JsonValueKind.Object)
        {
            foreach (var section in sections.EnumerateObject())
            {
                draft.AddSection(AdText.Line(Text(section.Value, "title")), Text(section.Value, "text"));
            }
        }

        if (ad.TryGetProperty("compensation", out var compensation) && AshbyPay.Of(compensation) is { } pay)
        {
            draft.Pay = pay;
        }

        if (ad.TryGetProperty("salaryRange", out var range) && range.ValueKind == JsonValueKind.Object)
        {
            TakePay(draft, range);
        }

        if (ad.TryGetProperty("pay_input_ranges", out var ranges) && ranges.ValueKind == JsonValueKind.Array && ranges.GetArrayLength() == 1)
        {
            TakeCents(draft, ranges[0]);
        }
    }

    // {min,max,currency,period}, schema.org MonetaryAmount {currency, value: {minValue, maxValue, unitText}}, Ashby's tiers.
    private static void TakePay(AdDraft draft, JsonElement pay)
    {
        draft.Set(AdField.PayText, 0, Text(pay, "compensationTierSummary") is { Length: > 0 } tiers ? tiers : Text(pay, "summary"));
        draft.Set(AdField.PayCurrency, 10, Text(pay, "currency") is { Length: > 0 } code ? code : Text(pay, "currencyCode"));
        var amount = pay.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object ? value : pay;
        foreach (var (name, field) in (ReadOnlySpan<(string, AdField)>)
            [("min", AdField.PayMin), ("minValue", AdField.PayMin), ("from", AdField.PayMin), ("max", AdField.PayMax), ("maxValue", AdField.PayMax), ("to", AdField.PayMax),
             ("value", AdField.PayMin), ("amount", AdField.PayMin), ("period", AdField.PayPeriod), ("unitText", AdField.PayPeriod), ("interval", AdField.PayPeriod), ("unit", AdField.PayPeriod)])
        {
            draft.Set(field, 10, Text(amount, name));
        }
    }

    private static void TakeCents(AdDraft draft, JsonElement range)
    {
        if (range.ValueKind == JsonValueKind.Object && range.TryGetProperty("min_cents", out var min) && min.TryGetDecimal(out var low)
            && range.TryGetProperty("max_cents", out var max) && max.TryGetDecimal(out var high))
        {
            draft.Set(AdField.PayMin, 10, (low / 100).ToString(CultureInfo.InvariantCulture));
            draft.Set(AdField.PayMax, 10, (high / 100).ToString(CultureInfo.InvariantCulture));
            draft.Set(AdField.PayCurrency, 10, Text(range, "currency_type"));
        }
    }

    // The words of a value: itself, the name inside an object, the first few of a list.
    private static string? Label(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Text(value, "name") is { Length: > 0 } name ? name
            : Text(value, "label") is { Length: > 0 } label ? label
            : Text(value, "text") is { Length: > 0 } text ? text
            : Text(value, "value"),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Take(5).Select(Label).Where(s => !string.IsNullOrWhiteSpace(s))),
        _ => String(value),
    };

    private static string? Place(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                return string.Join("; ", value.EnumerateArray().Take(5).Select(Place).Where(s => !string.IsNullOrWhiteSpace(s)).Distinct());
            case JsonValueKind.Object:
                foreach (var name in (ReadOnlySpan<string>)["fullLocation", "name", "label", "location"])
                {
                    if (Text(value, name) is { Length: > 0 } whole)
                    {
                        return whole;
                    }
                }

                if (value.TryGetProperty("address", out var address) && address.ValueKind is JsonValueKind.Object)
                {
                    return Place(address);
                }

                return string.Join(", ", new[] { "addressLocality", "city", "addressRegion", "region", "state", "addressCountry", "country" }
                    .Select(n => value.TryGetProperty(n, out var part) ? Label(part) : null).Where(s => !string.IsNullOrWhiteSpace(s)));
            default:
                return String(value);
        }
    }

    private static string Text(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? String(value) ?? "" : "";

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static string Heading(string name)
    {
        var words = name.Replace("External", "", StringComparison.Ordinal).Replace("Str", "", StringComparison.Ordinal)
            .Replace("Requirements", " requirements", StringComparison.Ordinal).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    // Escapes of half a surrogate pair are no text; they become U+FFFD and the rest is kept.
    private static string Loose(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length - 1)
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length && ushort.TryParse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' or 'f' => ' ', var c => c });
            }
        }

        return text.ToString();
    }
}
