using Fulcrum.Planning;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Surrogate_search
{
    [Fact]
    public void It_equals_brute_force_on_two_hundred_random_small_instances()
    {
        var proved = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var problem = Random(new Random(seed), 3 + (seed % 9));
            var answer = SurrogateSearch.Solve(problem);
            proved += answer.IsProved ? 1 : 0;
            answer.Bound.ShouldBeGreaterThanOrEqualTo(answer.Value, $"seed {seed}");
            problem.IsFeasible(answer.Chosen).ShouldBeTrue($"seed {seed}");
            problem.Value(answer.Chosen).ShouldBe(answer.Value, 1e-6, $"seed {seed}");
            answer.Value.ShouldBe(BruteForce(problem), 1e-6, $"seed {seed}");
        }

        // The rest rests on a choice that the window condition allows and that the scheduler could not lay out: then no proof is claimed.
        proved.ShouldBeGreaterThan(190);
    }

    [Fact]
    public void Sets_of_actions_that_do_the_same_job_are_solved_as_by_brute_force()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var problem = Random(random, 4 + (seed % 8));
            for (var i = 0; i < problem.Count; i++)
            {
                problem.Gain[i] = Math.Abs(problem.Gain[i]);
                for (var j = 0; j < i && i % 3 == j % 3; j++)
                {
                    problem.Pair[i, j] = problem.Pair[j, i] = -Math.Round(random.NextDouble() * 1.4 * Math.Min(problem.Gain[i], problem.Gain[j]), 2);
                }
            }

            var answer = SurrogateSearch.Solve(problem);
            answer.Value.ShouldBe(BruteForce(problem), 1e-6, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(21, 60)]
    [InlineData(22, 120)]
    [InlineData(23, 200)]
    [InlineData(24, 300)]
    [InlineData(25, 300)]
    public void Its_linear_part_has_the_optimum_of_an_independent_solver(int seed, int count)
    {
        Assert.SkipUnless(CbcOracle.IsThere, "cbc (package coinor-cbc) is not on this machine.");
        var problem = CbcOracle.Make(seed, count, pairs: false);
        var answer = SurrogateSearch.Solve(problem);
        answer.IsProved.ShouldBeTrue($"{answer.Nodes} nodes, gap {answer.Gap:P2}");
        answer.Value.ShouldBe(CbcOracle.Solve(problem), 1e-3);
    }

    [Fact]
    public void What_must_be_chosen_is_chosen_or_there_is_no_answer()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var problem = Random(random, 3 + (seed % 7));
            problem = problem with { Must = [.. Enumerable.Range(0, problem.Count).Select(_ => random.Next(3) == 0)] };
            var answer = SurrogateSearch.Solve(problem);
            var best = BruteForce(problem);
            (answer.Value == best || Math.Abs(answer.Value - best) < 1e-6).ShouldBeTrue($"seed {seed}: {answer.Value}, by brute force {best}");
            (!answer.IsPossible || problem.IsFeasible(answer.Chosen)).ShouldBeTrue($"seed {seed}");
        }
    }

    [Fact]
    public void Cohorts_exam_windows_vacations_and_money_by_month_are_kept_in_every_calendar()
    {
        var laidOut = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var problem = Dated(random, Random(random, 3 + (seed % 7)));
            var answer = SurrogateSearch.Solve(problem);
            answer.Value.ShouldBe(BruteForce(problem), 1e-6, $"seed {seed}");
            var calendar = Scheduler.Schedule(problem, answer.Chosen, [.. Enumerable.Range(0, problem.Count).Select(i => CatalogueOf.Action($"{i}"))])!;
            laidOut += calendar.Count;
            for (var week = 0; week < 52; week++)
            {
                var paid = 0.0;
                foreach (var s in calendar)
                {
                    var i = int.Parse(s.Action.Id);
                    paid += (problem.PaidAtEnd[i] ? s.EndWeek : s.StartWeek) <= week ? problem.Cost[i] : 0;
                }

                calendar.Sum(s => s.WeeklyHours.ElementAtOrDefault(week - s.StartWeek)).ShouldBeLessThanOrEqualTo(problem.HoursIn(week) + 1e-9, $"seed {seed}, week {week}");
                paid.ShouldBeLessThanOrEqualTo(problem.MoneyBy(week) + 1e-9, $"seed {seed}, week {week}");
            }

            foreach (var s in calendar)
            {
                var i = int.Parse(s.Action.Id);
                (problem.Starts[i].Length == 0 || problem.Starts[i].Contains(s.StartWeek)).ShouldBeTrue($"seed {seed}, {i} starts in {s.StartWeek}");
                (problem.Ends[i].Length == 0 || problem.Ends[i].Any(w => w.From <= s.EndWeek && s.EndWeek <= w.Until)).ShouldBeTrue($"seed {seed}, {i} ends in {s.EndWeek}");
                s.EndWeek.ShouldBeLessThan(problem.Due[i]);
                problem.Requires[i].ShouldAllBe(choice => calendar.Any(o => choice.Contains(int.Parse(o.Action.Id)) && o.EndWeek < s.StartWeek
                    && (problem.ValidWeeks[int.Parse(o.Action.Id)] == 0 || s.EndWeek <= o.EndWeek + problem.ValidWeeks[int.Parse(o.Action.Id)])), $"seed {seed}, {i}");
            }
        }

        laidOut.ShouldBeGreaterThan(200);
    }

    // No oracle that tries every calendar: what no week's hours can hold must be refused, and a plan with one action is simple enough to say by hand.
    [Theory]
    [InlineData(new[] { 5, 20 }, 0, 0, 26, true)]
    [InlineData(new[] { 24 }, 0, 0, 26, false)]
    [InlineData(new[] { 5, 20 }, 0, 4, 26, false)]
    [InlineData(new[] { 5, 20 }, 9, 12, 26, true)]
    public void One_action_fits_its_dates_or_does_not(int[] starts, int from, int until, int due, bool fits)
    {
        var problem = Make(1) with { Due = [due], Hours = [30.0], Starts = [starts], Ends = [until > 0 ? [(from, until)] : []] };
        problem.IsFeasible([true]).ShouldBe(fits);
    }

    [Fact]
    public void A_certificate_that_has_lapsed_does_not_let_the_next_one_start()
    {
        var problem = Make(2) with { Hours = [10.0, 10.0], Starts = [[], [30]], Ends = [[(0, 5)], []], ValidWeeks = [20, 0] };
        problem.Requires[1] = [[0]];
        problem.IsFeasible([true, true]).ShouldBeFalse();
        (problem with { ValidWeeks = [40, 0] }).IsFeasible([true, true]).ShouldBeTrue();
    }

    [Fact]
    public void Sixty_actions_with_complements_are_proved()
    {
        var answer = SurrogateSearch.Solve(Random(new Random(60), 60));
        answer.IsProved.ShouldBeTrue($"{answer.Nodes} nodes, gap {answer.Gap:P2}");
    }

    [Fact]
    public void When_the_work_runs_out_it_says_how_far_from_proved_it_is()
    {
        var problem = Random(new Random(7), 40);
        var cut = SurrogateSearch.Solve(problem, mostNodes: 3);
        var whole = SurrogateSearch.Solve(problem);
        cut.IsProved.ShouldBeFalse();
        cut.Gap.ShouldBeGreaterThan(0);
        cut.Bound.ShouldBeGreaterThanOrEqualTo(whole.Value - 1e-6);
        problem.IsFeasible(cut.Chosen).ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_chosen_when_nothing_gains()
    {
        var problem = Make(2);
        problem.Gain[0] = problem.Gain[1] = -5;
        SurrogateSearch.Solve(problem).Chosen.ShouldBe([false, false]);
    }

    [Fact]
    public void A_costly_foundation_is_taken_for_what_it_unlocks()
    {
        var problem = Make(2);
        (problem.Gain[0], problem.Gain[1]) = (-5, 20);
        problem.Requires[1] = [[0]];
        SurrogateSearch.Solve(problem).Chosen.ShouldBe([true, true]);
    }

    [Fact]
    public void Two_complements_that_lose_alone_are_taken_together()
    {
        var problem = Make(2);
        (problem.Gain[0], problem.Gain[1]) = (-5, -5);
        problem.Pair[0, 1] = problem.Pair[1, 0] = 30;
        SurrogateSearch.Solve(problem).Value.ShouldBe(20);
    }

    [Fact]
    public void Cyclic_prerequisites_are_never_chosen_and_do_not_hang()
    {
        var problem = Make(3);
        problem.Requires[0] = [[1]];
        problem.Requires[1] = [[0]];
        SurrogateSearch.Solve(problem).Chosen.ShouldBe([false, false, true]);
    }

    [Fact]
    public void Hours_fit_exactly_when_earliest_due_first_finishes_in_time()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var problem = Random(random, 2 + (seed % 6), withRules: false);
            var all = Enumerable.Repeat(true, problem.Count).ToArray();
            Fulcrum.Planning.Windows.Fit(problem, all).ShouldBe(EarliestDueFirst(problem), $"seed {seed}");
        }
    }

    [Fact]
    public void The_calendar_of_a_feasible_choice_gives_every_action_its_hours_and_keeps_the_week()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var problem = Random(new Random(seed), 8);
            var chosen = SurrogateSearch.Solve(problem).Chosen;
            var actions = Enumerable.Range(0, 8).Select(i => CatalogueOf.Action($"a{i}")).ToList();
            var calendar = Scheduler.Schedule(problem, chosen, actions)!;
            calendar.Count.ShouldBe(chosen.Count(c => c));
            var weeks = new double[2000];
            foreach (var s in calendar)
            {
                var i = int.Parse(s.Action.Id[1..]);
                s.WeeklyHours.Sum().ShouldBe(problem.Hours[i], 1e-6, $"seed {seed}, {s.Action.Id}");
                s.StartWeek.ShouldBeGreaterThanOrEqualTo(problem.Release[i]);
                (s.EndWeek - s.StartWeek + 1).ShouldBeGreaterThanOrEqualTo(problem.MinWeeks[i]);
                foreach (var choice in problem.Requires[i])
                {
                    calendar.Any(o => choice.Contains(int.Parse(o.Action.Id[1..])) && o.EndWeek < s.StartWeek).ShouldBeTrue();
                }
            }

            foreach (var s in calendar)
            {
                s.WeeklyHours[0].ShouldBeGreaterThan(0, $"seed {seed}: an action starts with its first hour");
                for (var w = 0; w < s.WeeklyHours.Count; w++)
                {
                    weeks[s.StartWeek + w] += s.WeeklyHours[w];
                }
            }

            weeks.Max().ShouldBeLessThanOrEqualTo(problem.WeeklyHours + 1e-9);
        }
    }

    // Oracle: Spearman's coefficient of (1..6) against (2,1,4,3,6,5) is 1 - 6·Σd²/(n(n²-1)) = 1 - 36/210.
    [Fact]
    public void Rank_correlation_is_Spearmans()
    {
        RankCorrelation.Of([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5]).ShouldBe(1 - (36.0 / 210), 1e-12);
        RankCorrelation.Of([1, 2, 3], [30, 20, 10]).ShouldBe(-1, 1e-12);
        RankCorrelation.Of([1, 1, 1], [3, 2, 1]).ShouldBe(0);
        RankCorrelation.Of([1, 2, 2, 3], [1, 2, 2, 3]).ShouldBe(1, 1e-12);
    }

    internal static SurrogateProblem Make(int count) => new()
    {
        Gain = [.. Enumerable.Repeat(10.0, count)],
        Pair = new double[count, count],
        Hours = [.. Enumerable.Repeat(10.0, count)],
        Cost = [.. Enumerable.Repeat(100.0, count)],
        Release = new int[count],
        Due = [.. Enumerable.Repeat(52, count)],
        MinWeeks = new int[count],
        WeeklyMost = [.. Enumerable.Repeat(double.PositiveInfinity, count)],
        Requires = [.. Enumerable.Range(0, count).Select(_ => Array.Empty<int[]>())],
        Group = [.. Enumerable.Repeat(-1, count)],
        WeeklyHours = 10,
        Budget = 1000,
    };

    internal static SurrogateProblem Random(Random random, int count, bool withRules = true)
    {
        var p = Make(count);
        for (var i = 0; i < count; i++)
        {
            p.Gain[i] = Math.Round((random.NextDouble() * 100) - 25, 2);
            p.Hours[i] = random.Next(1, 120);
            p.Cost[i] = random.Next(0, 4) * 150;
            p.Release[i] = random.Next(0, 10);
            p.Due[i] = withRules ? (random.Next(3) == 0 ? 26 : 52) : p.Release[i] + random.Next(5, 40);
            if (!withRules)
            {
                continue;
            }

            p.MinWeeks[i] = random.Next(3) == 0 ? random.Next(1, 14) : 0;
            p.Group[i] = random.Next(4) == 0 ? random.Next(2) : -1;
            if (i > 1 && random.Next(3) == 0)
            {
                p.Requires[i] = random.Next(2) == 0 ? [[random.Next(i)]] : [[random.Next(i), random.Next(i)]];
            }

            for (var j = 0; j < i; j++)
            {
                if (random.Next(5) == 0)
                {
                    p.Pair[i, j] = p.Pair[j, i] = Math.Round((random.NextDouble() * 40) - 20, 2);
                }
            }
        }

        return p;
    }

    private static SurrogateProblem Dated(Random random, SurrogateProblem p)
    {
        var free = new List<double> { 0 };
        for (var week = 0; week < 30; week++)
        {
            free.Add(free[^1] + (random.Next(6) == 0 ? random.Next(2) * 0.5 : 1));
        }

        return p with
        {
            FullWeeksBefore = [.. free],
            Starts = [.. Enumerable.Range(0, p.Count).Select(_ => random.Next(4) == 0 ? new[] { random.Next(8), 8 + random.Next(20) } : [])],
            Ends = [.. Enumerable.Range(0, p.Count).Select(_ => random.Next(4) == 0 ? new[] { (10 + random.Next(5), 16), (30, 33 + random.Next(9)) } : [])],
            ValidWeeks = [.. Enumerable.Range(0, p.Count).Select(_ => random.Next(3) == 0 ? 26 : 0)],
            MonthlyMoney = random.Next(2) == 0 ? 60 + random.Next(120) : null,
            Payments = [.. Enumerable.Repeat(1, p.Count)],
            PaidAtEnd = [.. Enumerable.Range(0, p.Count).Select(_ => random.Next(3) == 0)],
        };
    }

    private static double BruteForce(SurrogateProblem p)
    {
        var best = Array.Exists(p.Must, m => m) ? double.NegativeInfinity : 0.0;
        for (var set = 0; set < 1 << p.Count; set++)
        {
            var chosen = Enumerable.Range(0, p.Count).Select(i => (set >> i & 1) == 1).ToArray();
            if (p.IsFeasible(chosen))
            {
                best = Math.Max(best, p.Value(chosen));
            }
        }

        return best;
    }

    // A second method for the window condition: run the weeks, each hour to the released action that is due first.
    private static bool EarliestDueFirst(SurrogateProblem p)
    {
        var left = p.Hours.ToArray();
        for (var i = 0; i < p.Count; i++)
        {
            if (p.Release[i] + Fulcrum.Planning.Windows.Shortest(p, i) > p.Due[i])
            {
                return false;
            }
        }

        for (var week = 0; week < p.Due.Max(); week++)
        {
            var room = p.WeeklyHours;
            foreach (var i in Enumerable.Range(0, p.Count).Where(i => p.Release[i] <= week).OrderBy(i => p.Due[i]))
            {
                var give = Math.Min(left[i], room);
                (left[i], room) = (left[i] - give, room - give);
            }

            if (Enumerable.Range(0, p.Count).Any(i => p.Due[i] == week + 1 && left[i] > 1e-9))
            {
                return false;
            }
        }

        return true;
    }
}
