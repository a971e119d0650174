using System.Collections.Frozen;

namespace Fulcrum.Market;

/// <summary>The country of a place as written: "Austin, TX", "Remote - Germany", "London".</summary>
internal static class CountryReader
{
    private static readonly FrozenSet<string> States = "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Provinces = "on qc bc ab mb sk ns nb nl pe".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string Code, string Names)[] Places =
    [
        ("US", "united states|united states of america|usa|u.s.a|u.s|us|america|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|nyc|new york city|brooklyn|manhattan|san francisco|sf|bay area|los angeles|san diego|san jose|palo alto|mountain view|sunnyvale|menlo park|redwood city|foster city|oakland|seattle|bellevue|portland|denver|boulder|austin|dallas|houston|chicago|boston|atlanta|miami|philadelphia|pittsburgh|detroit|minneapolis|phoenix|salt lake city|las vegas|nashville|charlotte|raleigh|washington dc|baltimore|el segundo|santa monica|columbus|tampa|orlando"),
        ("GB", "united kingdom|uk|u.k|great britain|england|scotland|wales|northern ireland|london|manchester|edinburgh|glasgow|bristol|leeds|birmingham|oxford|cambridge uk|belfast|brighton"),
        ("CA", "canada|ontario|quebec|british columbia|alberta|toronto|vancouver|montreal|montréal|ottawa|calgary|waterloo|winnipeg|edmonton"),
        ("DE", "germany|deutschland|berlin|munich|münchen|hamburg|frankfurt|cologne|köln|stuttgart|düsseldorf|dusseldorf|leipzig|karlsruhe|hannover"),
        ("FR", "france|paris|lyon|marseille|toulouse|bordeaux|nantes|lille|nice"), ("ES", "spain|españa|madrid|barcelona|valencia|málaga|malaga|seville|bilbao"), ("IT", "italy|italia|milan|milano|rome|roma|turin|bologna"),
        ("NL", "netherlands|the netherlands|amsterdam|rotterdam|utrecht|eindhoven|the hague|den haag"), ("BE", "belgium|brussels|antwerp|ghent|leuven"), ("CH", "switzerland|zurich|zürich|geneva|lausanne|basel|bern"), ("AT", "austria|vienna|wien|graz|linz"), ("IE", "ireland|dublin|cork|galway|limerick"),
        ("PT", "portugal|lisbon|lisboa|porto"), ("SE", "sweden|stockholm|gothenburg|malmö|malmo"), ("NO", "norway|oslo|bergen|trondheim"), ("DK", "denmark|copenhagen|aarhus"), ("FI", "finland|helsinki|espoo|tampere"), ("PL", "poland|warsaw|warszawa|krakow|kraków|wroclaw|wrocław|gdansk|gdańsk|poznan|poznań"), ("CZ", "czech republic|czechia|prague|brno"), ("RO", "romania|bucharest|cluj|cluj-napoca|iasi|timisoara"), ("HU", "hungary|budapest"), ("BG", "bulgaria|sofia"), ("GR", "greece|athens|thessaloniki"), ("UA", "ukraine|kyiv|kiev|lviv"), ("RS", "serbia|belgrade"), ("HR", "croatia|zagreb"), ("SI", "slovenia|ljubljana"), ("SK", "slovakia|bratislava"), ("LT", "lithuania|vilnius|kaunas"), ("LV", "latvia|riga"), ("EE", "estonia|tallinn"), ("CY", "cyprus|limassol|nicosia"), ("MT", "malta"), ("LU", "luxembourg"), ("TR", "turkey|türkiye|istanbul|ankara"), ("RU", "russia|moscow"),
        ("IN", "india|bangalore|bengaluru|hyderabad|mumbai|pune|delhi|new delhi|chennai|gurgaon|gurugram|noida|kolkata|ahmedabad"), ("SG", "singapore"), ("AU", "australia|sydney|melbourne|brisbane|perth|adelaide|canberra|new south wales"), ("NZ", "new zealand|auckland|wellington|christchurch"), ("JP", "japan|tokyo|osaka|kyoto"), ("KR", "south korea|korea|seoul"), ("CN", "china|beijing|shanghai|shenzhen|hangzhou"), ("HK", "hong kong"), ("TW", "taiwan|taipei"), ("ID", "indonesia|jakarta"), ("MY", "malaysia|kuala lumpur|penang"), ("TH", "thailand|bangkok"), ("VN", "vietnam|ho chi minh city|hanoi"), ("PH", "philippines|manila|cebu"), ("PK", "pakistan|karachi|lahore|islamabad"), ("BD", "bangladesh|dhaka"), ("LK", "sri lanka|colombo"),
        ("AE", "united arab emirates|uae|dubai|abu dhabi"), ("SA", "saudi arabia|riyadh|jeddah"), ("QA", "qatar|doha"), ("EG", "egypt|cairo|alexandria"), ("JO", "jordan|amman"), ("LB", "lebanon|beirut"), ("MA", "morocco|casablanca|rabat"), ("TN", "tunisia|tunis"), ("IL", "israel|tel aviv|tel-aviv|jerusalem|haifa"), ("ZA", "south africa|cape town|johannesburg|pretoria"), ("NG", "nigeria|lagos|abuja"), ("KE", "kenya|nairobi"), ("GH", "ghana|accra"), ("ET", "ethiopia|addis ababa"),
        ("BR", "brazil|brasil|são paulo|sao paulo|rio de janeiro|curitiba|belo horizonte"), ("MX", "mexico|méxico|mexico city|guadalajara|monterrey|cdmx"), ("AR", "argentina|buenos aires"), ("CO", "colombia|bogotá|bogota|medellín|medellin"), ("CL", "chile|santiago"), ("PE", "peru|lima"), ("UY", "uruguay|montevideo"), ("CR", "costa rica|san josé costa rica"), ("EC", "ecuador|quito"),
    ];

    private static readonly FrozenDictionary<string, string> ByName = Places
        .SelectMany(p => p.Names.Split('|').Select(name => (name, p.Code)))
        .ToFrozenDictionary(p => p.name, p => p.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>ISO code of the first country that the place names; empty when it names none.</summary>
    internal static string Of(string location)
    {
        if (location.Length == 0)
        {
            return "";
        }

        var lower = AdBody.Fold(location);
        var part = 0;
        var fallback = "";
        foreach (var range in lower.AsSpan().SplitAny(",;|/()-–•·"))
        {
            var piece = lower.AsSpan()[range].Trim(" .:");
            if (piece.IsEmpty)
            {
                continue;
            }

            part++;
            if (part > 1 && piece.Length >= 2 && (piece.Length == 2 || piece[2] == ' ') && States.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece[..2]))
            {
                // "Berlin, DE" names a country that the town before it confirms; "Wilmington, DE" a state.
                return fallback.Length > 0 && fallback.Equals(piece[..2].ToString(), StringComparison.OrdinalIgnoreCase) ? fallback : "US";
            }

            if (part > 1 && piece.Length == 2 && Provinces.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece))
            {
                return "CA";
            }

            if (Longest(piece) is { Length: > 0 } code)
            {
                // A country's own name outranks a town's ("Cambridge, United Kingdom").
                fallback = fallback.Length == 0 || IsCountry(piece) ? code : fallback;
                if (IsCountry(piece))
                {
                    return code;
                }
            }
        }

        return fallback;
    }

    private static readonly FrozenSet<string> Countries = Places.SelectMany(p => p.Names.Split('|').Take(p.Code == "US" ? 7 : p.Code == "GB" ? 8 : p.Code is "NL" or "CZ" or "DE" or "ES" or "IT" or "TR" or "KR" or "AE" or "BR" or "MX" ? 2 : 1)).ToFrozenSet(StringComparer.Ordinal);

    private static bool IsCountry(ReadOnlySpan<char> piece) => Countries.GetAlternateLookup<ReadOnlySpan<char>>().Contains(piece);

    // The piece itself, or the longest run of its words that names a place ("remote us", "greater london area").
    private static string Longest(ReadOnlySpan<char> piece)
    {
        if (BySpan.TryGetValue(piece, out var code))
        {
            return code;
        }

        Span<Range> words = stackalloc Range[8];
        var count = piece.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(3, count); length > 0; length--)
        {
            for (var from = 0; from + length <= count; from++)
            {
                var run = piece[words[from].Start..words[from + length - 1].End];
                if (run.Length > 2 && BySpan.TryGetValue(run, out code) || run is "us" or "uk" && BySpan.TryGetValue(run, out code))
                {
                    return code;
                }
            }
        }

        return "";
    }
}
