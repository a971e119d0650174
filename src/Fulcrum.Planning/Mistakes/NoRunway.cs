using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>Cash runs out in too many futures.</summary>
internal sealed class NoRunway : MistakeRule
{
    internal override string Code => "FUL011";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var safe = view.Plan.Tax.NeverShort;
        if (safe.Value < view.Facts.Mean("mistakes.runway.chance"))
        {
            var first = view.Plan.Tax.FirstShortMonth is { } m ? FormattableString.Invariant($"; where it does, the median first short month is {m.P50:0}") : "";
            yield return Warning("money", $"Cash lasts in {safe} of the simulated futures{first}.", "Keep the job longer, lower the spending, choose a cheaper plan from the frontier, or move the date.");
        }
    }
}
