using System.Text.RegularExpressions;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>A repository as the checks look at it.</summary>
internal sealed class ProjectView
{
    private const double LeastLearning = 0.03;
    private const double LeastData = 0.1;

    private static readonly Regex s_learns = Pattern.Of(
        @"^\s*(import|from)\s+(sklearn|torch|tensorflow|keras|xgboost|lightgbm|catboost|transformers|pytorch_lightning|lightning|statsmodels|prophet|spacy|gensim|fastai|jax|flax|sentence_transformers)\b|library\((caret|tidymodels|randomforest|xgboost|glmnet|mlr3|ranger)\)|^\s*using\s+microsoft\.ml\b|from\s+['""]@tensorflow/|import\s+org\.apache\.spark\.ml|\bpyspark\.ml\b");

    private static readonly Regex s_data = Pattern.Of(@"^\s*(import|from)\s+(pandas|polars|pyspark|dask|duckdb|numpy|seaborn)\b|library\((dplyr|tidyverse|data\.table|readr|ggplot2)\)|\bcreate\s+(or\s+replace\s+)?(table|view)\b");

    private ProjectView(RepositorySnapshot repository, ProjectEffort effort, IReadOnlyList<ProbedLink> links)
    {
        Effort = effort;
        Repository = repository;
        Links = links;
        var own = repository.Files.Where(f => !FileSort.Of(f.Path).IsCopied).ToList();
        Files = own;
        Copied = [.. repository.Files.Where(f => FileSort.Of(f.Path).IsCopied)];
        Texts = [.. own.Select(TextFile.Of).OfType<TextFile>()];
        Code = [.. Texts.Where(t => t.Sort.IsCode && !t.Sort.IsTest)];
        Tests = [.. Texts.Where(t => t.Sort.IsCode && t.Sort.IsTest)];
        Readme = Texts.Where(t => t.Path.StartsWith("readme", StringComparison.OrdinalIgnoreCase) && !t.Path.Contains('/', StringComparison.Ordinal)).MinBy(t => t.Path.Length);
        Workflows = [.. Texts.Where(t => IsWorkflow(t.Path))];
        CodeLines = Code.Concat(Tests).Sum(t => t.FilledLines);
        Learns = Weighs(t => t.Uses(s_learns), LeastLearning);
        UsesData = Learns || Weighs(t => t.Sort.IsNotebook || t.Uses(s_data), LeastData) || own.Exists(f => f.Name == "dbt_project.yml");
    }

    /// <summary>The repository.</summary>
    public RepositorySnapshot Repository { get; }

    /// <summary>Who did how much.</summary>
    public ProjectEffort Effort { get; }

    /// <summary>Links that were tried; empty when none was.</summary>
    public IReadOnlyList<ProbedLink> Links { get; }

    /// <summary>The project's own files.</summary>
    public IReadOnlyList<RepositoryFile> Files { get; }

    /// <summary>Libraries, build output and lock files.</summary>
    public IReadOnlyList<RepositoryFile> Copied { get; }

    /// <summary>Own files that have a text.</summary>
    public IReadOnlyList<TextFile> Texts { get; }

    /// <summary>Own code, tests left out.</summary>
    public IReadOnlyList<TextFile> Code { get; }

    /// <summary>Tests.</summary>
    public IReadOnlyList<TextFile> Tests { get; }

    /// <summary>The README at the top; null when there is none.</summary>
    public TextFile? Readme { get; }

    /// <summary>What a server runs on every change or by the clock.</summary>
    public IReadOnlyList<TextFile> Workflows { get; }

    /// <summary>Lines of code that hold something, tests included.</summary>
    public int CodeLines { get; }

    /// <summary>Whether something is learned from data.</summary>
    public bool Learns { get; }

    /// <summary>Whether data is worked on.</summary>
    public bool UsesData { get; }

    /// <summary>A view of a snapshot.</summary>
    public static ProjectView Of(RepositorySnapshot repository, ProjectEffort effort, IReadOnlyList<ProbedLink> links) => new(repository, effort, links);

    /// <summary>Places in these files that match, a few per file, in order of path.</summary>
    /// <param name="files">Where to look.</param>
    /// <param name="pattern">What is looked for; in code it has to begin outside of comments and strings.</param>
    /// <param name="most">Places at most.</param>
    /// <param name="orText">It may also stand in a string of the code, as a query or the name of a data set does.</param>
    public static IReadOnlyList<FilePlace> Find(IEnumerable<TextFile> files, Regex pattern, int most = 5, bool orText = false)
        => [.. files.SelectMany(f => f.Places(pattern, 2, orText)).Take(most)];

    /// <summary>Files whose path matches, as places.</summary>
    public IReadOnlyList<FilePlace> Paths(Regex pattern, int most = 5) => [.. Files.Where(f => pattern.IsMatch(f.Path)).Take(most).Select(f => new FilePlace(f.Path, 0))];

    /// <summary>The files whose path matches.</summary>
    public IEnumerable<TextFile> TextsAt(Regex pattern) => Texts.Where(t => pattern.IsMatch(t.Path));

    /// <summary>Files of dependencies.</summary>
    public IEnumerable<TextFile> Manifests => TextsAt(s_manifest);

    private static readonly Regex s_manifest = Pattern.Of(@"(^|/)(requirements[\w.-]*\.(txt|in)|pyproject\.toml|setup\.(py|cfg)|pipfile|environment\.ya?ml|package\.json|[\w.-]+\.csproj|directory\.packages\.props|pom\.xml|build\.gradle(\.kts)?|go\.mod|cargo\.toml|description)$");

    private static readonly Regex s_workflow = Pattern.Of(@"^(\.github/workflows/[^/]+\.ya?ml|\.gitlab-ci\.yml|\.circleci/config\.yml|azure-pipelines[\w.-]*\.ya?ml|jenkinsfile|\.travis\.yml|bitbucket-pipelines\.yml|\.ci/[^/]+|\.drone\.yml|\.woodpecker(/[^/]+)?\.ya?ml|cloudbuild\.ya?ml|buildspec\.ya?ml)$");

    // One small script with NumPy does not make a web shop a data project.
    private bool Weighs(Func<TextFile, bool> which, double least)
        => Code.Where(which).Sum(t => t.FilledLines) is var lines and > 0 && lines >= least * Code.Sum(t => t.FilledLines);

    private static bool IsWorkflow(string path) => s_workflow.IsMatch(path);
}
