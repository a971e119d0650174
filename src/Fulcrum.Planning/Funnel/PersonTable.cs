using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>What a person brings, by number of concept. Who can do or show something narrower (Kubernetes) also counts for what is broader (containers).</summary>
internal sealed class PersonTable
{
    /// <summary>Reads the ledger.</summary>
    public PersonTable(PlanRequest request, ConceptIndex concepts)
    {
        var ledger = request.Ledger;
        var heldLevel = request.Facts.Mean("training.held-level");
        Level = new Belief[concepts.Count];
        Source = new int[concepts.Count];
        Shown = new bool[concepts.Count];
        Unshown = new bool[concepts.Count];
        Array.Fill(Level, ledger.Prior);
        for (var c = 0; c < concepts.Count; c++)
        {
            Source[c] = c;
        }

        foreach (var (id, skill) in ledger.Skills.OrderBy(s => s.Key.Value, StringComparer.Ordinal))
        {
            var c = concepts[id];
            var shown = ledger.Shows(id);
            var held = !shown && skill.Evidence.Count > 0 && skill.Level.Mean >= heldLevel;
            Level[c] = Source[c] == c || skill.Level.Mean >= Level[c].Mean ? skill.Level : Level[c];
            Source[c] = Level[c] == skill.Level ? c : Source[c];
            Shown[c] |= shown;
            Unshown[c] |= held;
            foreach (var broader in concepts.Broader(c))
            {
                Shown[broader] |= shown;
                if (skill.Level.Mean > Level[broader].Mean)
                {
                    (Level[broader], Source[broader]) = (skill.Level, c);
                }
            }
        }

        YearsInField = ledger.YearsInField;
        YearsElsewhere = Math.Max(0, ledger.YearsOfWork - ledger.YearsInField);
        Degree = ledger.Degree;
        HasLongGap = LongGap(request);
    }

    /// <summary>Belief about each concept's level.</summary>
    public Belief[] Level { get; }

    /// <summary>The concept whose belief that is: one level is drawn for all that share it.</summary>
    public int[] Source { get; }

    /// <summary>Whether the résumé shows it.</summary>
    public bool[] Shown { get; }

    /// <summary>Whether it is held, with evidence, and not shown: a résumé fix can say it.</summary>
    public bool[] Unshown { get; }

    /// <summary>Years in the field.</summary>
    public double YearsInField { get; }

    /// <summary>Years of other work.</summary>
    public double YearsElsewhere { get; }

    /// <summary>Highest degree.</summary>
    public DegreeLevel Degree { get; }

    /// <summary>Out of work for more than eight months when the plan starts.</summary>
    public bool HasLongGap { get; }

    private static bool LongGap(PlanRequest request)
    {
        var jobs = request.Ledger.Resume?.Jobs ?? [];
        return !request.Profile.Employed.Value && jobs.Count > 0 && jobs.All(j => !j.IsCurrent && j.End is not null)
            && jobs.Max(j => j.End!.Value).AddMonths(8) < request.Profile.Start;
    }
}
