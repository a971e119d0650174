using System.Text;
using System.Text.Json;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Ads in a saved web page: schema.org JobPosting (JSON-LD, then microdata), otherwise the page's main text. Nothing is fetched.</summary>
internal static class HtmlAds
{
    private const int ShortestText = 300;
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The ads.</summary>
    public static IEnumerable<Ad> Read(string html, FileFindings findings, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var page = HtmlPage.Read(html);
        var drafts = page.LinkedData.SelectMany(json => Postings(json, findings)).ToList();
        if (drafts.Count == 0 && page.Microdata.Count > 0)
        {
            drafts.Add(OfMicrodata(page));
        }

        if (drafts.Count == 0)
        {
            if (page.MainText.Length < ShortestText || page.Title.Length == 0)
            {
                findings.Add("ADS016", Severity.Warning, "the page holds no job posting, and no title with a text that could be one", "Pages that load their text later have to be saved from the browser after they have loaded, or copied as text.");
                yield break;
            }

            drafts.Add(OfText(page));
        }

        var board = BoardName.OfFolder(findings.Name);
        for (var i = 0; i < drafts.Count; i++)
        {
            drafts[i].Set(AdField.Url, 1000, page.Url);
            var problems = new List<Finding>();
            var known = BoardAddress.Board(drafts[i][AdField.Url]);
            var ad = drafts[i].Finish(drafts.Count == 1 ? findings.Name : FormattableString.Invariant($"{findings.Name}: posting {i + 1}"), known.Length > 0 ? known : board, problems);
            problems.ForEach(findings.Add);
            if (ad is not null)
            {
                yield return ad;
            }
        }
    }

    private static List<AdDraft> Postings(string json, FileFindings findings)
    {
        var drafts = new List<AdDraft>();
        try
        {
            Collect(json, drafts);
        }
        catch (JsonException)
        {
            try
            {
                Collect(Repaired(json), drafts);
            }
            catch (JsonException broken)
            {
                findings.Add("ADS017", Severity.Note, $"the page's JSON-LD is broken ({JsonLines.Reason(broken)})", "The visible text is read instead.");
            }
        }

        return drafts;
    }

    private static void Collect(string json, List<AdDraft> drafts)
    {
        using var document = JsonDocument.Parse(json, Tolerant);
        Collect(document.RootElement, 0, drafts);
    }

    private static void Collect(JsonElement value, int depth, List<AdDraft> drafts)
    {
        if (value.ValueKind == JsonValueKind.Object && IsPosting(value))
        {
            var draft = JsonAd.Draft(value);
            drafts.Add(draft);
        }
        else if (value.ValueKind == JsonValueKind.Object && depth < 6)
        {
            foreach (var property in value.EnumerateObject())
            {
                Collect(property.Value, depth + 1, drafts);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array && depth < 6)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item, depth + 1, drafts);
            }
        }
    }

    private static bool IsPosting(JsonElement value) => value.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsJobPosting(type),
        JsonValueKind.Array => type.EnumerateArray().Any(IsJobPosting),
        _ => false,
    };

    private static bool IsJobPosting(JsonElement type) => type.ValueKind == JsonValueKind.String && JsonAd.String(type) is { } name && name.EndsWith("JobPosting", StringComparison.Ordinal);

    // Many pages put bare line ends inside the strings.
    private static string Repaired(string json)
    {
        var repaired = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            repaired.Append(c < ' ' ? ' ' : c);
        }

        return repaired.ToString();
    }

    private static AdDraft OfMicrodata(HtmlPage page)
    {
        var draft = new AdDraft();
        foreach (var (name, value) in page.Microdata)
        {
            // The only name inside a posting is its employer's.
            if (name == "name")
            {
                draft.Set(AdField.Employer, 5, Plain(value));
            }
            else if (AdFields.TryGet(name, out var field, out var rank))
            {
                draft.Set(field, rank, field == AdField.Text ? value : Plain(value));
            }
            else if (name is "responsibilities" or "qualifications" or "skills" or "experienceRequirements" or "educationRequirements")
            {
                draft.AddSection(char.ToUpperInvariant(name[0]) + name[1..], value);
            }
        }

        draft.Set(AdField.Title, 1000, page.Title);
        draft.Set(AdField.Text, 1000, page.MainText);
        return draft;
    }

    // A title marked as a heading is still a title.
    private static string Plain(string value) => value.TrimStart('#', ' ');

    private static AdDraft OfText(HtmlPage page)
    {
        var draft = new AdDraft();
        draft.Set(AdField.Title, 0, page.Title);
        draft.Set(AdField.Employer, 1000, page.Site);
        draft.Set(AdField.Text, 0, page.MainText);
        return draft;
    }
}
