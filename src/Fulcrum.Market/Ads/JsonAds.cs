using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Ads in a JSON document: a list, one posting, or the answer of a job board with the postings somewhere inside.</summary>
internal static class JsonAds
{
    private const int DeepestWrapper = 4;
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
    private static readonly JsonReaderOptions Walking = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64, AllowMultipleValues = true };

    /// <summary>The ads.</summary>
    public static IEnumerable<Ad> Read(byte[] utf8, FileFindings findings, CancellationToken cancel)
    {
        var name = findings.Name;
        var board = BoardName.OfFile(name);
        var found = false;
        foreach (var (draft, path) in Drafts(utf8, findings))
        {
            cancel.ThrowIfCancellationRequested();
            found = true;
            var problems = new List<Finding>();
            var ad = draft.Finish($"{name}: {path}", BoardAddress.Board(draft[AdField.Url]) is { Length: > 0 } known ? known : board, problems);
            problems.ForEach(findings.Add);
            if (ad is not null)
            {
                yield return ad;
            }
        }

        if (!found)
        {
            findings.Add("ADS014", Severity.Warning, "no job ad was recognised in this JSON",
                "Expected a list of objects with title, company and description, or the answer of a Greenhouse, Lever or Ashby job board.");
        }
    }

    private static List<(AdDraft Draft, string Path)> Drafts(byte[] utf8, FileFindings findings)
    {
        var drafts = new List<(AdDraft, string)>();
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            Collect(document.RootElement, "", "", 0, drafts);
            return drafts;
        }
        catch (JsonException)
        {
            drafts.Clear();
            Salvage(utf8, drafts, findings);
            return drafts;
        }
    }

    // Wrappers first: a board's answer may itself have a name and a description.
    private static bool Collect(JsonElement value, string path, string employer, int depth, List<(AdDraft, string)> drafts)
    {
        if (depth > DeepestWrapper)
        {
            return false;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            var any = false;
            var i = 0;
            foreach (var item in value.EnumerateArray())
            {
                any |= Collect(item, $"{path}[{i++}]", employer, depth + 1, drafts);
            }

            return any;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        if (JsonAd.LooksLikeAd(value))
        {
            if (!HoldsAds(value))
            {
                drafts.Add((Draft(value, employer), path.Length > 0 ? path : "the document"));
                return true;
            }
        }

        var own = Employer(value) is { Length: > 0 } named ? named : employer;
        var found = false;
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            {
                found |= Collect(property.Value, path.Length > 0 ? $"{path}.{property.Name}" : property.Name, own, depth + 1, drafts);
            }
        }

        return found;
    }

    private static bool HoldsAds(JsonElement value)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0 && JsonAd.LooksLikeAd(property.Value[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static AdDraft Draft(JsonElement value, string employer)
    {
        var draft = JsonAd.Draft(value);
        draft.Set(AdField.Employer, 1000, employer);
        return draft;
    }

    private static string Employer(JsonElement wrapper)
    {
        foreach (var name in (ReadOnlySpan<string>)["company", "company_name", "companyName", "employer", "organization", "name"])
        {
            if (wrapper.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return JsonAd.String(value) ?? "";
            }
        }

        return "";
    }

    // The document is broken somewhere (or several stand one after another): takes every complete posting before that place.
    private static void Salvage(byte[] utf8, List<(AdDraft, string)> drafts, FileFindings findings)
    {
        var reader = new Utf8JsonReader(utf8, Walking);
        var count = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    continue;
                }

                if (reader.CurrentDepth > DeepestWrapper)
                {
                    reader.Skip();
                    continue;
                }

                var whole = reader;
                if (TryTake(ref whole, $"posting {count + 1}", drafts))
                {
                    reader = whole;
                    count++;
                }
            }
        }
        catch (JsonException broken)
        {
            findings.Add("ADS001", Severity.Warning, (broken.LineNumber ?? 0) + 1,
                FormattableString.Invariant($"the file is not valid JSON here: {JsonLines.Reason(broken)}"),
                count > 0 ? $"Repair the file or get a complete copy; the {count} complete postings before this place were read." : "Repair the file or get a complete copy.");
        }
    }

    private static bool TryTake(ref Utf8JsonReader reader, string path, List<(AdDraft, string)> drafts)
    {
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            if (JsonAd.LooksLikeAd(document.RootElement) && !HoldsAds(document.RootElement))
            {
                drafts.Add((JsonAd.Draft(document.RootElement), path));
                return true;
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
