using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>All that is known of the market comes from one board.</summary>
internal sealed class OneBoard : MistakeRule
{
    internal override string Code => "FUL024";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var named = view.Demand.Boards.Where(b => b.Key.Length > 0 && b.Value > 0).ToList();
        if (named is [var only] && only.Value == view.Demand.Counts.Ads && only.Value >= view.Facts.Mean("mistakes.board.ads"))
        {
            yield return Note("ads", $"All {only.Value} ads come from one board, {only.Key}. Boards differ: in the ads measured for this project a start-up board asked for a bachelor's degree half as often as a general one.", "Add ads from a second board before you decide by a share that a degree or a certificate is not needed.");
        }
    }
}
