using Fulcrum.Reading;
using Shouldly;
using Xunit;

namespace Fulcrum.Tests;

public class PitfallNameTests
{
    private static readonly Reader Small = Readers.Of(
        "programming | Programming | method | |",
        "python | Python | language | programming | Python 3",
        "java | Java | language | programming |",
        "javascript | JavaScript | language | programming | JS",
        "c | C [case; needs: @hard language programming] | language | programming | C language",
        "c-plus-plus | C++ | language | programming | C++ programming",
        "c-sharp | C# | language | programming | C# .NET",
        "f-sharp | F# | language | programming |",
        "dotnet | .NET | platform | programming | .NET Core, dot net",
        "asp-net | ASP.NET | platform | dotnet | ASP.NET Core",
        "go | Go [case; needs: @hard language programming; not-next: to live beyond; not-prev: to] | language | programming | Golang",
        "r | R [case; needs: @hard language statistical; not-next: &; not-prev: &] | language | programming | R programming",
        "r-and-d | R&D | domain | | research and development",
        "excel | Excel [case; not-next: in at as; not-prev: to] | tool | | MS Excel",
        "node-js | Node.js | platform | javascript | NodeJS, Node JS",
        "node | Node | tool | |",
        "ci-cd | CI/CD | method | | continuous integration",
        "ab-testing | A/B testing | method | | A/B test",
        "sql | SQL | language | |",
        "pl-sql | PL/SQL | language | sql |",
        "t-sql | T-SQL | language | sql |",
        "scikit-learn | scikit-learn | tool | python | sklearn",
        "fiveg | 5G | method | |",
        "objective-c | Objective-C | language | programming |",
        "machine-learning | Machine learning | method | | ML",
        "ai | AI | method | |",
        "aws | AWS | platform | |",
        "aws-lambda | AWS Lambda | tool | aws | Lambda [case; needs: @hard serverless]",
        "gcp | GCP | platform | |",
        "kotlin | Kotlin | language | |",
        "pipeline | Data pipeline | method | |",
        "strategy | Go-to-market strategy | method | |",
        "spark | Spark [list] | tool | | Apache Spark",
        "it | IT [case] | domain | |",
        "security | Security | domain | |",
        "security-plus | Security+ | certification | | CompTIA Security+",
        "resume | Résumé writing | method | |",
        "bachelor | Bachelor's thesis | method | |");

    [Theory]
    [InlineData("We use JavaScript daily", "javascript=JavaScript")]
    [InlineData("We use Java, daily", "java=Java")]
    [InlineData("Python.", "python=Python")]
    [InlineData("Python: yes", "python=Python")]
    [InlineData("(SQL)", "sql=SQL")]
    [InlineData("C++, SQL", "c-plus-plus=C++; sql=SQL")]
    [InlineData("C++.", "c-plus-plus=C++")]
    [InlineData("C++11 and C++/Java", "c-plus-plus=C++; c-plus-plus=C++; java=Java")]
    [InlineData("C/C++", "c=C; c-plus-plus=C++")]
    [InlineData("c++ programming", "c-plus-plus=c++ programming")]
    [InlineData("C, C++ and C#", "c=C; c-plus-plus=C++; c-sharp=C#")]
    [InlineData("C#/.NET Core", "c-sharp=C#; dotnet=.NET Core")]
    [InlineData("C#.NET", "c-sharp=C#; dotnet=.NET")]
    [InlineData("F# or C#", "f-sharp=F#; c-sharp=C#")]
    [InlineData("reports to C-level; knows Java", "java=Java")]
    [InlineData("C level programming? no: C-suite programming", "c=C; programming=programming; programming=programming")]
    [InlineData("ASP.NET Core, ASP.NET and .NET", "asp-net=ASP.NET Core; asp-net=ASP.NET; dotnet=.NET")]
    [InlineData("at acme.net we earn net pay", "")]
    [InlineData("go to Java", "java=Java")]
    [InlineData("Go to Java", "java=Java")]
    [InlineData("Go, Java", "go=Go; java=Java")]
    [InlineData("Go is fun", "")]
    [InlineData("Let us Go live with Java", "java=Java")]
    [InlineData("the Go language", "go=Go")]
    [InlineData("Excel in Java", "java=Java")]
    [InlineData("You excel. To Excel", "")]
    [InlineData("Excel, MS-Excel, ms excel", "excel=Excel; excel=MS-Excel; excel=ms excel")]
    [InlineData("R&D with Python", "r-and-d=R&D; python=Python")]
    [InlineData("R and D, R & D", "r-and-d=R and D; r-and-d=R & D")]
    [InlineData("S&P, Q&R, Python", "python=Python")]
    [InlineData("R, Python", "r=R; python=Python")]
    [InlineData("R.A. Smith likes Python", "python=Python")]
    [InlineData("R programming", "r=R programming")]
    [InlineData("research & development", "r-and-d=research & development")]
    [InlineData("Node.js and node js and node-js", "node-js=Node.js; node-js=node js; node-js=node-js")]
    [InlineData("a Node. See", "node=Node")]
    [InlineData("node.exe", "")]
    [InlineData("with Node.Experience", "node=Node")]
    [InlineData("CI/CD, CI / CD", "ci-cd=CI/CD; ci-cd=CI / CD")]
    [InlineData("A/B tests and A/B testing", "ab-testing=A/B tests; ab-testing=A/B testing")]
    [InlineData("PL/SQL, T-SQL, SQL", "pl-sql=PL/SQL; t-sql=T-SQL; sql=SQL")]
    [InlineData("scikit-learn scikit learn", "scikit-learn=scikit-learn; scikit-learn=scikit learn")]
    [InlineData("5G or 5 G", "fiveg=5G")]
    [InlineData("Objective-C and Java", "objective-c=Objective-C; java=Java")]
    [InlineData("AI/ML", "ai=AI; machine-learning=ML")]
    [InlineData("AWS/GCP", "aws=AWS; gcp=GCP")]
    [InlineData("Java/Kotlin", "java=Java; kotlin=Kotlin")]
    [InlineData("machine\nlearning", "")]
    [InlineData("machine  \u00a0learning, machine\u2011learning, machine - learning", "machine-learning=machine  \u00a0learning; machine-learning=machine\u2011learning")]
    [InlineData("AWS (Lambda, S3)", "aws=AWS; aws-lambda=Lambda")]
    [InlineData("AWS Lambda", "aws-lambda=AWS Lambda")]
    [InlineData("a Lambda function", "")]
    [InlineData("data pipelines; go-to-market strategies", "pipeline=data pipelines; strategy=go-to-market strategies")]
    [InlineData("Pythons and Javas", "")]
    [InlineData("Python's and Python\u2019s", "python=Python; python=Python")]
    [InlineData("IT's for IT, not for it", "it=IT; it=IT")]
    [InlineData("IT'll do", "")]
    [InlineData("security and Security+", "security=security; security-plus=Security+")]
    [InlineData("5+ Java+Kotlin", "java=Java; kotlin=Kotlin")]
    [InlineData("Spark a fire", "")]
    [InlineData("Spark joy, Java", "java=Java")]
    [InlineData("Java, Spark, Go", "java=Java; spark=Spark; go=Go")]
    [InlineData("such as Spark and Java", "spark=Spark; java=Java")]
    [InlineData("jobs@python.org, https://www.java.com/sql/aws, www.x.com/sql", "")]
    [InlineData("résumé writing, RÉSUMÉ WRITING, résume writing", "resume=résumé writing; resume=RÉSUMÉ WRITING")]
    [InlineData("pythonés", "")]
    [InlineData("bachelor\u2019s thesis", "bachelor=bachelor\u2019s thesis")]
    [InlineData("*Python* _Java_ \"SQL\" 'AWS' \u201cGCP\u201d", "python=Python; java=Java; sql=SQL; aws=AWS; gcp=GCP")]
    [InlineData("\u2022Python\u2022Java\u00b7SQL", "python=Python; java=Java; sql=SQL")]
    public void A_name_is_found_where_it_is_one_and_nowhere_else(string text, string found) => Small.Found(text).ShouldBe(found);
}
