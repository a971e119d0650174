using Fulcrum.Core;
using Fulcrum.Person;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Sections_and_fields
{
    [Theory]
    [InlineData("EXPERIENCE", "Jobs")]
    [InlineData("Work Experience:", "Jobs")]
    [InlineData("E X P E R I E N C E", "Jobs")]
    [InlineData("Relevant Professional Experience", "Jobs")]
    [InlineData("Volunteer Experience", "Other")]
    [InlineData("Berufserfahrung", "Jobs")]
    [InlineData("Expérience professionnelle", "Jobs")]
    [InlineData("Formación académica", "Education")]
    [InlineData("Education & Training", "Education")]
    [InlineData("Technical Skills", "Skills")]
    [InlineData("Kenntnisse", "Skills")]
    [InlineData("Licenses & Certifications", "Certifications")]
    [InlineData("Personal Projects", "Projects")]
    [InlineData("Sprachkenntnisse", "Languages")]
    [InlineData("About me", "Summary")]
    public void Headings_are_recognised_in_many_wordings(string heading, string section) => SectionNames.Of(heading).ToString().ShouldBe(section);

    [Theory]
    [InlineData("Python")]
    [InlineData("Software Engineer")]
    [InlineData("Experienced engineer with ten years in the field")]
    [InlineData("")]
    public void Other_lines_are_no_headings(string line) => SectionNames.Of(line).ShouldBeNull();

    private const string Plain = """
        Jane Roe
        Data Analyst
        Berlin, Germany | jane.roe@example.org | +49 30 1234567 | github.com/janeroe

        PROFESSIONAL EXPERIENCE

        Data Analyst, Northwind Traders GmbH, Berlin
        March 2021 - Present
        - Built dashboards in Power BI and wrote SQL against PostgreSQL
        - Automated reports with Python (pandas)

        Teacher
        Lincoln High School, Boston, MA
        Sep 2015 – Jun 2020
        - Taught mathematics

        EDUCATION
        M.Sc. in Statistics, Humboldt University, 2015

        SKILLS
        Languages: Python, SQL, R
        Tools: Git, Docker (advanced)

        CERTIFICATIONS
        - AWS Certified Cloud Practitioner, Amazon Web Services, CLF-C02, 2023
        - Machine Learning Specialization (Coursera), May 2024

        PROJECTS
        Bike demand forecast
        https://bikes.example.app
        - Predicts bike rentals with scikit-learn

        LANGUAGES
        German (native), English (C1)
        """;

    [Fact]
    public void A_plain_text_resume_is_read_field_by_field()
    {
        var (resume, findings) = ReadResume.From(Plain);

        resume.Name.ShouldBe("Jane Roe");
        resume.Headline.ShouldBe("Data Analyst");
        (resume.Email, resume.Phone, resume.Location).ShouldBe(("jane.roe@example.org", "+49 30 1234567", "Berlin, Germany"));
        resume.Jobs.Select(j => (j.Title, j.Employer, j.Location)).ShouldBe([("Data Analyst", "Northwind Traders GmbH", "Berlin"), ("Teacher", "Lincoln High School", "Boston, MA")]);
        resume.Jobs[0].IsCurrent.ShouldBeTrue();
        resume.Jobs[1].Start.ShouldBe(new DateOnly(2015, 9, 1));
        resume.Jobs[1].End.ShouldBe(new DateOnly(2020, 6, 30));
        resume.Jobs[1].Place.ShouldBe("cv.txt:12");
        resume.Education.Single().ShouldBe(new ResumeEducation("M.Sc.", DegreeLevel.Master, "Statistics", "Humboldt University", null, new DateOnly(2015, 1, 1), "cv.txt:18"));
        resume.Skills.ShouldBe(["Python", "SQL", "R", "Git", "Docker"]);
        resume.Certifications.Select(c => (c.Name, c.Issuer, c.Code)).ShouldBe([("AWS Certified Cloud Practitioner", "Amazon Web Services", "CLF-C02"), ("Machine Learning Specialization", "Coursera", "")]);
        resume.Projects.Single().Links.ShouldBe(["https://bikes.example.app"]);
        resume.Languages.ShouldBe(["German (native)", "English (C1)"]);
        resume.NotUnderstood.ShouldBeEmpty();
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void Markdown_keeps_headings_links_and_bold_entries()
    {
        var (resume, _) = ReadResume.From("""
            # Sam Poe
            **Self-taught developer** · [sam@poe.dev](mailto:sam@poe.dev) · Portland, OR

            ## Experience
            ### Software Engineer — *Fabrikam, Inc.*
            *2019 – 2022*
            * Wrote `Go` services

            ### Barista — Bean There
            2016 – 2018

            ## Projects
            - **[Loft](https://loft.example.com)**: room planner in TypeScript
            - **Tally**: budget tracker
            """, "cv.md");

        resume.Name.ShouldBe("Sam Poe");
        resume.Email.ShouldBe("sam@poe.dev");
        resume.Jobs.Select(j => (j.Title, j.Employer, j.Start!.Value.Year, j.End!.Value.Year)).ShouldBe([("Software Engineer", "Fabrikam, Inc.", 2019, 2022), ("Barista", "Bean There", 2016, 2018)]);
        resume.Jobs[0].Text.ShouldBe("Wrote Go services");
        resume.Projects.Select(p => p.Name).ShouldBe(["Loft", "Tally"]);
        resume.Projects[0].Links.ShouldBe(["https://loft.example.com"]);
    }

    [Fact]
    public void Several_posts_at_one_employer_keep_the_employer()
    {
        var (resume, _) = ReadResume.From("""
            Experience
            Contoso Ltd
            Senior Analyst                                   2020 – present
            - led
            Analyst                                          2018 – 2020
            - did
            """);

        resume.Jobs.Select(j => (j.Title, j.Employer)).ShouldBe([("Senior Analyst", "Contoso Ltd"), ("Analyst", "Contoso Ltd")]);
    }

    [Theory]
    [InlineData("PhD in Physics", DegreeLevel.Phd)]
    [InlineData("M.Sc. Informatik", DegreeLevel.Master)]
    [InlineData("MBA", DegreeLevel.Master)]
    [InlineData("Diplom-Ingenieur", DegreeLevel.Master)]
    [InlineData("B.Tech in CS", DegreeLevel.Bachelor)]
    [InlineData("Bachelor of Arts", DegreeLevel.Bachelor)]
    [InlineData("Licenciatura en Matemáticas", DegreeLevel.Bachelor)]
    [InlineData("Associate of Science", DegreeLevel.Associate)]
    [InlineData("High School Diploma", DegreeLevel.None)]
    [InlineData("Abitur", DegreeLevel.None)]
    public void Degrees_have_levels(string text, DegreeLevel level) => EducationEntries.LevelOf(text).ShouldBe(level);

    [Fact]
    public void A_word_that_says_no_degree_has_no_level() => EducationEntries.LevelOf("Princeton University").ShouldBeNull();

    [Theory]
    [InlineData("San Francisco, CA", "US")]
    [InlineData("Pleasantville, CA 94588", "US")]
    [InlineData("Toronto, ON", "CA")]
    [InlineData("Berlin, Germany", "DE")]
    [InlineData("London, UK", "GB")]
    [InlineData("München, Deutschland", "DE")]
    [InlineData("Somewhere", "")]
    public void A_place_tells_its_country(string place, string country) => Places.CountryOf(place).ShouldBe(country);

    [Fact]
    public void Lines_that_fit_nowhere_are_listed_and_never_dressed_up_as_something()
    {
        var (resume, _) = ReadResume.From("Ann Lee\nxyzzy plugh\n\nExperience\nfoo bar\nbaz\n");

        resume.Jobs.ShouldBeEmpty();
        resume.NotUnderstood.Count.ShouldBe(3);
    }
}
