using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The verdict of a needle in one or two sentences.</summary>
internal static class NeedleReason
{
    /// <summary>Puts the verdict into words.</summary>
    public static string Of(Needle needle)
    {
        var action = needle.Action;
        var parts = new List<string>();
        if (action.Retired.Length > 0)
        {
            parts.Add($"It can no longer be taken (retired {action.Retired}).");
        }

        parts.Add(needle.Verdict switch
        {
            Verdict.MovesTheNeedle => $"The gain exceeds price and hours in {Of100(needle.GainExceedsCost)} of 100 draws of the facts.",
            Verdict.DoesNot => $"The gain covers price and hours in only {Of100(needle.GainExceedsCost)} of 100 draws of the facts.",
            _ => $"The gain exceeds price and hours in {Of100(needle.GainExceedsCost)} of 100 draws of the facts: that is not enough to tell.{HangsOn(needle.WouldTell)}",
        });
        parts.Add(Noticed(needle));
        if (needle.Succeeds.Value < 0.5)
        {
            parts.Add(FormattableString.Invariant($"It succeeds in {Of100(needle.Succeeds)} of 100 tries for you."));
        }

        if (needle.First.Count > 0)
        {
            parts.Add($"It needs {string.Join(" and ", needle.First.Select(a => a.Name))} first, which is counted in.");
        }

        return string.Join(" ", parts.Where(p => p.Length > 0));
    }

    private static string HangsOn(Assumption? one) => one is null ? ""
        : $" It hangs most on {Lower(one.What)}{(one.FactId.Length > 0 ? $" (fact {one.FactId})" : "")}; {one.HowToTell} would tell.";

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Noticed(Needle needle)
    {
        if (needle.Registers is not { } share)
        {
            return "";
        }

        if (share.Ads == 0)
        {
            return "No ad of the role asks for anything it would add.";
        }

        var own = needle.Action.Signals.Count == 0 ? ""
            : needle.NamesItself is not { } itself ? "; none names the certificate itself"
            : FormattableString.Invariant($"; {itself.Ads} of {itself.AdsInAll} name the certificate itself");
        return FormattableString.Invariant($"It registers in {share.Ads} of {share.AdsInAll} ads{own}.");
    }

    private static string Of100(Probability p) => FormattableString.Invariant($"{p.Value * 100:0}");
}
