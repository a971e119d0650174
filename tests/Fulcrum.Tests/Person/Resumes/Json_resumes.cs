using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Json_resumes
{
    [Fact]
    public void The_fields_of_the_schema_arrive()
    {
        var (resume, findings) = ReadResume.From("""
            {"basics":{"name":"Jo Day","label":"Analyst","email":"jo@x.org","location":{"city":"Leeds","countryCode":"GB"},"profiles":[{"url":"https://github.com/jo"}]},
             "work":[{"name":"Acme","position":"Analyst","startDate":"2020-02","highlights":["SQL"]},{"company":"Old","position":"Clerk","startDate":"2018","endDate":"2019-12-31"}],
             "education":[{"institution":"Uni","studyType":"Bachelor","area":"Maths","endDate":"2017"}],
             "skills":[{"name":"Data","keywords":["Python","SQL"]}],"certificates":[{"name":"AZ-900","issuer":"Microsoft","date":"2022-05"}],
             "projects":[{"name":"P","url":"https://p.example.app","highlights":["used Docker"]}],"languages":[{"language":"English","fluency":"Native"}],"volunteer":null,"extra":1}
            """, "cv.json");

        findings.ShouldBeEmpty();
        resume.Jobs[0].ShouldBe(new ResumeJob("Analyst", "Acme", "", new DateOnly(2020, 2, 1), null, true, "SQL", "cv.json: work[0]"));
        resume.Jobs[1].IsCurrent.ShouldBeFalse();
        resume.Education.Single().Level.ShouldBe(DegreeLevel.Bachelor);
        resume.Skills.ShouldBe(["Data", "Python", "SQL"]);
        resume.Certifications.Single().Issued.ShouldBe(new DateOnly(2022, 5, 1));
        resume.Projects.Single().Links.ShouldBe(["https://p.example.app"]);
        resume.NotUnderstood.ShouldBe(["cv.json: extra"]);
        resume.Text.ShouldContain("Docker");
    }

    [Theory]
    [InlineData("{\"basics\": ", "CV003")]
    [InlineData("{\"foo\": 1}", "CV004")]
    [InlineData("[1,2]", "CV004")]
    [InlineData("{\"basics\":{}, \"work\":{\"a\":1}}", "CV004")]
    [InlineData("{\"work\":[{\"position\":\"x\",\"startDate\":\"13/2021\"}]}", "CV010")]
    [InlineData("{\"work\":[{\"position\":\"x\",\"startDate\":\"2021-05\",\"endDate\":\"2020-01\"}]}", "CV010")]
    public void What_is_wrong_is_a_finding(string json, string code)
    {
        var (_, findings) = ReadResume.From(json, "cv.json");

        findings.Select(f => f.Code).ShouldContain(code);
        findings.ShouldAllBe(f => f.Remedy.Length > 0 && f.Place.StartsWith("cv.json"));
    }

    [Fact]
    public void Strange_types_do_no_harm()
    {
        var (resume, _) = ReadResume.From("""{"basics":[1],"work":["x",null,{"name":5,"highlights":"no"}],"skills":["Python",{"keywords":[1,null,"Go"]}],"education":[{"studyType":{}}]}""", "cv.json");

        resume.Skills.ShouldBe(["Python", "Go"]);
        resume.Jobs.Count.ShouldBe(3);
    }

    [Fact]
    public void Very_deep_nesting_is_refused()
    {
        var (_, findings) = ReadResume.From("{\"basics\":" + new string('[', 100_000), "cv.json");

        findings.Single().Code.ShouldBe("CV003");
    }
}
