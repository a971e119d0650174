using System.Diagnostics;
using System.Globalization;
using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;
using Microsoft.Data.Sqlite;

namespace Fulcrum.Bench;

/// <summary>
/// Demand over a million packed ads: one role, before and after a thousand more; and the share of every concept by kind of employer and month,
/// with intervals, beside the same aggregate in SQLite. <c>-- demand [--ads N]</c>.
/// </summary>
internal static class DemandBench
{
    private const int Asked = 15;
    private const int Rounds = 5;

    public static int Run(string[] args)
    {
        var at = Array.IndexOf(args, "--ads");
        var count = at >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 1_000_000;
        var market = new JobMarket(Reader.Bundled);
        var random = new Random(1);
        var ads = new PackedAds();
        foreach (var reading in Invented(random, count))
        {
            ads.Add(reading);
        }

        var file = Path.GetTempFileName();
        try
        {
            using (var output = File.Create(file))
            {
                ads.WriteNew(output);
            }

            Print($"{count} invented ads of {Asked} concepts each, {new FileInfo(file).Length / 1e6:F0} MB as columns");
            var before = ThreadClock.Seconds();
            using (var input = File.OpenRead(file))
            {
                ads = PackedAds.Read(input, file, new List<Finding>());
            }

            Print($"read from the file: {ThreadClock.Seconds() - before:F3} s of thread CPU time");
            OneRole(market, ads, "role-20", "a role, warm");
            OneRole(market, ads, "data-engineer", "the largest role, warm");
            before = ThreadClock.Seconds();
            foreach (var reading in Invented(random, 1_000))
            {
                ads.Add(reading);
            }

            var added = ThreadClock.Seconds() - before;
            using (var output = new FileStream(file, FileMode.Append))
            {
                ads.WriteNew(output);
            }

            Print($"1,000 more ads: added in {added:F3} s and appended in {ThreadClock.Seconds() - before - added:F3} s");
            OneRole(market, ads, "role-20", "the first role after that");
            Aggregate(ads, Math.Min(count, 100_000), random);
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void OneRole(JobMarket market, PackedAds ads, string role, string what)
    {
        var (counting, table) = (new List<double>(), new List<double>());
        RoleDemand? demand = null;
        for (var round = 0; round <= Rounds; round++)
        {
            var from = ThreadClock.Seconds();
            var counts = ads.Count(new PackedFilter { Role = r => r == role });
            var middle = ThreadClock.Seconds();
            demand = market.Table(counts, role);
            if (round > 0)
            {
                counting.Add(middle - from);
                table.Add(ThreadClock.Seconds() - middle);
            }
        }

        Print($"{what}: {Median(counting) + Median(table):F3} s ({Median(counting):F3} counting, {Median(table):F3} intervals) for {demand!.Counts.Ads} ads of {demand.Counts.Employers} employers, {demand.Concepts.Count} concepts");
    }

    private static void Aggregate(PackedAds ads, int inSqlite, Random random)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var from = ThreadClock.Seconds();
            Intervals(ads.Tally());
            if (round > 0)
            {
                times.Add(ThreadClock.Seconds() - from);
            }
        }

        // SQLite is slow enough to be asked about fewer ads; both take time in proportion.
        var some = new PackedAds();
        List<AdReading> readings = [.. Invented(random, inSqlite)];
        readings.ForEach(r => some.Add(r));
        var small = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var from = ThreadClock.Seconds();
            Intervals(some.Tally());
            if (round > 0)
            {
                small.Add(ThreadClock.Seconds() - from);
            }
        }

        var sqlite = Sqlite(readings, out var cells);
        Print($"share by concept, kind of employer and month with intervals: {Median(times):F3} s for {ads.Rows} ads");
        Print($"the same for {inSqlite} ads: {Median(small):F4} s; SQLite {sqlite:F2} s for its {cells} cells, without the intervals: {sqlite / Median(small):F0} x as long");
    }

    private static int Intervals(MonthlyTally tally)
    {
        var known = 0;
        for (var concept = 0; concept < tally.Concepts.Count; concept++)
        {
            for (var segment = 0; segment < MonthlyTally.Segments; segment++)
            {
                for (var month = 0; month < tally.Months; month++)
                {
                    known += tally.Share(concept, (Segment)segment, month) is { Interval.Low: > 0 } ? 1 : 0;
                }
            }
        }

        return known;
    }

    private static double Sqlite(List<AdReading> readings, out int cells)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Do(connection, "CREATE TABLE ad(id INTEGER PRIMARY KEY, segment INTEGER, month INTEGER)");
        Do(connection, "CREATE TABLE asks(ad INTEGER, concept INTEGER)");
        using (var together = connection.BeginTransaction())
        {
            using var ad = connection.CreateCommand();
            ad.CommandText = "INSERT INTO ad VALUES ($id, $segment, $month)";
            var (id, segment, month) = (ad.Parameters.Add("$id", SqliteType.Integer), ad.Parameters.Add("$segment", SqliteType.Integer), ad.Parameters.Add("$month", SqliteType.Integer));
            using var asks = connection.CreateCommand();
            asks.CommandText = "INSERT INTO asks VALUES ($ad, $concept)";
            var (of, concept) = (asks.Parameters.Add("$ad", SqliteType.Integer), asks.Parameters.Add("$concept", SqliteType.Integer));
            var numbers = new Dictionary<ConceptId, int>();
            for (var n = 0; n < readings.Count; n++)
            {
                var posted = readings[n].Ad.Posted!.Value;
                (id.Value, segment.Value, month.Value) = (n, (int)readings[n].Segment, (posted.Year * 12) + posted.Month);
                ad.ExecuteNonQuery();
                foreach (var requirement in readings[n].Requirements)
                {
                    numbers.TryAdd(requirement.Concept.Id, numbers.Count);
                    (of.Value, concept.Value) = (n, numbers[requirement.Concept.Id]);
                    asks.ExecuteNonQuery();
                }
            }

            together.Commit();
        }

        Do(connection, "CREATE INDEX by_ad ON asks(ad)");
        var times = new List<double>();
        cells = 0;
        for (var round = 0; round < 2; round++)
        {
            cells = 0;
            var from = ThreadClock.Seconds();
            using var query = connection.CreateCommand();
            query.CommandText = """
                WITH total AS (SELECT segment, month, COUNT(*) AS ads FROM ad GROUP BY segment, month),
                     asked AS (SELECT concept, segment, month, COUNT(*) AS ads FROM asks JOIN ad ON ad.id = asks.ad GROUP BY concept, segment, month)
                SELECT concept, asked.segment, asked.month, asked.ads * 1.0 / total.ads FROM asked JOIN total USING (segment, month)
                """;
            using var rows = query.ExecuteReader();
            while (rows.Read())
            {
                cells++;
            }

            times.Add(ThreadClock.Seconds() - from);
        }

        return times.Min();
    }

    private static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // 2,000 concepts of falling frequency, 40 roles, 24 months; every eighth ad opens a new employer.
    private static IEnumerable<AdReading> Invented(Random random, int count)
    {
        Concept[] concepts = [.. Reader.Bundled.Concepts.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal).Take(2_000)];
        string[] roles = ["data-engineer", .. Enumerable.Range(0, 39).Select(n => $"role-{n}")];
        string[] countries = ["US", "GB", "DE", "IN", ""];
        var employers = Math.Max(10, count / 8);
        for (var n = 0; n < count; n++)
        {
            var asks = new List<Requirement>(Asked);
            var taken = new HashSet<int>();
            while (taken.Count < Asked)
            {
                var concept = (int)(concepts.Length * Math.Pow(random.NextDouble(), 3));
                if (taken.Add(concept))
                {
                    asks.Add(new Requirement(concepts[concept], (Strength)random.Next(3), "", default, ""));
                }
            }

            var role = roles[random.Next(4) == 0 ? random.Next(2) : random.Next(roles.Length)];
            yield return new AdReading
            {
                Ad = new Ad { Id = $"{n}", Place = "", Board = $"board {random.Next(5)}", Posted = new DateOnly(2024, 11, 1).AddMonths(random.Next(24)) },
                EmployerKey = $"employer {(int)Math.Pow(employers, random.NextDouble())}",
                RoleId = role,
                Role = role,
                Segment = (Segment)random.Next(6),
                Seniority = (Seniority)random.Next(7),
                WorkMode = (WorkMode)random.Next(4),
                Country = countries[random.Next(countries.Length)],
                MinYears = random.Next(2) == 0 ? null : random.Next(1, 11),
                Degree = random.Next(2) == 0 ? null : new DegreeRequirement((DegreeLevel)random.Next(5), Strength.Required, random.Next(2) == 0, default),
                Pay = random.Next(4) > 0 ? null : new PayRange(random.Next(40, 120) * 1000, random.Next(120, 200) * 1000, "USD", PayPeriod.Year),
                Requirements = asks,
            };
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
