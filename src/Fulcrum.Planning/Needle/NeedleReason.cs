using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The verdict of a needle in one or two sentences.</summary>
internal static class NeedleReason
{
    /// <summary>Puts the verdict into words.</summary>
    /// <param name="needle">The figures.</param>
    /// <param name="itself">Share of ads that name the certification itself; null when none does.</param>
    /// <param name="hangsOn">For "cannot tell": what it hangs on and what would tell.</param>
    /// <param name="first">Names of what had to be added before it.</param>
    public static string Of(Needle needle, Share? itself, string hangsOn, IReadOnlyList<string> first)
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
            _ => $"The gain exceeds price and hours in {Of100(needle.GainExceedsCost)} of 100 draws of the facts: that is not enough to tell.{(hangsOn.Length > 0 ? $" It hangs most on {hangsOn}." : "")}",
        });
        parts.Add(Noticed(needle, itself));
        if (needle.Succeeds.Value < 0.5)
        {
            parts.Add(FormattableString.Invariant($"It succeeds in {Of100(needle.Succeeds)} of 100 tries for you."));
        }

        if (first.Count > 0)
        {
            parts.Add($"It needs {string.Join(" and ", first)} first, which is counted in.");
        }

        return string.Join(" ", parts.Where(p => p.Length > 0));
    }

    private static string Noticed(Needle needle, Share? itself)
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
            : itself is null ? "; none names the certificate itself"
            : FormattableString.Invariant($"; {itself.Ads} of {itself.AdsInAll} name the certificate itself");
        return FormattableString.Invariant($"It registers in {share.Ads} of {share.AdsInAll} ads{own}.");
    }

    private static string Of100(Probability p) => FormattableString.Invariant($"{p.Value * 100:0}");
}
