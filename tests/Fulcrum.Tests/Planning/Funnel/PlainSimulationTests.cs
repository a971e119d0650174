using Fulcrum.Bench;
using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using Xunit;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

/// <summary>The simulator against the same model written plainly: single openings, single applications, exact betas, another generator.</summary>
public sealed class PlainSimulationTests
{
    [Fact]
    public void The_simulator_lands_as_often_as_the_plain_model()
    {
        Compare();
        Compare(From(Project(), 0, 8));
        Compare(From(Exam(), 0, 6), From(Course(), 5, 5), From(Networking(), 20, 4));
    }

    private static void Compare(params ScheduledAction[] schedule)
    {
        const int paths = 2500;
        var request = Of(paths: 8000, ledger: InventedRequest.Ledger() with { Degree = DegreeLevel.Bachelor });
        var fast = new PivotSimulator(request).Run(schedule, 8000, 17).Tax();
        var plain = new PlainSimulation(request, 17).Landings(schedule, paths);
        foreach (var months in new[] { 4, 12, 30, 60 })
        {
            var expected = fast.LandingMonths.Take(months).Sum();
            var counted = plain.Count(m => m <= months) / (double)paths;

            // Three standard errors of the plain count, and a point and a half for groups, fluid stocks and the beta's normal form.
            counted.ShouldBe(expected, (3 * Math.Sqrt(expected * (1 - expected) / paths)) + 0.015, $"{schedule.Length} actions, {months} months");
        }
    }
}
