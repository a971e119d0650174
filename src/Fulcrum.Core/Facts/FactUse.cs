namespace Fulcrum.Core;

/// <summary>What hangs on a fact, worked out and not kept by hand.</summary>
/// <param name="Id">The fact.</param>
/// <param name="ReadBy">Parts of the program that read it in one run of the whole flow; empty: it is background and no figure rests on it.</param>
/// <param name="Influence">How far it moves the figures of a plan; null when it does not enter the simulation.</param>
public sealed record FactUse(string Id, IReadOnlyList<string> ReadBy, FactInfluence? Influence);

/// <summary>Figures of a simulated plan with a fact at the low and at the high end of its spread (10 and 90 of 100), all else alike.</summary>
/// <param name="Low">Low value.</param>
/// <param name="High">High value.</param>
/// <param name="Chance">Chance to land by the date at the low and at the high value.</param>
/// <param name="Value">Mean net present value over ten years at both, in the person's currency.</param>
/// <param name="NeverShort">Chance of never running out of cash at both.</param>
/// <param name="Currency">Currency of the value.</param>
public sealed record FactInfluence(
    double Low, double High, (Probability Low, Probability High) Chance, (double Low, double High) Value, (Probability Low, Probability High) NeverShort, string Currency);
