using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>One thing that is looked for in a project. Its code, reason and example make its entry in docs/method/portfolio-checks.md.</summary>
internal abstract class ProjectCheck
{
    /// <summary>Stable code, PRJ0xx.</summary>
    public abstract string Code { get; }

    /// <summary>What it is about.</summary>
    public abstract ProjectArea Area { get; }

    /// <summary>What it looks for.</summary>
    public abstract string Title { get; }

    /// <summary>Why it matters to whoever reads the project.</summary>
    public abstract string Reason { get; }

    /// <summary>An example of what it recognises, or objects to.</summary>
    public abstract string Example { get; }

    /// <summary>What to do when it is missing.</summary>
    public abstract string Remedy { get; }

    /// <summary>Ids of the concepts of ads that it bears on: the target role's ads then weigh it.</summary>
    public virtual IReadOnlyList<string> Concepts => [];

    /// <summary>Ids of the concepts that the project demonstrates where this is shown.</summary>
    public virtual IReadOnlyList<string> Demonstrates => [];

    /// <summary>How much a change here raises a project by itself, 0 to 1: a judgement, beside which the ads' share counts.</summary>
    public virtual double Pull => 0.2;

    /// <summary>What it finds.</summary>
    public abstract Verdict Look(ProjectView view);

    /// <summary>Shown when there are places, missing when there are none.</summary>
    protected static Verdict Seen(IReadOnlyList<FilePlace> places, string shown, string missing)
        => places.Count > 0 ? new Verdict(CheckOutcome.Shown, shown, places) : new Verdict(CheckOutcome.Missing, missing, []);
}

/// <summary>What a check found.</summary>
internal sealed record Verdict(CheckOutcome Outcome, string What, IReadOnlyList<FilePlace> Places)
{
    /// <summary>The check does not apply.</summary>
    public static Verdict NotApplicable(string why) => new(CheckOutcome.NotApplicable, why, []);
}
