using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>
/// The ML Test Score of E. Breck, S. Cai, E. Nielsen, M. Salib, D. Sculley: "The ML Test Score: A Rubric for ML Production Readiness and Technical
/// Debt Reduction", IEEE Big Data 2017: four sections of seven tests, half a point for a test done by hand, one for an automatic one; the smallest
/// section is the score. Files show little of what a team does, so this is a lower bound: half a point where something of the kind can be seen, one
/// where a workflow runs it.
/// </summary>
internal static class MlTestScoreCard
{
    private enum Where
    {
        Code,
        Tests,
        Anything,
    }

    private sealed record Sign(string Name, Where Where, Regex? Pattern);

    private static readonly (string Name, Sign[] Signs)[] s_sections =
    [
        ("Features and data",
        [
            Of("Expectations of the features are in a schema", Where.Anything, @"\bgreat_expectations\b|\bpandera\b|tensorflow_data_validation|\btfdv\b|\bpydantic\b|^\s*-\s*(not_null|accepted_values)\b"),
            Of("Every feature is beneficial", Where.Code, @"permutation_importance|\bshap\b|feature_importances?_|\bRFECV?\b|SelectFromModel|ablation"),
            None("No feature costs too much"),
            None("Features keep to rules set for them"),
            Of("Privacy is controlled in the pipeline", Where.Code, @"\banonymi[sz]e|\bpseudonymi[sz]e|\bpresidio\b|\bhash_pii|\bdifferential_privacy\b|\bopacus\b"),
            Of("New features can be added quickly", Where.Code, @"\bfeast\b|\bfeature_?store\b|\btecton\b|\bhopsworks\b"),
            Of("All code that makes features is tested", Where.Tests, @"\b(features?|preprocess\w*|transform\w*|clean\w*|encod\w*|tokeni\w*)\b"),
        ]),
        ("Model development",
        [
            None("Specifications of models are reviewed"),
            None("Offline and online measures agree"),
            Of("All hyperparameters are tuned", Where.Code, @"GridSearchCV|RandomizedSearchCV|HalvingGridSearch|\boptuna\b|\bhyperopt\b|keras_tuner|ray\.tune|\btune_grid\b|BayesSearchCV"),
            None("The cost of a stale model is known"),
            Of("A simpler model is not better", Where.Code, @"Dummy(Classifier|Regressor)|\bbaseline\w*\b|naive_forecast|majority_class|NullModel"),
            Of("Quality holds on important slices", Where.Code, @"MetricFrame|\bslic(e|ing)_(metrics|eval)|per_(group|segment|class)_(metrics|score)|metrics_by_|by_segment|SlicingSpec"),
            Of("Considerations of inclusion were tested", Where.Code, @"\bfairlearn\b|\baif360\b|demographic_parity|equali[sz]ed_odds|fairness"),
        ]),
        ("Infrastructure",
        [
            Of("Training is reproducible", Where.Code, @"random_state\s*=|manual_seed|set_seed|random\.seed\(|seed_everything|set\.seed\("),
            Of("The model's code is unit-tested", Where.Tests, @"\b(model|predict|train|fit|classifier|regressor|estimator)\w*\("),
            Of("The whole pipeline is tested together", Where.Tests, @"\b(integration|end_?to_?end|e2e|pipeline|test_client|TestClient)\b"),
            Of("Quality is validated before serving", Where.Anything, @"assert[^\n]{0,60}(accuracy|auc|f1|rmse|mae|score)\w*[^\n]{0,20}[<>]|(min|max)_(accuracy|auc|rmse|score)|quality_gate|validate_model"),
            None("The model can be debugged example by example"),
            Of("Models are tried in part before they serve all", Where.Anything, @"\bcanary\b|\bshadow_(mode|traffic|deploy)|traffic_split|canaryTrafficPercent"),
            Of("Models can be rolled back", Where.Anything, @"\broll_?back\b|register_model|transition_model_version_stage|model_registry|set_registered_model_alias"),
        ]),
        ("Monitoring",
        [
            None("Changes of dependencies are notified"),
            Of("Invariants hold for inputs while serving", Where.Code, @"class \w+\(BaseModel\)|validate_(input|request|payload)|DataFrameModel|schema\.validate\("),
            Of("Training and serving are not skewed", Where.Code, @"\bevidently\b|\bnannyml\b|alibi_detect|\bwhylogs\b|training_serving_skew|ks_2samp|population_stability"),
            Of("Models are not too stale", Where.Anything, @"\bretrain\w*\b[^\n]{0,80}(cron|schedule|daily|weekly)|(cron|schedule)[^\n]{0,80}\bretrain"),
            Of("Values stay numerically sound", Where.Code, @"isnan|isfinite|assert_all_finite|detect_anomaly|clip_grad_norm|terminate_on_nan"),
            Of("Computing performance has not regressed", Where.Anything, @"prometheus|\blocust\b|\bk6\b|pytest[-_]benchmark|latency_(seconds|ms|histogram)"),
            Of("Prediction quality has not regressed", Where.Anything, @"\barize\b|\bwhylabs\b|\bnannyml\b|performance_(monitor|drift)|ClassificationPreset|RegressionPreset|live_(accuracy|auc)"),
        ]),
    ];

    private static readonly Regex s_owners = Pattern.Of(@"(^|/)codeowners$");
    private static readonly Regex s_notified = Pattern.Of(@"(^|/)(dependabot\.ya?ml|renovate\.json5?|\.renovaterc(\.json)?)$");

    /// <summary>The score; null where nothing is learned from data.</summary>
    public static MlTestScore? Of(ProjectView view)
        => view.Learns ? new MlTestScore([.. s_sections.Select(s => new MlTestSection(s.Name, [.. s.Signs.Select(sign => Test(view, sign))]))]) : null;

    private static MlTest Test(ProjectView view, Sign sign)
    {
        var runs = TestsInCiCheck.Runs(view);
        if (sign.Pattern is null)
        {
            // Two of them show in a file's name: what a service does by itself counts in full, a rule that people follow by half.
            var (points, place) = sign.Name[0] switch
            {
                'C' => (1.0, view.Paths(s_notified, 1).FirstOrDefault()),
                'S' => (0.5, view.Paths(s_owners, 1).FirstOrDefault()),
                _ => (0.0, null),
            };
            return new MlTest(sign.Name, place is null ? 0 : points, place);
        }

        var automatic = (sign.Where == Where.Code ? [] : ProjectView.Find(runs ? view.Tests.Concat(view.Workflows) : [], sign.Pattern, 1, orText: sign.Where == Where.Tests)).FirstOrDefault();
        if (automatic is not null)
        {
            return new MlTest(sign.Name, 1, automatic);
        }

        var files = sign.Where switch { Where.Tests => view.Tests, Where.Code => view.Code, _ => view.Code.Concat(view.Tests).Concat(view.Workflows) };
        return ProjectView.Find(files, sign.Pattern, 1, orText: sign.Where == Where.Tests) is [var seen] ? new MlTest(sign.Name, 0.5, seen) : new MlTest(sign.Name, 0, null);
    }

    private static Sign Of(string name, Where where, string pattern) => new(name, where, Pattern.Of(pattern));

    private static Sign None(string name) => new(name, Where.Anything, null);
}
