using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>The fields of one record as its source has them, before they become an ad. Used for one record.</summary>
internal sealed class AdDraft
{
    private readonly string?[] values = new string?[AdFields.Count];
    private readonly int[] ranks = new int[AdFields.Count];
    private StringBuilder? sections;

    /// <summary>The value of a field; empty when the record has none.</summary>
    public string this[AdField field] => values[(int)field] ?? "";

    /// <summary>Whether the text holds mark-up that has to be undone.</summary>
    public bool IsHtml { get; set; }

    /// <summary>Stated base pay that the source gives in its own shape.</summary>
    public PayRange? Pay { get; set; }

    /// <summary>Takes a value unless the field already has one under a better name.</summary>
    public void Set(AdField field, int rank, string? value)
    {
        var i = (int)field;
        if (!string.IsNullOrWhiteSpace(value) && (values[i] is null || rank < ranks[i]))
        {
            values[i] = value;
            ranks[i] = rank;
        }
    }

    /// <summary>Adds a part that the source keeps beside the main text, under its heading.</summary>
    public void AddSection(string heading, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            sections ??= new StringBuilder();
            if (heading.Length > 0)
            {
                sections.Append("\n\n## ").Append(heading);
            }

            sections.Append("\n\n").Append(HtmlText.OfFragment(text));
        }
    }

    /// <summary>The ad; null (with a finding) when there is no text to read.</summary>
    public Ad? Finish(string place, string defaultBoard, ICollection<Finding> findings)
    {
        var body = AdText.Clean(HtmlText.OfFragment(this[AdField.Text]) + sections);
        var title = AdText.Line(HtmlText.Unescape(this[AdField.Title]));
        var employer = Employer();
        if (body.Length == 0)
        {
            findings.Add(new Finding("ADS003", Severity.Warning, place,
                title.Length > 0 ? $"the ad \"{Short(title)}\" has no text" : "neither a title nor a text was found",
                "Give each ad a text in a field named description (also read: text, body, content, job_description); the ad was left out."));
            return null;
        }

        if (title.Length == 0)
        {
            findings.Add(new Finding("ADS004", Severity.Note, place, "the ad has no title", "Name the field title (also read: job_title, position), or in a plain text write the title on the first line: without it the ad counts for no role."));
        }

        var payText = AdText.Line(this[AdField.PayText]);
        var estimate = AdPay.IsEstimate(payText);
        var board = AdText.Line(this[AdField.Board]) is { Length: > 0 } named ? named : defaultBoard;
        return new Ad
        {
            Id = AdText.Line(this[AdField.Id]) is { Length: > 0 } id ? id : Hash(employer, title, body),
            Place = place,
            Board = board,
            Employer = employer,
            Title = title,
            Location = Location(),
            Text = body,
            Posted = Posted(place, findings),
            Pay = estimate || AdPay.IsOnTarget(payText) ? null : Pay ?? PayOfFields(place, findings),
            PayText = estimate ? "" : payText,
            SeniorityHint = AdText.Line(this[AdField.Seniority]),
            Remote = Remote(),
            EmploymentType = AdText.Line(this[AdField.EmploymentType]),
            Department = AdText.Line(this[AdField.Department]),
            CompanyFacts = string.Join("; ", new[] { AdField.CompanySize, AdField.CompanySector, AdField.CompanyIndustry, AdField.CompanyType }
                .Select(f => AdText.Line(this[f])).Where(v => v.Length > 0)),
            Url = AdText.Line(this[AdField.Url]),
            IsExcerpt = board.EndsWith("excerpts", StringComparison.OrdinalIgnoreCase),
            IsInvented = IsTrue(this[AdField.Invented]),
            Reposts = int.TryParse(this[AdField.Reposts], NumberStyles.None, CultureInfo.InvariantCulture, out var reposts) ? Math.Clamp(reposts, 1, 1_000_000) : 1,
        };
    }

    // Glassdoor tables carry the rating below the name ("Acme\n3.8").
    private string Employer()
    {
        var name = this[AdField.Employer];
        var end = name.AsSpan().Trim().IndexOf('\n');
        if (end > 0 && double.TryParse(name.AsSpan().Trim()[end..], NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            name = name.Trim()[..end];
        }

        return AdText.Line(HtmlText.Unescape(name)) is { Length: > 0 } clean ? clean : BoardAddress.Employer(this[AdField.Url]);
    }

    private string Location()
    {
        var whole = AdText.Line(HtmlText.Unescape(this[AdField.Location]));
        return whole.Length > 0 ? whole : string.Join(", ", new[] { AdField.City, AdField.Region, AdField.Country }
            .Select(f => AdText.Line(this[f])).Where(v => v.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private DateOnly? Posted(string place, ICollection<Finding> findings)
    {
        var scraped = this[AdField.Scraped];
        var readOn = scraped.Length == 0 ? null : AdDates.Parse(scraped, null);
        var posted = this[AdField.Posted];
        if (posted.Length == 0)
        {
            return readOn;
        }

        if (AdDates.Parse(posted, readOn is { } day && AdDates.IsMonth(scraped) ? day.AddDays(14) : readOn) is { } date)
        {
            return date;
        }

        findings.Add(new Finding("ADS005", Severity.Note, place, $"the date \"{Short(AdText.Line(posted))}\" could not be read",
            "Write dates as 2026-07-15; a relative date (\"5 days ago\") needs a field scraped_at. " + (readOn is null ? "The ad counts as undated." : "The day it was scraped is used.")));
        return readOn;
    }

    private PayRange? PayOfFields(string place, ICollection<Finding> findings)
    {
        var pay = AdPay.Parse(values[(int)AdField.PayMin], values[(int)AdField.PayMax], values[(int)AdField.PayCurrency], values[(int)AdField.PayPeriod], out var problem);
        if (problem.Length > 0)
        {
            findings.Add(new Finding("ADS006", Severity.Note, place, problem, "Give salary_min, salary_max, salary_currency (USD) and salary_period (year); the ad is kept without pay."));
        }

        return pay;
    }

    private bool? Remote()
    {
        var flag = this[AdField.Remote].Trim();
        var mode = this[AdField.WorkMode].Trim();
        return IsTrue(flag) || mode.Equals("remote", StringComparison.OrdinalIgnoreCase) || mode.Equals("TELECOMMUTE", StringComparison.OrdinalIgnoreCase) ? true
            : flag.Equals("false", StringComparison.OrdinalIgnoreCase) || flag is "0" or "no" || mode.ToLowerInvariant() is "hybrid" or "onsite" or "on-site" or "on_site" or "in_office" ? false
            : null;
    }

    private static bool IsTrue(string value) => value.Trim() is "1" or "yes" or "Yes" || value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string Hash(string employer, string title, string text)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{employer}\n{title}\n{text}")).AsSpan(0, 8));

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
