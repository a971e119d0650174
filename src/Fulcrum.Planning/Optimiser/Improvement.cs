using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>
/// Improves a choice by simulation. The surrogate adds up pairs; the simulation knows more. So the best finalist loses what does
/// not pay beside the others and gains what does, and then loses what more likely does not pay back than does.
/// </summary>
internal sealed class Improvement(
    PlanRequest request, SurrogateProblem problem, SimulatedChoices choices, int paths, IProgress<string>? progress, CancellationToken enough)
{
    private const int Promising = 16;
    private const int MostRounds = 3;
    private const int Near = 16;
    private const int ScanPaths = 320;
    private const int CheckPaths = 640;

    // Near enough to a half that dropping a neighbour can tip it.
    private const double Close = 0.58;

    private readonly Dictionary<int, double> _doubtful = [];

    /// <summary>Actions that were dropped because they pay back in fewer than half of the draws, with that part.</summary>
    internal IReadOnlyDictionary<int, double> Doubtful => _doubtful;

    /// <summary>The improved choice.</summary>
    internal bool[] Of(bool[] from) => Prudent(Climb(from));

    // All single steps are simulated, and those that help are taken one after another while they still help; then the nearest again.
    private bool[] Climb(bool[] from)
    {
        var promising = Enumerable.Range(0, problem.Count).OrderByDescending(i => problem.Gain[i]).ThenBy(i => i).Take(Promising).ToHashSet();
        List<int> look = [.. Enumerable.Range(0, problem.Count).Where(i => from[i] || promising.Contains(i))];
        for (var round = 0; round < MostRounds && !enough.IsCancellationRequested; round++)
        {
            progress?.Report($"Improving the best plan: round {round + 1}");
            var start = from;
            var scanned = choices.Worth(from, ScanPaths);
            var steps = look.Where(i => problem.IsFeasible(SimulatedChoices.Flipped(start, i)))
                .TakeWhile(_ => !enough.IsCancellationRequested)
                .Select(i => (Step: i, Worth: choices.Worth(SimulatedChoices.Flipped(start, i), ScanPaths)))
                .OrderByDescending(s => s.Worth).ThenBy(s => s.Step).ToList();
            look = [.. steps.Take(Near).Select(s => s.Step)];
            var worth = choices.Worth(from, CheckPaths);
            foreach (var (step, _) in steps.Where(s => s.Worth > scanned))
            {
                var next = SimulatedChoices.Flipped(from, step);
                if (!enough.IsCancellationRequested && problem.IsFeasible(next) && choices.Worth(next, CheckPaths) is var better && better > worth)
                {
                    (from, worth) = (next, better);
                }
            }

            if (ReferenceEquals(from, start))
            {
                break;
            }
        }

        return from;
    }

    // What a person pays for in money or weeks should more likely pay back than not. A mean can be carried by a few lucky draws,
    // so what pays in fewer than half of the draws is left out, the least likely first. Only what is close to a half is looked at
    // again after each; when none is left, all are, because what is left over depends on what is gone.
    private bool[] Prudent(bool[] chosen)
    {
        progress?.Report("Leaving out what more likely does not pay back");
        var look = Enumerable.Range(0, problem.Count).Where(i => chosen[i]).ToList();
        for (var all = true; !enough.IsCancellationRequested;)
        {
            var looked = look.Where(i => chosen[i] && problem.IsFeasible(SimulatedChoices.Flipped(chosen, i)))
                .Select(i => (Action: i, Pays: Pays(chosen, i))).OrderBy(n => n.Pays).ThenBy(n => n.Action).ToList();
            if (looked.Count > 0 && looked[0].Pays < 0.5)
            {
                _doubtful[looked[0].Action] = looked[0].Pays;
                chosen = SimulatedChoices.Flipped(chosen, looked[0].Action);
                look = [.. looked.Skip(1).Where(n => n.Pays < Close).Select(n => n.Action)];
                all = false;
            }
            else if (all)
            {
                break;
            }
            else
            {
                (look, all) = ([.. Enumerable.Range(0, problem.Count).Where(i => chosen[i])], true);
            }
        }

        return chosen;
    }

    private double Pays(bool[] chosen, int i)
        => Objective.Better(request.Profile.Rules.Objective, choices.Of(chosen, paths).Outcomes, choices.Of(SimulatedChoices.Flipped(chosen, i), paths).Outcomes);
}
