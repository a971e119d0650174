using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>How a success counts at the screen.</summary>
internal enum CredentialKind
{
    /// <summary>Not at all, beyond what it shows and teaches.</summary>
    None,

    /// <summary>A vendor's or body's credential.</summary>
    Vendor,

    /// <summary>A generic certificate.</summary>
    Generic,

    /// <summary>A project that can be looked at.</summary>
    Project,
}

/// <summary>A catalogue action with its concepts as numbers.</summary>
internal sealed class CompiledAction
{
    /// <summary>Compiles an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="concepts">Numbers of the concepts.</param>
    /// <param name="price">Its price in the person's currency.</param>
    public CompiledAction(CareerAction action, ConceptIndex concepts, double price)
    {
        Action = action;
        Price = price;
        Subject = Draws.Subject(action.Id);
        Teaches = [.. action.Teaches.Select(t => (concepts[t.Concept], t.Level))];
        var signals = action.Signals.Select(s => concepts[s]).ToList();

        // Only a pass, a degree or a published project shows the skills themselves; a course without either shows its certificate at most.
        var visible = action.Difficulty is not null || action.Deployed || action.Form is ActionForm.Exam or ActionForm.Project or ActionForm.Degree
            ? signals.Concat(Teaches.Select(t => t.Concept))
            : signals;
        Shows = [.. visible.SelectMany(c => concepts.Broader(c).Prepend(c)).Distinct()];
        Signals = [.. signals];
        Registers = [.. signals.Concat(Teaches.Select(t => t.Concept)).SelectMany(c => concepts.Broader(c).Prepend(c))];
        Skill = Teaches.Length > 0 ? Teaches[0].Concept : signals.Count > 0 ? signals[0] : -1;
        Credential = KindOf(action);
    }

    /// <summary>The action.</summary>
    public CareerAction Action { get; }

    /// <summary>Price of one attempt (exam) or of all of it, in the person's currency.</summary>
    public double Price { get; }

    /// <summary>Stands for the action where random numbers are asked for: the same numbers in every plan that holds it.</summary>
    public uint Subject { get; }

    /// <summary>Concepts and levels taught.</summary>
    public (int Concept, double Level)[] Teaches { get; }

    /// <summary>Concepts that become visible by a success, broader ones included.</summary>
    public int[] Shows { get; }

    /// <summary>Concepts named as its signals.</summary>
    public int[] Signals { get; }

    /// <summary>Concepts by which an ad takes notice of it, broader ones included.</summary>
    public HashSet<int> Registers { get; }

    /// <summary>The skill it stands for; credentials of one skill saturate faster. −1 when it has none.</summary>
    public int Skill { get; }

    /// <summary>How a success counts at the screen.</summary>
    public CredentialKind Credential { get; }

    private static CredentialKind KindOf(CareerAction action) => action.Form switch
    {
        ActionForm.Project => CredentialKind.Project,
        ActionForm.Exam or ActionForm.Course or ActionForm.Bootcamp when !action.IsGeneric && (action.Form == ActionForm.Exam || action.Difficulty is not null) => CredentialKind.Vendor,
        ActionForm.Exam or ActionForm.Course or ActionForm.Bootcamp => CredentialKind.Generic,
        _ => CredentialKind.None,
    };
}
