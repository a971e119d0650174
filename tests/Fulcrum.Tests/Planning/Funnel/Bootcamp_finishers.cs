using System.IO.Compression;
using CsvHelper;
using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

/// <summary>
/// The funnel against people: those who finished a coding bootcamp in freeCodeCamp's survey of 2016, by the months since. The person
/// simulated is of that kind: a beginner at the level that a bootcamp teaches, one project, no years in the field, most of the week to search.
/// </summary>
public sealed class Bootcamp_finishers
{
    [Fact]
    public void Finishers_found_work_as_often_as_the_band_for_such_a_person_says()
    {
        var (finished, employed, months) = Survey(Repository.DataOrSkip("credentials", "fcc_new_coder_survey_2016_part1.csv.gz"));
        (finished, employed).ShouldBe((645, 371));

        var chances = Chances(months);
        var (low, high) = (Band.Quantile(chances, 0.1), Band.Quantile(chances, 0.9));
        ((double)employed / finished).ShouldBeInRange(low, high, $"band {low:0.00} to {high:0.00}, median {Band.Quantile(chances, 0.5):0.00}");
    }

    // For each draw of the facts the share that has landed, averaged over the months since finishing.
    private static double[] Chances(IReadOnlyList<double> months)
    {
        // Forty entry-level ads for developers, as the invented market has them but junior and without a level of years.
        AdReading[] ads = [.. Enumerable.Range(0, 40).Select(i => Ad(i) with { Seniority = i % 2 == 0 ? Seniority.Junior : Seniority.Unspecified, MinYears = null })];
        var ledger = InventedRequest.Ledger(("python", 1.8, true), ("sql", 1.5, true), ("docker", 1.0, false), ("git", 1.8, true)) with { YearsInField = 0, YearsOfWork = 5, Degree = DegreeLevel.Bachelor };
        // The anchor of that year: one hire in 152 applications (Lever 2016). Today's, one in 180 to 300, belongs to 2019 to 2024.
        var request = Of(ads: ads, ledger: ledger, facts: With(("funnel.applications-per-hire", new Distribution(Shape.LogNormal, 152, 0.13))), profile: p => p with
        {
            Employed = Setting<bool>.Yours(false), WeeklyHours = Setting<Hours>.Yours(new Hours(25)), ApplicationsPerWeek = Setting<int>.Yours(15), Contacts = Setting<int>.Yours(4),
        });
        var outcomes = new PivotSimulator(request).Run([], 8000, 5).Outcomes;
        var width = WeekCalendar.SearchMonths + 1;
        var shares = new double[outcomes.Draws];
        for (var d = 0; d < outcomes.Draws; d++)
        {
            var (by, landed) = (new double[width], 0.0);
            for (var k = 0; k < width - 1; k++)
            {
                by[k] = landed;
                landed += outcomes.LandsIn[(d * width) + k] / outcomes.PathsPerDraw;
            }

            by[^1] = landed;

            // A month counts from its middle: "three months ago" is anything from three to four.
            shares[d] = months.Average(m => (by[Math.Min(width - 1, (int)m)] + by[Math.Min(width - 1, (int)m + 1)]) / 2);
        }

        Array.Sort(shares);
        return shares;
    }

    private static (int Finished, int Employed, List<double> Months) Survey(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        using var reader = CsvReader.Create(bytes.ToArray(), new CsvReaderOptions { HasHeader = false });
        var (header, finished, employed, months) = (Array.Empty<string>(), 0, 0, new List<double>());
        while (reader.Read())
        {
            var cells = reader.Current.ToArray();
            if (header.Length == 0)
            {
                header = cells;
            }
            else if (Cell("Have you finished yet?") == "1")
            {
                finished++;
                employed += Cell("Were you able to get a full time developer job afterward?") == "1" ? 1 : 0;
                if (double.TryParse(Cell("How many months ago?"), System.Globalization.CultureInfo.InvariantCulture, out var ago))
                {
                    months.Add(ago);
                }
            }

            string Cell(string name) => cells[Array.IndexOf(header, name)].Trim();
        }

        return (finished, employed, months);
    }
}
