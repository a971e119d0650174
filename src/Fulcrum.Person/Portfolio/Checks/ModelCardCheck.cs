using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ043: the model is described.</summary>
internal sealed class ModelCardCheck : ProjectCheck
{
    private static readonly Regex s_file = Pattern.Of(@"(^|/)model[-_ ]?card[\w-]*\.(md|rst|html|ipynb|ya?ml)$");
    private static readonly Regex s_heading = Pattern.Of(@"^#+\s*(model card|intended use|out[- ]of[- ]scope|ethical considerations)\b|\bmodel card\b");

    public override string Code => "PRJ043";

    public override ProjectArea Area => ProjectArea.Operation;

    public override string Title => "A model card";

    public override string Reason => "What the model is for, on whom it was measured and where it fails (Mitchell et al. 2019): whoever would use it asks just that.";

    public override string Example => "`MODEL_CARD.md`, a heading \"Intended use\"";

    public override string Remedy => "Write a page: intended use, data, measures by group, limits.";

    public override IReadOnlyList<string> Concepts => ["responsible-ai", "model-governance"];

    public override double Pull => 0.1;

    public override Verdict Look(ProjectView view)
        => view.Learns ? Seen([.. view.Paths(s_file, 2), .. ProjectView.Find(view.Texts.Where(t => t.Sort.IsProse), s_heading, 2)], "the model is described", "no model card was found") : Verdict.NotApplicable("nothing is learned from data here");
}
