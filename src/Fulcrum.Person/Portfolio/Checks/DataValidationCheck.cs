using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>PRJ045: data is checked as it comes in.</summary>
internal sealed class DataValidationCheck : ProjectCheck
{
    private static readonly Regex s_code = Pattern.Of(@"\bgreat_expectations\b|\bpandera\b|\btensorflow_data_validation\b|\bpydantic\b|\bcerberus\b|\bjsonschema\b|\bsoda\b|library\((pointblank|validate|assertr)\)|\bFluentValidation\b|\bzod\b|^\s*-\s*(not_null|unique|accepted_values|relationships)\b|\bDataAnnotations\b");
    private static readonly Regex s_yaml = Pattern.Of(@"(^|/)models/.*\.ya?ml$|(^|/)(expectations|soda)/");

    public override string Code => "PRJ045";

    public override ProjectArea Area => ProjectArea.Operation;

    public override string Title => "Data that is checked";

    public override string Reason => "Most failures of data products are wrong inputs, not wrong code.";

    public override string Example => "`pandera.DataFrameSchema`, Great Expectations, a Pydantic model, dbt's `not_null`";

    public override string Remedy => "State what the input must look like, and stop or set aside what does not.";

    public override IReadOnlyList<string> Concepts => ["data-validation", "data-quality"];

    public override IReadOnlyList<string> Demonstrates => ["data-validation"];

    public override Verdict Look(ProjectView view)
        => view.UsesData ? Seen(ProjectView.Find(view.Code.Concat(view.TextsAt(s_yaml)), s_code), "inputs are checked", "nothing checks the inputs") : Verdict.NotApplicable("no data is analysed here");
}
