using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Planning;
using Fulcrum.Reading;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>From the texts of an ad and a résumé to the match: the names that a plain search gets wrong, both ways.</summary>
public sealed class Names_that_break_matchers
{
    private static readonly JobMarket s_market = new(Reader.Bundled);

    private static AdScreening Screen(string asks, string skills)
    {
        var ad = Readings.Ad(text: $"About the role\nWe build things.\n\nRequirements\n- {asks}");
        var (resume, findings) = ReadResume.From($"Ada Example\nada@example.org\n\nExperience\nSoftware Engineer, Northwind\nJan 2018 - Jan 2026\n- Wrote programs.\n\nSkills\n{skills}\n", "cv.txt");
        var ledger = ReadResume.Reader.Weigh(resume, TestProfiles.Of(LedgerCase.Today), LedgerCase.Facts, "software-engineer", findings);
        return Planner.Screen(s_market.Read([ad]), ledger, TestProfiles.Of(LedgerCase.Today), LedgerCase.Facts).Ads.Single();
    }

    [Theory]
    [InlineData("Strong C and embedded systems", "C++, C#, Objective-C", "c", MatchKind.Missing)]
    [InlineData("Strong C++ and embedded systems", "C, C#", "c-plus-plus", MatchKind.Missing)]
    [InlineData("Strong C++ and Python", "C++, Python", "c-plus-plus", MatchKind.Literal)]
    [InlineData("Experience with C# and SQL", "C, C++, SQL", "c-sharp", MatchKind.Missing)]
    [InlineData("Experience with C# and SQL", "C#, SQL", "c-sharp", MatchKind.Literal)]
    [InlineData("Experience with R and Python", "R&D, Ruby, Python", "r", MatchKind.Missing)]
    [InlineData("Experience with R and Python", "R, Python", "r", MatchKind.Literal)]
    [InlineData("Experience with Go and Kubernetes", "go-to-market, Kubernetes", "go", MatchKind.Missing)]
    [InlineData("Experience with Go and Kubernetes", "Golang, Kubernetes", "go", MatchKind.OtherName)]
    [InlineData("Experience with .NET and SQL", "internet, SQL", "dotnet", MatchKind.Missing)]
    [InlineData("Experience with .NET and SQL", "SQL, .NET", "dotnet", MatchKind.Literal)]
    [InlineData("Experience with Node.js and SQL", "NodeJS, SQL", "nodejs", MatchKind.OtherName)]
    [InlineData("Experience with Node.js and SQL", "Node.js, SQL", "nodejs", MatchKind.Literal)]
    [InlineData("Experience with AI/ML and SQL", "AI/ML, SQL", "ai-ml", MatchKind.Literal)]
    [InlineData("Experience with AI/ML and SQL", "ML/AI, SQL", "ai-ml", MatchKind.OtherName)]
    [InlineData("Experience with machine learning and SQL", "AI/ML, SQL", "machine-learning", MatchKind.OtherName)]
    [InlineData("Experience with ML and SQL", "AI/ML, SQL", "machine-learning", MatchKind.Literal)]
    [InlineData("Experience with machine learning and SQL", "ML, SQL, Python", "machine-learning", MatchKind.OtherName)]
    [InlineData("Experience with CI/CD and Docker", "CI / CD, Docker", "ci-cd", MatchKind.Literal)]
    [InlineData("Experience with CI/CD and Docker", "continuous integration, Docker", "ci-cd", MatchKind.OtherName)]
    [InlineData("Experience with scikit-learn and pandas", "sklearn, pandas", "scikit-learn", MatchKind.OtherName)]
    [InlineData("Experience with scikit-learn and pandas", "Scikit Learn, pandas", "scikit-learn", MatchKind.Literal)]
    [InlineData("Experience with Power BI and SQL", "PowerBI, SQL", "power-bi", MatchKind.OtherName)]
    [InlineData("Experience with Power BI and SQL", "Power Point, SQL", "power-bi", MatchKind.Missing)]
    [InlineData("Experience with Java and SQL", "JavaScript, SQL", "java", MatchKind.Missing)]
    [InlineData("Experience with JavaScript and SQL", "Java, SQL", "javascript", MatchKind.Missing)]
    [InlineData("Experience with JavaScript and SQL", "JS, SQL", "javascript", MatchKind.OtherName)]
    public void A_name_is_met_by_itself_only(string asks, string skills, string concept, MatchKind expected)
    {
        var ad = Screen(asks, skills);

        ad.Matches.Single(m => m.Requirement.Concept.Id.Value == concept).Kind.ShouldBe(expected, $"{ad.Reason} {string.Join("; ", ad.Matches)}");
    }

    [Theory]
    [InlineData("Python is a must, no Java required", "java")]
    [InlineData("You do not need Java; Python is enough", "java")]
    [InlineData("No Java or C++ experience needed, Python is a must", "java")]
    [InlineData("Go the extra mile, with Python", "go")]
    [InlineData("You will rest easy, excel and spark joy, with Python", "apache-spark")]
    public void What_an_ad_does_not_ask_for_is_not_matched(string asks, string concept) =>
        Screen(asks, "SQL").Matches.ShouldNotContain(m => m.Requirement.Concept.Id.Value == concept);

    [Theory]
    [InlineData("Python required, no nonsense, Java required", "java")]
    [InlineData("No need for Scala; Java is a must", "java")]
    [InlineData("You do not need Scala; Java is enough", "java")]
    public void A_no_reaches_no_further_than_its_clause(string asks, string concept) =>
        Screen(asks, "SQL").Matches.ShouldContain(m => m.Requirement.Concept.Id.Value == concept);

    [Theory]
    [InlineData("5+ years of experience", 8, false)]
    [InlineData("10+ years of experience", 8, true)]
    [InlineData("at least 12 yrs of professional experience", 8, true)]
    public void Years_are_read_from_their_plus(string asks, int years, bool knocksOut)
    {
        var ad = Screen(asks, "SQL");

        ad.Reading.MinYears.ShouldNotBeNull();
        ad.KnockOuts.Any(k => k.Contains("years", StringComparison.Ordinal)).ShouldBe(knocksOut, $"{years} years shown; {string.Join("; ", ad.KnockOuts)}");
    }

    [Theory]
    [InlineData("PhD in computer science required")]
    [InlineData("A Ph.D. in computer science is required")]
    public void A_doctorate_knocks_out_who_shows_none(string asks) =>
        Screen(asks, "SQL").KnockOuts.ShouldContain(k => k.Contains("doctorate", StringComparison.Ordinal));
}
