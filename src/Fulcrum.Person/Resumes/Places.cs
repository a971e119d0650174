using System.Text.RegularExpressions;

namespace Fulcrum.Person;

/// <summary>Recognises places: "San Francisco, CA", "Berlin, Germany", "Remote".</summary>
internal static partial class Places
{
    private const int Longest = 150;
    private static readonly Dictionary<string, string> s_countries = Build();

    private static readonly HashSet<string> s_states = new(
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON BC QC AB MB SK NS NB NL NSW VIC QLD ACT TAS".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> s_stateNames = new(StringComparer.Ordinal)
    {
        "california", "texas", "new york", "florida", "illinois", "washington", "massachusetts", "georgia", "colorado", "virginia", "north carolina", "pennsylvania", "ohio", "michigan", "oregon", "arizona",
        "minnesota", "new jersey", "maryland", "utah", "tennessee", "missouri", "indiana", "wisconsin", "ontario", "quebec", "british columbia", "alberta", "karnataka", "maharashtra", "tamil nadu", "telangana",
        "andhra pradesh", "kerala", "delhi", "uttar pradesh", "west bengal", "gujarat", "rajasthan", "haryana", "punjab", "england", "scotland", "wales", "bavaria", "bayern", "hessen", "new south wales", "oklahoma",
    };

    private static readonly HashSet<string> s_cities = new(StringComparer.Ordinal)
    {
        "london", "berlin", "munich", "muenchen", "munchen", "hamburg", "paris", "lyon", "madrid", "barcelona", "zurich", "zuerich", "geneva", "vienna", "wien", "amsterdam", "rotterdam", "brussels", "dublin", "lisbon",
        "new york", "new york city", "nyc", "san francisco", "seattle", "boston", "chicago", "austin", "los angeles", "toronto", "vancouver", "montreal", "bangalore", "bengaluru", "mumbai", "pune", "hyderabad",
        "chennai", "new delhi", "delhi", "gurgaon", "noida", "kolkata", "singapore", "tokyo", "sydney", "melbourne", "istanbul", "warsaw", "krakow", "prague", "stockholm", "copenhagen", "oslo", "helsinki", "milan", "rome",
        "frankfurt", "cologne", "koeln", "koln", "stuttgart", "dusseldorf", "duesseldorf", "leipzig", "manchester", "edinburgh", "bristol", "cambridge", "oxford", "tel aviv", "dubai", "lagos", "nairobi", "cape town", "remote",
    };

    /// <summary>ISO 3166 code of the country that a place names; empty when it names none. A US or Canadian state says it, too.</summary>
    public static string CountryOf(string place)
    {
        var parts = place.Split([',', '(', ')', '|', '/', '–', '-'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (s_countries.TryGetValue(DateWords.Fold(parts[i]), out var code))
            {
                return code;
            }

            var state = ZipCode().Replace(parts[i], "").Trim();
            if (i > 0 && s_states.Contains(state))
            {
                return state is "ON" or "BC" or "QC" or "AB" or "MB" or "SK" or "NS" or "NB" or "NL" ? "CA" : state is "NSW" or "VIC" or "QLD" or "ACT" or "TAS" ? "AU" : "US";
            }
        }

        return "";
    }

    /// <summary>Whether a text is a place and nothing else.</summary>
    public static bool Is(string text)
    {
        if (text.Length is < 3 or > 60 || text.Any(char.IsDigit) && !ZipCode().IsMatch(text))
        {
            return false;
        }

        var folded = DateWords.Fold(text).Trim(' ', '(', ')', '.', '-', '–');
        if (s_cities.Contains(folded) || folded is "hybrid" or "remote" or "on-site" or "onsite" || s_countries.ContainsKey(folded) && folded.Length > 3)
        {
            return true;
        }

        var match = CityAndRegion().Match(text.Trim(' ', '(', ')', '.'));
        if (!match.Success)
        {
            return folded.StartsWith("remote", StringComparison.Ordinal) && folded.Length < 30;
        }

        var region = ZipCode().Replace(match.Groups["region"].Value, "").Trim();
        var plain = DateWords.Fold(region);
        return s_states.Contains(region) || s_stateNames.Contains(plain) || s_countries.ContainsKey(plain) || (plain == "remote")
            || (s_cities.Contains(DateWords.Fold(match.Groups["city"].Value.Trim())) && region.Length > 1 && region.Length < 25);
    }

    /// <summary>A place at the end of a text, behind a comma, a dash or in brackets; where it starts, or -1.</summary>
    public static int AtEnd(string text)
    {
        // No place has a longer name: a line of a million brackets is not looked through for each of them.
        for (var i = Math.Max(1, text.Length - Longest); i < text.Length; i++)
        {
            if (text[i] is not (',' or '–' or '—' or '|' or '(' or '·' or '•') && !(text[i] == '-' && text[i - 1] == ' '))
            {
                continue;
            }

            var rest = text[(i + 1)..].Trim(' ', ')', '.', '-', '–');
            if (Is(rest))
            {
                return i;
            }
        }

        return -1;
    }

    private static Dictionary<string, string> Build()
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        const string List = """
            US:usa,us,u.s.,u.s.a.,united states,united states of america,estados unidos|GB:uk,u.k.,united kingdom,england,scotland,wales,great britain|DE:germany,deutschland,allemagne,alemania|FR:france,frankreich,francia
            ES:spain,espana,spanien,espagne|IT:italy,italia,italien|PT:portugal|NL:netherlands,the netherlands,nederland,holland|BE:belgium,belgique,belgie,belgien|CH:switzerland,schweiz,suisse|AT:austria,osterreich,oesterreich
            IE:ireland|PL:poland,polska|CZ:czech republic,czechia|SE:sweden,sverige|NO:norway|DK:denmark|FI:finland|TR:turkey,turkiye|GR:greece|RO:romania|HU:hungary|UA:ukraine|BG:bulgaria|RS:serbia|HR:croatia
            CA:canada|MX:mexico|BR:brazil,brasil|AR:argentina|CL:chile|CO:colombia|PE:peru|IN:india|CN:china|JP:japan|KR:south korea,korea|SG:singapore|HK:hong kong|TW:taiwan|AU:australia|NZ:new zealand|ID:indonesia|MY:malaysia
            PH:philippines|TH:thailand|VN:vietnam|PK:pakistan|BD:bangladesh|LK:sri lanka|NP:nepal|AE:uae,united arab emirates|SA:saudi arabia|IL:israel|EG:egypt|MA:morocco|TN:tunisia|ZA:south africa|NG:nigeria|KE:kenya|GH:ghana|RU:russia
            LT:lithuania|LV:latvia|EE:estonia|SI:slovenia|SK:slovakia|LU:luxembourg|IS:iceland|QA:qatar|JO:jordan|LB:lebanon
            """;
        foreach (var entry in List.Split(['|', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in entry[3..].Split(','))
            {
                map[name] = entry[..2];
            }
        }

        return map;
    }

    [GeneratedRegex(@"^(?<city>\p{Lu}[\p{L}\p{M}.'’ \-]{1,30}),\s*(?<region>\p{Lu}[\p{L}\p{M}. ]{1,30}(?:\s\d{5}(?:-\d{4})?)?)(?:,\s*[\p{L}. ]{2,25})?$", RegexOptions.CultureInvariant)]
    private static partial Regex CityAndRegion();

    [GeneratedRegex(@"\s\d{4,6}(?:-\d{4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex ZipCode();
}
