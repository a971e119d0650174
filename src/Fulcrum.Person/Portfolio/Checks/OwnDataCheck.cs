using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ011: data is fetched, scraped, measured or queried.</summary>
internal sealed class OwnDataCheck : ProjectCheck
{
    private static readonly Regex s_fetch = Pattern.Of(
        @"\brequests\.(get|post|session)\b|\bhttpx\.(get|post|client|asyncclient)|\baiohttp\.clientsession|\burlopen\s*\(|\bbeautifulsoup\s*\(|^\s*(import|from)\s+(scrapy|feedparser|tweepy|praw|yfinance|serial|paho|kafka|confluent_kafka|psycopg2?|pyodbc|snowflake|google\.cloud)\b|\bread_sql|\bcreate_engine\s*\(|\bspark\.read(stream)?\b|\bread_html\s*\(|read_(csv|json|parquet)\(\s*f?['""]https?://|library\((rvest|httr2?|rtweet|tidycensus|DBI)\)|\bnew\s+HttpClient\b|\bhttp\.Get\(|\bexternal_stage\b|\bcopy\s+into\b|\{\{\s*source\(");

    public override string Code => "PRJ011";

    public override ProjectArea Area => ProjectArea.Data;

    public override string Title => "Data that is collected";

    public override string Reason => "Getting data out of an interface, a page or a database, with its errors and limits, is what the work begins with.";

    public override string Example => "`requests.get(url)`, `pd.read_sql(query, engine)`, a Scrapy spider, a dbt source";

    public override string Remedy => "Fetch the data in code, from an interface or a database, with errors and repeats handled.";

    public override IReadOnlyList<string> Concepts => ["data-collection", "data-ingestion", "web-scraping"];

    public override IReadOnlyList<string> Demonstrates => ["data-collection"];

    public override double Pull => 0.5;

    public override Verdict Look(ProjectView view)
        => view.UsesData ? Seen(Sources(view), "data is fetched in code", "no code that fetches data was found; it lies there as a file or comes with a library") : Verdict.NotApplicable("no data is analysed here");

    internal static IReadOnlyList<FilePlace> Sources(ProjectView view) => ProjectView.Find(view.Code, s_fetch, orText: true);
}
