using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>How a project stands as a whole: a few plain rules over its checks, each given with its reason. docs/method/portfolio.md lists them.</summary>
internal static class ProjectStandings
{
    private const int SolidOf = 4;

    // What a team would ask of anything it takes over: tests, tests that run, structure, versions, explanation.
    private static readonly (string Code, string Name)[] s_solid = [("PRJ020", "tests"), ("PRJ021", "tests run on every change"), ("PRJ025", "modules"), ("PRJ023", "pinned dependencies"), ("PRJ060", "a stated problem"), ("PRJ061", "a result with a number")];

    // What makes it run somewhere else.
    private static readonly string[] s_deployed = ["PRJ030", "PRJ031", "PRJ032", "PRJ033"];

    /// <summary>Standing and reason.</summary>
    public static (ProjectStanding Standing, string Reason) Of(IReadOnlyList<(ProjectCheck Check, Verdict Verdict)> looked)
    {
        CheckOutcome At(string code) => looked.First(l => l.Check.Code == code).Verdict.Outcome;
        bool Holds(string code) => At(code) is CheckOutcome.Shown or CheckOutcome.NotApplicable;
        if (At("PRJ010") == CheckOutcome.Harmful)
        {
            return (ProjectStanding.Toy, looked.First(l => l.Check.Code == "PRJ010").Verdict.What + ", and no data of its own was seen");
        }

        // What does not apply cannot speak for a project: a repository without code has no tests to miss.
        if (At("PRJ020") == CheckOutcome.NotApplicable)
        {
            return (ProjectStanding.Exercise, "no code was found");
        }

        var held = s_solid.Where(s => Holds(s.Code)).Select(s => s.Name).ToList();
        var not = s_solid.Where(s => !Holds(s.Code)).Select(s => s.Name).ToList();
        if (held.Count < SolidOf || At("PRJ020") is CheckOutcome.Missing)
        {
            return (ProjectStanding.Exercise, $"shows {held.Count} of the {s_solid.Length} things that a team would ask for; not {string.Join(", ", not)}");
        }

        var shows = not.Count == 0 ? $"shows all {s_solid.Length} things that a team would ask for" : $"shows {held.Count} of the {s_solid.Length} things that a team would ask for";
        var runs = At("PRJ034") is CheckOutcome.Shown && s_deployed.Any(c => At(c) == CheckOutcome.Shown);
        return runs || At("PRJ035") == CheckOutcome.Shown
            ? (ProjectStanding.Deployable, $"{shows}, and is made to run elsewhere")
            : (ProjectStanding.Solid, $"{shows}{(not.Count > 0 ? $"; not {string.Join(", ", not)}" : "")}");
    }
}
