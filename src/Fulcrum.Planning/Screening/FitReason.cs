using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Why an ad fits or does not, in a sentence.</summary>
internal static class FitReason
{
    private const int Named = 3;

    /// <summary>Knock-outs first, then what is shown of what is required, then what is missing.</summary>
    public static string Of(IReadOnlyList<RequirementMatch> matches, IReadOnlyList<KnockOut> knockOuts)
    {
        if (matches.Count == 0)
        {
            return Sentence(knockOuts, "It names no skill, so nothing can be matched.");
        }

        var required = matches.Where(m => m.Requirement.Strength == Strength.Required).ToList();
        var (of, what) = required.Count > 0 ? (required, "required") : (matches, "named");
        var shown = of.Count(m => m.Kind is MatchKind.Literal or MatchKind.OtherName);
        var other = of.Count(m => m.Kind == MatchKind.OtherName);
        var text = $"{shown} of {of.Count} {what} shown";
        text += other > 0 ? $", {other} under another name" : "";
        text += List("; held, not said: ", of, MatchKind.HeldNotShown) + List("; missing: ", of, MatchKind.Missing);
        return Sentence(knockOuts, text + ".");
    }

    private static string Sentence(IReadOnlyList<KnockOut> knockOuts, string rest) =>
        (knockOuts.Count == 0 ? "" : $"Knock-out: {string.Join("; ", knockOuts.Select(k => k.Words))}. ") + rest;

    private static string List(string head, IEnumerable<RequirementMatch> matches, MatchKind kind)
    {
        var names = matches.Where(m => m.Kind == kind).Select(m => m.Requirement.Surface).ToList();
        return names.Count == 0 ? "" : head + string.Join(", ", names.Take(Named)) + (names.Count > Named ? $" and {names.Count - Named} more" : "");
    }
}
