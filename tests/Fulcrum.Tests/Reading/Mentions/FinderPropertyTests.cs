using System.Text;
using Fulcrum.Reading;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests.Reading;

public class FinderPropertyTests
{
    private static readonly string[] Lines =
    [
        "python | Python | language | |",
        "java | Java | language | | Java SE",
        "c | C [case; needs: @hard language c-level] | language | | C language",
        "cpp | C++ | language | | C++ programming",
        "csharp | C# | language | | C#/.NET",
        "dotnet | .NET | platform | | .NET Core",
        "asp | ASP.NET | platform | | ASP.NET Core",
        "go | Go [case; needs: @hard language; not-next: to live and-grow; not-prev: to let's] | language | | Golang, go lang [needs: golang]",
        "r | R [case; needs: @hard statistical; not-next: &; not-prev: & series] | language | | R language",
        "rnd | R&D | domain | | research and development, research & data & design",
        "node | Node.js | platform | | NodeJS, Node",
        "cicd | CI/CD | method | | CI",
        "ab | A/B test | method | | split test",
        "sql | SQL | language | | T-SQL, PL/SQL",
        "ml | Machine learning | method | | ML, machine learning pipeline",
        "learning | learning [not-prev: machine e-]| soft | |",
        "spark | Spark [list] | tool | | Apache Spark, Spark SQL",
        "aws | AWS | platform | | AWS Lambda function",
        "lambda | AWS Lambda | tool | | Lambda [case; list; needs: @hard serverless]",
        "secplus | Security+ | certification | | CompTIA Security+",
        "security | Security | domain | | security strategy, security analysis",
        "resume | Résumé | method | | naïve bayes",
        "thesis | Bachelor's thesis | method | | Cohen's kappa",
        "it | IT [case; not-next: is] | domain | |",
        "risk | @RISK [case] | tool | |",
        "long | Internationalisation testing | method | | internationalisationtesting",
    ];

    private static readonly string[] Pieces =
    [
        "Python", "java", "Java", "SE", "C", "c", "C++", "C#", ".NET", "ASP", "Core", "Go", "go", "lang", "Golang", "R", "r", "R&D", "D", "research", "development", "data",
        "design", "Node", ".js", "NodeJS", "CI", "CD", "A", "B", "test", "tests", "SQL", "T", "PL", "Machine", "machine", "learning", "ML", "pipeline", "pipelines",
        "Spark", "spark", "Apache", "AWS", "Lambda", "function", "serverless", "Security", "CompTIA", "strategies", "strategy", "analyses", "Résumé", "résumé", "resume", "RÉSUMÉS", "naïve", "bayes",
        "Bachelor", "thesis", "Cohen", "kappa", "IT", "it", "@RISK", "RISK", "internationalisation", "internationalisationtesting", "Internationalisations", "testing",
        "language", "statistical", "series", "to", "live", "and", "And", "grow", "or", "such as", "like", "e.g.", "vs.", "the", "we", "is", "etc", "including", "level", "e",
        "x", "11", "5G", "s", "ll", "www.", "https://", "com",
    ];

    private static readonly string[] Glue =
    [
        " ", " ", " ", " ", " ", " ", " ", ", ", ", ", "/", " / ", "-", " - ", "\u2011", "\u2013", "\u00a0", "  ", " & ", "&", ". ", ". ", ".", "! ", "? ", "\n", "\r\n", "\n- ", "\u2022", " \u2022 ",
        "'", "\u2019", "'s ", "\u2019s, ", "+", "++", "#", "@", "(", ")", " (", ") ", ": ", "; ", "|", "*", "_", "\"", "\u201c", "", "", "\t", "\0", "\u00b7", "\u200b", "\u2122 ", "\ud83d", "\ud83d\ude00", "\u0301", "\u4e2d", "=", "?", "%", "--", "$",
    ];

    [Fact]
    public void The_fast_finder_finds_what_the_plain_one_finds()
    {
        var reader = Readers.Of(Lines);
        var plain = new PlainFinder(Lines);
        var random = new Random(20261123);
        var found = 0;
        for (var round = 0; round < 3000; round++)
        {
            var text = TextOf(random);
            var expected = plain.Found(text);
            reader.Found(text).ShouldBe(expected, $"text: {Escape(text)}");
            found += expected.Length > 0 ? 1 : 0;
        }

        found.ShouldBeGreaterThan(1500);
    }

    [Fact]
    public void Every_text_is_cut_alike_with_vectors_and_without()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var text = round % 2 == 0 ? TextOf(random, 40) : new string(Enumerable.Range(0, random.Next(300)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x100 : 0x10000)).ToArray());
            var (plainBytes, fastBytes) = (new byte[text.Length + WordCutter.Slack], new byte[text.Length + WordCutter.Slack]);
            var (plainEdges, fastEdges) = (new int[text.Length + WordCutter.Slack], new int[text.Length + WordCutter.Slack]);
            Folding.Fold(text, plainBytes);
            Utf16Folding.Fold(text, fastBytes);
            fastBytes.ShouldBe(plainBytes);
            var plain = WordCutter.CutPlainly(plainBytes, text.Length, plainEdges);
            var fast = WordCutter.Cut(fastBytes, text.Length, fastEdges);
            fast.ShouldBe(plain);
            fastEdges.AsSpan(0, 2 * fast).SequenceEqual(plainEdges.AsSpan(0, 2 * plain)).ShouldBeTrue();
        }
    }

    [Fact]
    public void What_is_found_does_not_depend_on_what_was_read_before()
    {
        var reader = Readers.Of(Lines);
        var random = new Random(11);
        var texts = Enumerable.Range(0, 400).Select(_ => TextOf(random, random.Next(1, 400))).ToArray();
        var alone = texts.Select(t => reader.Found(t)).ToArray();
        var together = new string[texts.Length];
        Parallel.For(0, texts.Length, i => together[texts.Length - 1 - i] = reader.Found(texts[texts.Length - 1 - i]));
        together.ShouldBe(alone);
    }

    private static string TextOf(Random random, int most = 14)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, most + 1); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(Glue[random.Next(Glue.Length)]);
        }

        return text.ToString();
    }

    private static string Escape(string text) => string.Concat(text.Select(c => c is >= ' ' and < (char)127 ? c.ToString() : $"\\u{(int)c:x4}"));
}
