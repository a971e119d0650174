using Fulcrum.Core;
using Fulcrum.Planning;
using Shouldly;
using static Fulcrum.Tests.InventedRequest;

namespace Fulcrum.Tests;

public sealed class Plain_months_of_cash
{
    private static readonly RunwayTerms Terms = new()
    {
        Savings = 9000, Pay = 3200, PaySpread = 60, Living = 2500, LivingSpread = 400, BillChance = 0.06f, BillSize = 1300,
        Loss = 0.02f, Find = 0.3f, Benefit = 900, BenefitMonths = 3, Employed = true, Quit = 10, SearchFrom = 14,
    };

    [Fact]
    public void Every_width_of_registers_and_every_number_of_threads_give_the_same_bytes()
    {
        var one = RunwaySimulator.Run(Terms, 20_000, 60, 7, true, 1, RunwaySimulator.Width.One);
        foreach (var width in Enum.GetValues<RunwaySimulator.Width>().Where(w => w >= RunwaySimulator.Widest))
        {
            foreach (var threads in new[] { 1, 2, 3 })
            {
                var other = RunwaySimulator.Run(Terms, 20_000, 60, 7, true, threads, width);
                other.Lowest.ShouldBe(one.Lowest);
                other.FirstShort.ShouldBe(one.FirstShort);
                other.Balances.ShouldBe(one.Balances);
            }
        }
    }

    [Fact]
    public void The_words_are_those_of_Philox()
    {
        // The published answer for counter and key zero (Random123, kat_vectors): 6627e8d5 e169c58d bc57ac4c 9b00dbd8.
        OneLane.Uniforms(0, 0, 0, 0, out var twelve);
        var into = new float[1];
        twelve.U0.Store(into);
        into[0].ShouldBe(((0x6627e8d5 >> 9) + 0.5f) / 8388608);
    }

    [Fact]
    public void Logarithm_and_normals_agree_with_the_library()
    {
        var (into, second) = (new float[1], new float[1]);
        for (var i = 1; i < 4000; i++)
        {
            var (u, v) = (i / 4000f, ((i * 37) % 4000) / 4000f);
            CashLanes.Exponential(OneLane.All(u)).Store(into);
            ((double)into[0]).ShouldBe(-Math.Log(u), 2e-7 * Math.Max(1, -Math.Log(u)));

            // sin and cos of 2πv from −½ to ½, one turn further on.
            var (x, y) = CashLanes.Normals(OneLane.All(u), OneLane.All(v));
            x.Store(into);
            y.Store(second);
            var radius = Math.Sqrt(-2 * Math.Log(u));
            ((double)into[0]).ShouldBe(radius * Math.Cos(2 * Math.PI * (v - 0.5)), 4e-6);
            ((double)second[0]).ShouldBe(radius * Math.Sin(2 * Math.PI * (v - 0.5)), 4e-6);
        }
    }

    [Fact]
    public void Balances_agree_with_the_same_months_in_plain_doubles()
    {
        // The same model with System.Random and the library's functions; 40,000 paths each.
        const int paths = 40_000;
        var run = RunwaySimulator.Run(Terms, paths, 60, 3, true);
        var random = new Random(4);
        var (shorts, ends, at12) = (0, new double[paths], new double[paths]);
        for (var p = 0; p < paths; p++)
        {
            var (cash, works, idle, isShort) = (9000.0, true, 0, false);
            for (var t = 0; t < 60; t++)
            {
                works = works ? !(t == 10 || random.NextDouble() < 0.02) : t >= 14 && random.NextDouble() < 0.3;
                var pay = works ? 3200 + (60 * Normal()) : idle < 3 ? 900 : 0;
                idle = works ? 0 : idle + 1;
                cash += pay - 2500 - (400 * Normal()) - (random.NextDouble() < 0.06 ? -1300 * Math.Log(1 - random.NextDouble()) : 0);
                isShort |= cash < 0;
                at12[p] = t == 11 ? cash : at12[p];
            }

            shorts += isShort ? 1 : 0;
            ends[p] = cash;
        }

        var mine = run.FirstShort.Count(m => m < 60) / (double)paths;
        mine.ShouldBe(shorts / (double)paths, 4 * Math.Sqrt(2 * mine * (1 - mine) / paths));
        Compare(run.Balances.AsSpan(59 * paths, paths), ends);
        Compare(run.Balances.AsSpan(11 * paths, paths), at12);

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

        static void Compare(ReadOnlySpan<float> mine, double[] plain)
        {
            var values = mine.ToArray().Select(v => (double)v).ToArray();
            var (mean, other) = (values.Average(), plain.Average());
            var (deviation, otherDeviation) = (Math.Sqrt(values.Average(v => (v - mean) * (v - mean))), Math.Sqrt(plain.Average(v => (v - other) * (v - other))));
            mean.ShouldBe(other, 4 * otherDeviation * Math.Sqrt(2.0 / paths));
            deviation.ShouldBe(otherDeviation, 0.02 * otherDeviation);
        }
    }

    [Fact]
    public void Without_ups_and_downs_it_is_a_sheet()
    {
        // 9,000, 700 more each month until month 10, then 900 of benefit for three months, then nothing: short in month 17.
        var run = RunwaySimulator.Run(Terms with { PaySpread = 0, LivingSpread = 0, BillChance = 0, Loss = 0, Find = 0 }, 16, 60, 1, true);

        run.Balances.Where((_, i) => i % 16 == 0).Take(14).ShouldBe([9700, 10_400, 11_100, 11_800, 12_500, 13_200, 13_900, 14_600, 15_300, 16_000, 14_400, 12_800, 11_200, 8700]);
        run.FirstShort.ShouldAllBe(m => m == 17);
    }

    [Fact]
    public void More_savings_and_taking_other_work_never_hurt()
    {
        double Never(decimal savings, bool holdsOut) => Planner.Runway(
            InventedRequest.Person() with { Savings = Setting<Money>.Yours(Dollars(savings)), QuitDate = InventedRequest.Person().Start.AddMonths(2) }, Book, holdsOut, 8000, 5).NeverShort.Value;

        Never(9000, false).ShouldBeGreaterThan(Never(9000, true));
        Never(30_000, false).ShouldBeGreaterThan(Never(9000, false));
        var runway = Planner.Runway(InventedRequest.Person(), Book, false, 1000, 5);
        runway.Paths.ShouldBe(1008);
        runway.ShortBy.ShouldBe(runway.ShortBy.Order());
        (1 - runway.ShortBy[^1]).ShouldBe(runway.NeverShort.Value, 1e-12);
    }
}
