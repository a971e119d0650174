using System.Globalization;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>What is looked at in the market; all of it stands in the address.</summary>
/// <param name="Role">The role as ads name it; empty: the target role.</param>
/// <param name="Filter">Which ads count.</param>
/// <param name="Part">One of <see cref="Parts"/>.</param>
/// <param name="Top">Rows shown.</param>
/// <param name="Page">Page of a long list, from 1.</param>
internal sealed record MarketView(string Role, AdFilter Filter, string Part, int Top, int Page)
{
    /// <summary>The parts of the page: name in the address, name on the page.</summary>
    public static readonly (string Id, string Name)[] Parts =
        [("demand", "Demand"), ("trend", "Trend"), ("together", "What goes together"), ("questions", "Questions answered"), ("pay", "Pay, years, degree"), ("reading", "What was read")];

    /// <summary>Reads an address; what it does not know is left out.</summary>
    public static MarketView Of(IQueryCollection query) => new(
        query["role"].ToString() is { Length: > 0 and < 100 } role ? role : "",
        new AdFilter
        {
            Segment = Words.Parse<Segment>(query["segment"].ToString()),
            Seniority = Words.Parse<Seniority>(query["seniority"].ToString()),
            WorkMode = Words.Parse<WorkMode>(query["mode"].ToString()),
            Country = query["country"].ToString() is { Length: 2 } country && country.All(char.IsAsciiLetter) ? country.ToUpperInvariant() : null,
            Month = DateOnly.TryParseExact(query["month"] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null,
            AllDates = query["dates"] == "all",
            Today = Desk.Today,
        },
        Parts.Any(p => p.Id == query["part"]) ? query["part"].ToString() : "demand",
        int.TryParse(query["top"], NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? Math.Clamp(top, 5, 500) : 20,
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1);

    /// <summary>Whether any filter narrows the role's ads.</summary>
    public bool IsNarrowed => Filter is not { Segment: null, Seniority: null, WorkMode: null, Country: null, Month: null };

    /// <summary>The address of the market page in this view.</summary>
    public string Address => At("/market");

    /// <summary>The address of one concept's page in this view.</summary>
    public string Concept(ConceptId id) => (this with { Part = "demand", Top = 20, Page = 1 }).At($"/market/concept/{Uri.EscapeDataString(id.Value)}");

    /// <summary>The address of one ad as read.</summary>
    public string Ad(AdReading reading) => (this with { Part = "demand", Top = 20, Page = 1 }).At($"/market/ad/{Corpus.Key(reading)}");

    /// <summary>An address with what is chosen behind it.</summary>
    public string At(string path)
    {
        var chosen = new List<KeyValuePair<string, string?>>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                chosen.Add(KeyValuePair.Create(name, (string?)value));
            }
        }

        Add("role", Role);
        Add("segment", Filter.Segment is { } segment ? Words.For(segment) : null);
        Add("seniority", Filter.Seniority is { } seniority ? Words.For(seniority) : null);
        Add("mode", Filter.WorkMode is { } mode ? Words.For(mode) : null);
        Add("country", Filter.Country);
        Add("month", Filter.Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        Add("dates", Filter.AllDates ? "all" : null);
        Add("part", Part == "demand" ? null : Part);
        Add("top", Top == 20 ? null : Top.ToString(CultureInfo.InvariantCulture));
        Add("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        return path + QueryString.Create(chosen).ToUriComponent();
    }
}
