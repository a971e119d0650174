using Fulcrum.Core;
using Fulcrum.Person;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Auditing_labelled_projects
{
    public static TheoryData<string> Names => [.. LabelledProject.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_gets_the_label_of_a_careful_reader(string name)
    {
        var project = LabelledProject.All.Single(p => p.Name == name);
        using var git = new GitCase();
        var audit = git.Evenings(project.Files).Done().Audit();

        audit.Standing.ShouldBe(project.Label, audit.StandingReason);
        foreach (var (code, outcome) in project.Expected)
        {
            var check = audit.Check(code).ShouldNotBeNull();
            check.Outcome.ShouldBe(outcome, $"{code} {check.Title}: {check.What}");
        }

        var shown = audit.Concepts.Select(c => c.Concept.Id.Value).ToList();
        project.Shows.ShouldBeSubsetOf(shown);
        shown.ShouldNotContain(id => project.ShowsNot.Contains(id));
        audit.Changes.Count.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public void The_projects_own_repository_passes_its_own_audit()
    {
        var snapshot = new Fulcrum.Intake.Sources().Repository(Repository.Root, PortfolioCase.Person.PracticeDataSizes, []).ShouldNotBeNull();
        var audit = PortfolioCase.Audit(snapshot);
        audit.Standing.ShouldBeOneOf(ProjectStanding.Solid, ProjectStanding.Deployable);
        foreach (var code in new[] { "PRJ020", "PRJ021", "PRJ022", "PRJ023", "PRJ024", "PRJ027", "PRJ060", "PRJ065" })
        {
            audit.Check(code)!.Outcome.ShouldBe(CheckOutcome.Shown, $"{code}: {audit.Check(code)!.What} {string.Join(", ", audit.Check(code)!.Places)}");
        }

        audit.Check("PRJ010")!.Outcome.ShouldBe(CheckOutcome.NotApplicable, "its lists of practice data are no use of it");
        new[] { "c-sharp", "sqlite", "unit-testing", "ci-cd" }.ShouldBeSubsetOf(audit.Concepts.Select(c => c.Concept.Id.Value));
    }

    [Theory]
    [InlineData("a.py", "import sklearn\nnote = 'we use mlflow. and wandb.init one day'\n", "PRJ044", CheckOutcome.Missing)]
    [InlineData("a.py", "import sklearn\n\"\"\"\nimport wandb\nmlflow.log_metric\n\"\"\"\nx = 1  # mlflow\n", "PRJ044", CheckOutcome.Missing)]
    [InlineData("a.py", "import sklearn\nimport mlflow\nmlflow.log_metric('a', 1)\n", "PRJ044", CheckOutcome.Shown)]
    [InlineData("a.py", "import sklearn\nx = f(\"it's\")\nmlflow.log_metric(\"a\")\n", "PRJ044", CheckOutcome.Shown)]
    [InlineData("a.js", "const words = ['winston', `pino(`]; /* log4j */\n", "PRJ040", CheckOutcome.Missing)]
    [InlineData("a.js", "const log = require('winston');\n", "PRJ040", CheckOutcome.Shown)]
    [InlineData("a.ts", "import log from \"winston\";\n", "PRJ040", CheckOutcome.Shown)]
    [InlineData("a.cs", "var p = new Regex(@\"\\bILogger\\b|\"\"Serilog\");\n", "PRJ040", CheckOutcome.Missing)]
    [InlineData("a.cs", "var c = '\"';\nILogger log = null!;\n", "PRJ040", CheckOutcome.Shown)]
    [InlineData("a.go", "import (\n\t\"github.com/sirupsen/logrus\"\n)\n", "PRJ040", CheckOutcome.Shown)]
    [InlineData("a.go", "var s = \"logrus\"\n", "PRJ040", CheckOutcome.Missing)]
    [InlineData("a.rs", "let q = '\"';\ntracing::info!(\"x\");\n", "PRJ040", CheckOutcome.Shown)]
    [InlineData("a.py", "import pandas\nq = 'select * from a join b on a.x = b.x'\n", "PRJ012", CheckOutcome.Shown)]
    [InlineData("a.py", "import pandas\np = r'\\bjoin b on\\b'\n", "PRJ012", CheckOutcome.Missing)]
    [InlineData("a.py", "from sklearn.datasets import fetch_openml\nd = fetch_openml('titanic')\n", "PRJ010", CheckOutcome.Harmful)]
    [InlineData("a.py", "import flask\n@app.route('/health')\ndef h(): return ''\n", "PRJ041", CheckOutcome.Shown)]
    public void What_only_a_string_or_a_comment_names_is_not_used(string path, string text, string code, CheckOutcome outcome)
        => PortfolioCase.Audit(PortfolioCase.Of((path, text))).Check(code)!.Outcome.ShouldBe(outcome);

    [Fact]
    public void What_is_found_is_given_with_file_and_line()
    {
        var audit = PortfolioCase.Audit(PortfolioCase.Of(("a/train.py", "import pandas as pd\n# load_iris()\n\nx = load_iris()\n")));
        audit.Check("PRJ010")!.Places.ShouldHaveSingleItem().ShouldBe(new FilePlace("a/train.py", 4, "x = load_iris()"));
    }

    [Fact]
    public void A_line_of_a_notebook_is_a_line_of_its_file()
    {
        const string Notebook = "{\n \"cells\": [\n  {\n   \"cell_type\": \"code\",\n   \"metadata\": {\"source\": [\"load_iris()\"]},\n   \"outputs\": [{\"text\": [\"load_iris()\"]}],\n   \"source\": [\n    \"import pandas\\n\",\n    \"d = load_iris()\\n\"\n   ]\n  },\n  {\"cell_type\": \"markdown\", \"source\": \"load_wine()\"}\n ]\n}\n";
        var audit = PortfolioCase.Audit(PortfolioCase.Of(("a.ipynb", Notebook)));
        audit.Check("PRJ010")!.Places.ShouldHaveSingleItem().ToString().ShouldBe("a.ipynb:9");
    }

    [Fact]
    public void Practice_data_is_known_by_its_checksum_under_another_name()
    {
        var repository = PortfolioCase.Of(("train.py", "import torch\n")) with { };
        repository = repository with { Files = [.. repository.Files, new RepositoryFile("blob.bin", 4542) { Md5 = "ec29112dd5afa0611ce80d1b7f02629c" }] };
        PortfolioCase.Audit(repository).Check("PRJ010")!.What.ShouldBe("rests on MNIST");
        PortfolioCase.Person.PracticeDataSizes.ShouldContain(4542);
    }

    [Fact]
    public void Practice_data_beside_own_data_is_no_reproach()
        => PortfolioCase.Audit(PortfolioCase.Of(("a.py", "import pandas as pd\nimport requests\nload_iris()\nrequests.get('https://a.example')\n"))).Check("PRJ010")!.Outcome.ShouldBe(CheckOutcome.Partly);

    [Theory]
    [InlineData("aws_key = 'AKIAQ3EGRTWZPLKJH2MN'", "AKIA…")]
    [InlineData("t = 'ghp_abcdefghijklmnopqrstuvwxyzABCDEFGHIJ'", "ghp_…")]
    [InlineData("url = 'postgresql://bob:hunter2hunter2@db.host.net/x'", "post…")]
    [InlineData("PASSWORD = \"correct-horse-battery\"", "PASS…")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----", "----…")]
    public void A_secret_is_found_and_shown_masked(string line, string masked)
    {
        var check = PortfolioCase.Audit(PortfolioCase.Of(("a.py", $"x = 1\n{line}\n"))).Check("PRJ024")!;
        check.Outcome.ShouldBe(CheckOutcome.Harmful);
        check.Places[0].Line.ShouldBe(2);
        check.Places[0].Shown.ShouldContain(masked);
        check.Places[0].Shown.Length.ShouldBeLessThan(line.Length);
    }

    [Theory]
    [InlineData("aws_key = 'AKIAIOSFODNN7EXAMPLE'")]
    [InlineData("password = os.environ['DATABASE_PASSWORD']")]
    [InlineData("api_key = 'your-api-key-goes-here'")]
    [InlineData("secret: ${{ secrets.DEPLOY_TOKEN }}")]
    [InlineData("password = '{password_from_vault}'")]
    public void A_placeholder_is_no_secret(string line)
        => PortfolioCase.Audit(PortfolioCase.Of(("a.py", line + "\n"))).Check("PRJ024")!.Outcome.ShouldBe(CheckOutcome.Shown, line);

    [Fact]
    public void A_secret_does_not_leak_through_another_check()
    {
        const string Key = "sk-Zq8Lm2Nv7Rt5Wx1Yb4Cd6Ef9Gh3Jk0Pa";
        var audit = PortfolioCase.Audit(PortfolioCase.Of(("a.py", $"import pandas as pd\nrequests.get(url, headers={{'k': '{Key}'}})\n")));
        audit.Checks.SelectMany(c => c.Places).Select(p => p.Shown).ShouldAllBe(s => !s.Contains(Key));
        audit.Check("PRJ011")!.Places[0].Shown.ShouldContain("sk-Z…");
    }

    [Fact]
    public void A_live_link_counts_once_it_has_answered()
    {
        var repository = PortfolioCase.Of(("app.py", "x = 1\n"), ("README.md", "See https://mine.onrender.com and https://github.com/me.\n"));
        PortfolioCase.Person.LiveLinks(repository).ShouldBe(["https://mine.onrender.com"]);
        PortfolioCase.Audit(repository).Check("PRJ035")!.Outcome.ShouldBe(CheckOutcome.Partly);
        PortfolioCase.Audit(repository, links: [new("https://mine.onrender.com", true, "status 200")]).Check("PRJ035")!.Outcome.ShouldBe(CheckOutcome.Shown);
        PortfolioCase.Audit(repository, links: [new("https://mine.onrender.com", false, "no answer")]).Check("PRJ035")!.Outcome.ShouldBe(CheckOutcome.Harmful);
    }

    [Fact]
    public void The_smallest_section_is_the_ML_test_score()
    {
        using var git = new GitCase();
        var project = LabelledProject.All.Single(p => p.Name == "late buses");
        var score = git.Evenings([.. project.Files, ("tests/test_model.py", "def test_model_predicts():\n    assert model.predict([1]) > 0\n"), (".github/dependabot.yml", "version: 2\n")]).Done().Audit().MlTests.ShouldNotBeNull();
        score.Sections.Select(s => s.Tests.Count).ShouldBe([7, 7, 7, 7]);
        score.Score.ShouldBe(score.Sections.Min(s => s.Tests.Sum(t => t.Points)));
        double Points(string name) => score.Sections.SelectMany(s => s.Tests).Single(t => t.Name == name).Points;
        Points("Training is reproducible").ShouldBe(0.5);
        Points("A simpler model is not better").ShouldBe(0.5);
        Points("The model's code is unit-tested").ShouldBe(1, "a workflow runs it");
        Points("Changes of dependencies are notified").ShouldBe(1);
        Points("Offline and online measures agree").ShouldBe(0);
    }

    [Fact]
    public void Ads_decide_between_changes_that_matter_alike()
    {
        var repository = PortfolioCase.Of(("app.py", "import os\n"), ("README.md", "Helps.\n"));
        var without = PortfolioCase.Audit(repository).Changes.Select(c => c.Code).ToList();
        var kubernetes = new Concept(new("kubernetes"), "Kubernetes", ConceptKind.Tool, null);
        var demand = DemandOf(kubernetes, 0.9);
        var with = PortfolioCase.Audit(repository, demand: demand).Changes;
        without.ShouldNotContain("PRJ031");
        with[0].Code.ShouldBe("PRJ031");
        with[0].AdsAsk.ShouldStartWith("90 % of the ads for tester ask for Kubernetes");
    }

    [Fact]
    public void Every_check_is_listed_and_has_a_code_of_its_own()
    {
        var classes = typeof(PersonReader).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(ProjectCheck))).ToList();
        ProjectChecks.All.Select(c => c.GetType()).ShouldBe(classes, ignoreOrder: true);
        ProjectChecks.All.Select(c => c.Code).ShouldBe(ProjectChecks.All.Select(c => c.Code).Order(StringComparer.Ordinal));
        ProjectChecks.All.Select(c => c.Code).ShouldBeUnique();
        ProjectChecks.All.ShouldAllBe(c => c.Code.StartsWith("PRJ0") && c.Reason.Length > 20 && c.Example.Length > 5 && c.Remedy.EndsWith('.') && c.Pull >= 0 && c.Pull <= 1);
    }

    [Fact]
    public void Checks_and_packages_name_concepts_that_the_taxonomy_has()
    {
        var known = Fulcrum.Reading.Reader.Bundled.Concepts;
        ProjectChecks.All.SelectMany(c => c.Concepts.Concat(c.Demonstrates)).Distinct().Where(id => !known.ContainsKey(new(id))).ShouldBeEmpty();
        PackageList.Bundled.Concepts.Where(id => !known.ContainsKey(id)).Select(id => id.Value).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_of_checks_lists_every_one_as_the_program_has_it()
    {
        var actual = ChecksPage();
        var file = System.IO.Path.Combine(Repository.Root, "docs", "method", "portfolio-checks.md");
        if (Environment.GetEnvironmentVariable("FULCRUM_ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(file, actual);
        }

        actual.ShouldBe(System.IO.File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static string ChecksPage()
    {
        var page = new System.Text.StringBuilder("# The checks of `fulcrum project audit`\n\nWritten by the program from its checks (`FULCRUM_ACCEPT=1` renews it); a test holds that none is missing. [portfolio.md](portfolio.md) says how they are used.\n");
        foreach (var area in ProjectChecks.All.GroupBy(c => c.Area))
        {
            page.Append($"\n## {char.ToUpperInvariant(area.Key.ToString()[0])}{area.Key.ToString()[1..].ToLowerInvariant()}\n");
            foreach (var check in area)
            {
                page.Append($"\n### {check.Code} {check.Title}\n\n{check.Reason}\n\n- Example: {check.Example}\n- Remedy: {check.Remedy}\n");
                page.Append(check.Concepts.Count == 0 ? "" : $"- Weighed by the ads that ask for: {string.Join(", ", check.Concepts)}\n");
                page.Append(System.Globalization.CultureInfo.InvariantCulture, $"- Pull by itself: {check.Pull:0.##}\n");
            }
        }

        return page.ToString();
    }

    private static RoleDemand DemandOf(Concept concept, double share)
    {
        var of = new Share(share, share, share, null, 9, 10, 9, 10, 10);
        return new RoleDemand
        {
            RoleId = "tester", RoleName = "tester", Counts = new Demand([], new Dictionary<ConceptId, Concept>()), Concepts = [new ConceptDemand(concept, of, of)], YearsAtMost = new Dictionary<double, Share>(), AdsStatingYears = 0,
            DegreeRequired = new Dictionary<DegreeLevel, Share>(), DegreeStrict = of, Pay = [], Segments = new Dictionary<Segment, int>(), Seniorities = new Dictionary<Seniority, int>(), Boards = new Dictionary<string, int>(),
        };
    }
}
