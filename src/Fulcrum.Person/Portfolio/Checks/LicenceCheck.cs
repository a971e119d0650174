using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ027: a licence says what others may do with the code.</summary>
internal sealed class LicenceCheck : ProjectCheck
{
    private static readonly Regex s_file = Pattern.Of(@"^(licen[cs]e|copying|unlicense)[\w.-]*$");

    public override string Code => "PRJ027";

    public override ProjectArea Area => ProjectArea.Engineering;

    public override string Title => "A licence";

    public override string Reason => "Without one nobody may use the code, and nobody at a firm will copy it.";

    public override string Example => "`LICENSE` with the MIT text";

    public override string Remedy => "Add a licence file.";

    public override double Pull => 0.05;

    public override Verdict Look(ProjectView view) => Seen(view.Paths(s_file, 1), "there is a licence", "there is no licence file");
}
