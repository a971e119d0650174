using Fulcrum.Core;

namespace Fulcrum.Tests;

/// <summary>Invented projects with the label a careful reader would give them, and single findings that must come out so.</summary>
internal sealed record LabelledProject(string Name, ProjectStanding Label, (string Path, string Text)[] Files, (string Code, CheckOutcome Outcome)[] Expected, string[] Shows, string[] ShowsNot)
{
    private const string Ci = "name: test\non: push\njobs:\n  test:\n    steps:\n      - run: ";

    private const string GoodReadme = """
        # Late buses
        Riders of route 4 want to know how late the bus will be. This tells them, and answers which stop loses the time.

        ![The page](docs/page.png)

        ## Data
        1.2 million departures of 2025 from https://transit.example.org, licensed CC BY 4.0, joined with the weather of the airport.

        ## Result
        Median error 3.1 minutes, against 4.8 of the timetable.

        ## Limitations
        Knows nothing of road works.

        ## Run
            docker compose up
        """;

    private static string Lines(string line, int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{line.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}\n"));

    private static string Notebook(params string[] lines)
        => $$"""{"cells":[{"cell_type":"markdown","source":["# Study"]},{"cell_type":"code","outputs":[],"source":[{{string.Join(",\n", lines.SelectMany(l => l.TrimEnd('\n').Split('\n')).Select(l => System.Text.Json.JsonSerializer.Serialize(l + "\n")))}}]}],"nbformat":4}""";

    internal static LabelledProject[] All { get; } =
    [
        new("iris notebook", ProjectStanding.Toy,
            [("iris.ipynb", Notebook("import pandas as pd", "from sklearn.datasets import load_iris", "from sklearn.linear_model import LogisticRegression", "X = load_iris()", Lines("print(#)", 20))), ("README.md", "# My first model")],
            [("PRJ010", CheckOutcome.Harmful), ("PRJ020", CheckOutcome.Missing), ("PRJ025", CheckOutcome.Missing), ("PRJ060", CheckOutcome.Missing)], ["scikit-learn", "pandas", "python", "jupyter"], ["docker", "sql"]),
        new("mnist script", ProjectStanding.Toy,
            [("train.py", "import torch\nfrom torchvision import datasets\ntrain = datasets.MNIST('.', download=True)\nmodel = torch.nn.Conv2d(1, 8, 3)\n" + Lines("x# = #", 30)), ("requirements.txt", "torch\ntorchvision\n"), ("README.md", "Digits")],
            [("PRJ010", CheckOutcome.Harmful), ("PRJ023", CheckOutcome.Missing), ("PRJ030", CheckOutcome.Missing)], ["pytorch", "deep-learning"], ["tensorflow"]),
        new("titanic by its columns", ProjectStanding.Toy,
            [("data/train.csv", "PassengerId,Survived,Pclass,Name\n1,0,3,x\n"), ("model.py", "import pandas as pd\nfrom sklearn.ensemble import RandomForestClassifier\ndf = pd.read_csv('data/train.csv')\nmodel = RandomForestClassifier()\n" + Lines("x# = #", 25))],
            [("PRJ010", CheckOutcome.Harmful), ("PRJ011", CheckOutcome.Missing)], ["random-forest"], ["web-scraping"]),
        new("house prices renamed", ProjectStanding.Toy,
            [("stuff/a.csv", "Id,MSSubClass,MSZoning,LotFrontage\n1,60,RL,65\n"), ("run.R", "library(tidyverse)\nlibrary(caret)\n" + Lines("x# <- #", 25))],
            [("PRJ010", CheckOutcome.Harmful)], ["tidyverse", "r"], ["python"]),
        new("wine behind a page", ProjectStanding.Toy,
            [("app.py", "import streamlit as st\nimport pandas as pd\nfrom sklearn.datasets import load_wine\nst.title('Wine')\n" + Lines("x# = #", 25)), ("Dockerfile", "FROM python:3.12\nCMD streamlit run app.py\n"), ("README.md", "# Wine\n" + Lines("Predicts a cultivar from # measures of a wine.", 8))],
            [("PRJ010", CheckOutcome.Harmful), ("PRJ030", CheckOutcome.Shown), ("PRJ034", CheckOutcome.Shown)], ["streamlit", "docker"], []),
        new("late buses", ProjectStanding.Deployable,
            [("README.md", GoodReadme), ("src/fetch.py", "import requests\nimport logging\nlog = logging.getLogger(__name__)\ndef fetch(day: str) -> dict:\n    return requests.get(f'https://transit.example.org/{day}').json()\n" + Lines("x# = #", 40)),
             ("src/join.py", "import pandas as pd\ndef join(a: pd.DataFrame, b: pd.DataFrame) -> pd.DataFrame:\n    return a.merge(b, on='hour', how='left')\n"), ("src/model.py", "import lightgbm\nimport mlflow\nfrom sklearn.dummy import DummyRegressor\nmodel = lightgbm.LGBMRegressor(random_state=1)\nmlflow.log_metric('mae', 3.1)\n"),
             ("src/api.py", "from fastapi import FastAPI\nfrom pydantic import BaseModel\nfrom prometheus_client import Counter\napp = FastAPI()\n@app.get('/health')\ndef health() -> str:\n    return 'ok'\n"), ("tests/test_join.py", Lines("def test_join_keeps_hour_#():\n    assert True", 6)),
             (".github/workflows/ci.yml", Ci + "uv run pytest\n      - run: flyctl deploy\n"), (".github/workflows/data.yml", "on:\n  schedule:\n    - cron: '0 5 * * *'\njobs: {}\n"), ("Dockerfile", "FROM python:3.12-slim\nCMD uvicorn src.api:app\n"), ("fly.toml", "app = 'late-buses'\n"),
             ("uv.lock", "version = 1\n"), ("pyproject.toml", "[project]\nname = 'buses'\ndependencies = ['pandas==2.2.3']\n[tool.ruff]\nline-length = 120\n"), ("LICENSE", "MIT"), ("docs/adr/0001-lightgbm.md", "# LightGBM over a network\n"), ("docs/page.png", "x")],
            [("PRJ010", CheckOutcome.Shown), ("PRJ011", CheckOutcome.Shown), ("PRJ012", CheckOutcome.Shown), ("PRJ013", CheckOutcome.Shown), ("PRJ014", CheckOutcome.Shown), ("PRJ020", CheckOutcome.Shown), ("PRJ021", CheckOutcome.Shown), ("PRJ022", CheckOutcome.Shown),
             ("PRJ023", CheckOutcome.Shown), ("PRJ024", CheckOutcome.Shown), ("PRJ025", CheckOutcome.Shown), ("PRJ026", CheckOutcome.Shown), ("PRJ027", CheckOutcome.Shown), ("PRJ030", CheckOutcome.Shown), ("PRJ032", CheckOutcome.Shown), ("PRJ033", CheckOutcome.Shown), ("PRJ034", CheckOutcome.Shown), ("PRJ035", CheckOutcome.Missing),
             ("PRJ040", CheckOutcome.Shown), ("PRJ041", CheckOutcome.Shown), ("PRJ042", CheckOutcome.Missing), ("PRJ044", CheckOutcome.Shown), ("PRJ045", CheckOutcome.Shown), ("PRJ060", CheckOutcome.Shown), ("PRJ061", CheckOutcome.Shown), ("PRJ062", CheckOutcome.Shown), ("PRJ063", CheckOutcome.Shown), ("PRJ064", CheckOutcome.Shown), ("PRJ065", CheckOutcome.Shown)],
            ["fastapi", "lightgbm", "mlflow", "docker", "github-actions", "ci-cd", "unit-testing", "prometheus", "pydantic", "python"], ["pytorch", "kubernetes"]),
        new("dbt shop", ProjectStanding.Solid,
            [("dbt_project.yml", "name: shop\n"), ("models/orders.sql", "with o as (select * from {{ source('shop', 'orders') }})\nselect o.id, sum(o.price) over (partition by o.customer order by o.day) as spent\nfrom o left join customers c on c.id = o.customer\n" + Lines("-- line", 2) + Lines(", column_#", 25)),
             ("models/schema.yml", "models:\n  - name: orders\n    columns:\n      - name: id\n        tests:\n          - unique\n          - not_null\n      - name: customer\n        tests:\n          - relationships\n          - not_null\n          - unique\n"), (".github/workflows/ci.yml", Ci + "dbt build\n"), ("requirements.txt", "dbt-duckdb==1.9.0\n"),
             ("README.md", GoodReadme)],
            [("PRJ010", CheckOutcome.Shown), ("PRJ012", CheckOutcome.Shown), ("PRJ020", CheckOutcome.Shown), ("PRJ021", CheckOutcome.Shown), ("PRJ045", CheckOutcome.Shown), ("PRJ042", CheckOutcome.NotApplicable)], ["sql", "dbt", "window-function", "sql-joins"], ["python", "machine-learning"]),
        new("next page", ProjectStanding.Deployable,
            [("package.json", "{\"dependencies\": {\"next\": \"15.0.0\", \"react\": \"19.0.0\"}, \"devDependencies\": {\"eslint\": \"9.0.0\", \"tailwindcss\": \"4.0.0\"}}"), ("package-lock.json", "{}"), ("app/page.tsx", "import { useState } from 'react';\nimport Link from \"next/link\";\n" + Lines("export const a# = #;", 30)),
             ("app/page.test.tsx", "import { it } from 'vitest';\n" + Lines("it('shows #', () => {});", 6)), (".github/workflows/ci.yml", Ci + "npm test\n"), ("vercel.json", "{}"), ("eslint.config.js", "export default [];\n"), ("README.md", "# Lists\nHelps families share a list.\n\n[Live demo](https://lists.vercel.app)\n\n## Results\n12 families use it, median latency 80 ms.\n" + Lines("It lets you add, share and tick # things.", 6))],
            [("PRJ010", CheckOutcome.NotApplicable), ("PRJ021", CheckOutcome.Shown), ("PRJ032", CheckOutcome.Shown), ("PRJ034", CheckOutcome.Shown), ("PRJ035", CheckOutcome.Partly)], ["typescript", "react", "nextjs", "tailwind"], ["python"]),
        new("orders service", ProjectStanding.Deployable,
            [("src/Orders/Program.cs", "using Microsoft.AspNetCore.Builder;\nusing Npgsql;\nvar app = WebApplication.CreateBuilder(args).Build();\n" + Lines("// line", 2) + Lines("var a# = #;", 30)), ("src/Orders/Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><Nullable>enable</Nullable></PropertyGroup><ItemGroup><PackageReference Include=\"Npgsql\" Version=\"10.0.0\" /></ItemGroup></Project>"),
             ("tests/Orders.Tests/OrderTests.cs", "using Xunit;\n" + Lines("[Fact]\npublic void Order_#() {}", 6)), (".github/workflows/ci.yml", Ci + "dotnet test\n"), ("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n"), ("k8s/app.yaml", "apiVersion: apps/v1\nkind: Deployment\n"), ("README.md", GoodReadme)],
            [("PRJ020", CheckOutcome.Shown), ("PRJ021", CheckOutcome.Shown), ("PRJ022", CheckOutcome.Shown), ("PRJ023", CheckOutcome.Shown), ("PRJ031", CheckOutcome.Shown)], ["c-sharp", "asp-net", "postgresql", "kubernetes", "docker", "unit-testing"], ["java"]),
        new("scraped notebook", ProjectStanding.Exercise,
            [("rents.ipynb", Notebook("import requests", "import pandas as pd", "from bs4 import BeautifulSoup", "page = BeautifulSoup(requests.get('https://rents.example.org').text)", Lines("page.find('td', #)", 20))), ("README.md", "# Rents\n" + Lines("Rents of # flats, scraped to tell which quarter gets dearer.", 6))],
            [("PRJ010", CheckOutcome.Shown), ("PRJ011", CheckOutcome.Shown), ("PRJ020", CheckOutcome.Missing), ("PRJ025", CheckOutcome.Missing)], ["beautiful-soup", "web-scraping"], []),
        new("tutorial page", ProjectStanding.Exercise,
            [("package.json", "{\"dependencies\": {\"react\": \"^18.0.0\"}}"), ("src/App.jsx", "import React from 'react';\n" + Lines("export const a# = #;", 30)), ("README.md", "This project was bootstrapped with Create React App.")],
            [("PRJ020", CheckOutcome.Missing), ("PRJ021", CheckOutcome.Missing)], ["react", "javascript"], ["typescript"]),
        new("go service", ProjectStanding.Deployable,
            [("main.go", "package main\nimport (\n\t\"net/http\"\n\t\"log/slog\"\n)\nfunc main() { slog.Info(\"up\"); http.ListenAndServe(\":8080\", nil) }\n" + Lines("var a# = #", 30)), ("main_test.go", "package main\nimport \"testing\"\n" + Lines("func TestOrder#(t *testing.T) {}", 6)), ("go.mod", "module example.org/orders\ngo 1.24\n"), ("go.sum", "x"),
             (".gitlab-ci.yml", "test:\n  script:\n    - go test ./...\n"), ("infra/main.tf", "resource \"aws_instance\" \"a\" {}\n"), (".golangci.yml", "linters: {}\n"), ("README.md", GoodReadme)],
            [("PRJ020", CheckOutcome.Shown), ("PRJ021", CheckOutcome.Shown), ("PRJ031", CheckOutcome.Shown), ("PRJ034", CheckOutcome.Shown), ("PRJ040", CheckOutcome.Shown)], ["go", "terraform", "gitlab-ci"], ["github-actions"]),
        new("library that tests on iris", ProjectStanding.Solid,
            [("fairtree/__init__.py", "from sklearn.base import BaseEstimator\nimport numpy as np\n" + Lines("def part_#(x: float) -> float:\n    return x", 30)), ("tests/test_tree.py", "from sklearn.datasets import load_iris\n" + Lines("def test_part_#():\n    assert True", 8)), (".github/workflows/ci.yml", Ci + "tox\n"), ("pyproject.toml", "[tool.mypy]\nstrict = true\n"), ("poetry.lock", "x"), ("README.md", GoodReadme)],
            [("PRJ010", CheckOutcome.Shown), ("PRJ020", CheckOutcome.Shown), ("PRJ022", CheckOutcome.Shown)], ["scikit-learn"], []),
        new("key in the code", ProjectStanding.Exercise,
            [("bot.py", "import openai\nopenai.api_key = 'sk-" + "Zq8Lm2Nv7Rt5Wx1Yb4Cd6Ef9Gh3Jk0Pa" + "'\n" + Lines("x# = #", 30)), ("README.md", "# Bot\n" + Lines("Answers # questions.", 20))],
            [("PRJ024", CheckOutcome.Harmful), ("PRJ020", CheckOutcome.Missing)], ["openai", "python"], []),
        new("spring without a server that tests", ProjectStanding.Exercise,
            [("pom.xml", "<project><dependency><artifactId>spring-boot-starter-web</artifactId><version>3.4.0</version></dependency></project>"), ("src/main/java/App.java", "import org.springframework.boot.SpringApplication;\n@SpringBootApplication\n" + Lines("class A# {}", 30)), ("src/test/java/AppTest.java", "import org.junit.jupiter.api.Test;\n@Test\nvoid works() {}\n"), ("README.md", "# App\nTodo.")],
            [("PRJ020", CheckOutcome.Partly), ("PRJ021", CheckOutcome.Missing), ("PRJ034", CheckOutcome.Shown)], ["spring-boot", "java", "junit"], ["kotlin"]),
        new("data only", ProjectStanding.Exercise, [("data.csv", "a,b\n1,2\n"), ("README.md", "Some numbers.")], [("PRJ010", CheckOutcome.NotApplicable), ("PRJ020", CheckOutcome.NotApplicable)], [], ["python"]),
    ];

    public override string ToString() => Name;
}
