using Fulcrum.Core;

namespace Fulcrum.Planning;

/// <summary>The target is too thin to tell what it asks for.</summary>
internal sealed class ThinTarget : MistakeRule
{
    internal override string Code => "FUL008";

    internal override IEnumerable<Finding> Check(MistakeView view)
    {
        var employers = view.Demand.Counts.Employers;
        if (employers < view.Facts.Mean("mistakes.target.employers"))
        {
            yield return Warning("role", $"\"{view.Demand.RoleName}\" rests on {view.Demand.Counts.Ads} ads of {employers} employers: too few to tell what the role asks for.", "Add more ads of the role, or name it as employers do.");
        }
    }
}
