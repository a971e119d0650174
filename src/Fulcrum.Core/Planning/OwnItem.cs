namespace Fulcrum.Core;

/// <summary>An item of the user's own as a form gives it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">What sort.</param>
/// <param name="Price">What it costs; null: nothing.</param>
/// <param name="Hours">Hours that 10, 50 and 90 of 100 people need at most.</param>
/// <param name="FinishOfTen">How many of ten who begin finish it.</param>
/// <param name="Teaches">What it teaches.</param>
/// <param name="Level">To which level, 0 to 4.</param>
/// <param name="Signals">What a screener sees afterwards, certifications above all.</param>
public sealed record OwnItem(string Name, ActionForm Form, Money? Price, (double Low, double Mid, double High) Hours, double FinishOfTen, IReadOnlyList<ConceptId> Teaches, double Level, IReadOnlyList<ConceptId> Signals);
