namespace Fulcrum.Person;

/// <summary>What sort of file a path names.</summary>
/// <param name="Language">Programming language by its ending, in lower case; empty for what is not code.</param>
/// <param name="IsTest">A test, by its folder or name.</param>
/// <param name="IsCopied">Somebody else's library, a build's output, a generated file.</param>
/// <param name="IsData">A table or records.</param>
/// <param name="IsProse">Documentation.</param>
/// <param name="Comment">What a comment line begins with; empty when there is nothing of that sort.</param>
internal sealed record FileSort(string Language, bool IsTest, bool IsCopied, bool IsData, bool IsProse, string Comment)
{
    private static readonly Dictionary<string, (string Language, string Comment)> s_languages = new(StringComparer.Ordinal)
    {
        [".py"] = ("python", "#"), [".pyx"] = ("python", "#"), [".ipynb"] = ("notebook", ""), [".r"] = ("r", "#"), [".rmd"] = ("r", "#"), [".qmd"] = ("r", "#"), [".sql"] = ("sql", "--"), [".js"] = ("javascript", "//"),
        [".jsx"] = ("javascript", "//"), [".mjs"] = ("javascript", "//"), [".cjs"] = ("javascript", "//"), [".ts"] = ("typescript", "//"), [".tsx"] = ("typescript", "//"), [".vue"] = ("javascript", "//"),
        [".svelte"] = ("javascript", "//"), [".cs"] = ("csharp", "//"), [".razor"] = ("csharp", "//"), [".fs"] = ("fsharp", "//"), [".java"] = ("java", "//"), [".kt"] = ("kotlin", "//"), [".scala"] = ("scala", "//"),
        [".go"] = ("go", "//"), [".rs"] = ("rust", "//"), [".jl"] = ("julia", "#"), [".cpp"] = ("cpp", "//"), [".cc"] = ("cpp", "//"), [".hpp"] = ("cpp", "//"), [".c"] = ("c", "//"), [".h"] = ("c", "//"), [".rb"] = ("ruby", "#"),
        [".php"] = ("php", "//"), [".swift"] = ("swift", "//"), [".sh"] = ("bash", "#"), [".bats"] = ("bash", "#"), [".ps1"] = ("powershell", "#"), [".dart"] = ("dart", "//"), [".m"] = ("matlab", "%"), [".ex"] = ("elixir", "#"), [".exs"] = ("elixir", "#"),
    };

    private static readonly string[] s_copied =
        ["node_modules", "site-packages", ".venv", "venv", "vendor", "third_party", "bower_components", "__pycache__", ".ipynb_checkpoints", "dist", "target", "obj", ".tox", ".mypy_cache", ".pytest_cache", ".idea", ".vs"];

    private static readonly string[] s_locks =
        ["poetry.lock", "uv.lock", "pipfile.lock", "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "packages.lock.json", "go.sum", "cargo.lock", "renv.lock", "composer.lock", "gemfile.lock", "pdm.lock", "conda-lock.yml", "bun.lockb"];

    /// <summary>Whether it is a notebook.</summary>
    public bool IsNotebook => Language == "notebook";

    /// <summary>Whether it is the project's own code, tests included.</summary>
    public bool IsCode => Language.Length > 0 && !IsCopied;

    /// <summary>Whether a line of it is a line that somebody wrote: not data, not generated, not copied, not a notebook's output.</summary>
    public bool IsWritten => !IsCopied && !IsData && !IsNotebook;

    /// <summary>The sort of a path.</summary>
    public static FileSort Of(string path)
    {
        var lower = path.ToLowerInvariant();
        var parts = lower.Split('/');
        var name = parts[^1];
        var extension = name.LastIndexOf('.') is var dot and > 0 ? name[dot..] : "";
        var (language, comment) = s_languages.GetValueOrDefault(extension, ("", ""));
        if (comment.Length == 0 && (extension is ".yml" or ".yaml" or ".toml" or ".tf" or ".cfg" or ".ini" or ".env" || name is "dockerfile" or "makefile" or "requirements.txt"))
        {
            comment = "#";
        }

        var copied = parts[..^1].Any(p => s_copied.Contains(p, StringComparer.Ordinal)) || IsLock(name) || name.EndsWith(".min.js", StringComparison.Ordinal) || name.EndsWith(".min.css", StringComparison.Ordinal)
            || name.Contains(".g.cs", StringComparison.Ordinal) || name.Contains(".designer.cs", StringComparison.Ordinal) || extension is ".pyc" or ".map";
        var data = extension is ".csv" or ".tsv" or ".jsonl" or ".ndjson" or ".data" or ".arff" or ".parquet" or ".feather" or ".xlsx" or ".xls" or ".npz" or ".npy" or ".h5" or ".hdf5" or ".pkl" or ".geojson" or ".svg" or ".xml"
            || (extension == ".json" && parts[..^1].Any(p => p is "data" or "datasets" or "fixtures" or "raw"));
        var prose = extension is ".md" or ".rst" or ".txt" or ".adoc" or ".tex" or ".html" or ".org" && name != "requirements.txt";
        return new FileSort(language, IsTestPath(parts, name), copied, data, prose, comment);
    }

    /// <summary>Whether a file pins the exact versions of everything that is used.</summary>
    public static bool IsLock(string name) => s_locks.Contains(name.ToLowerInvariant(), StringComparer.Ordinal);

    private static bool IsTestPath(string[] parts, string name)
        => parts[..^1].Any(p => p is "test" or "tests" or "spec" or "specs" or "__tests__" or "e2e" or "testthat" || p.EndsWith(".tests", StringComparison.Ordinal) || p.EndsWith(".test", StringComparison.Ordinal))
        || name.StartsWith("test_", StringComparison.Ordinal) || name.StartsWith("test-", StringComparison.Ordinal) || name.Contains("_test.", StringComparison.Ordinal) || name.Contains(".test.", StringComparison.Ordinal)
        || name.Contains(".spec.", StringComparison.Ordinal) || name.EndsWith("tests.cs", StringComparison.Ordinal) || name.EndsWith("test.java", StringComparison.Ordinal) || name == "conftest.py" || name.EndsWith(".bats", StringComparison.Ordinal);
}
