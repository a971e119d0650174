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

    private static double BruteForce(SurrogateProblem p)
    {
        var best = 0.0;
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
