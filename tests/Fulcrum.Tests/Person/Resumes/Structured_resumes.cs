using System.IO.Compression;
using System.Text;
using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Formats that name their fields. Invented people.</summary>
public sealed class Structured_resumes
{
    [Fact]
    public void A_linkedin_export_is_read_by_the_names_of_its_columns()
    {
        var (resume, findings) = ReadResume.From(Zip(
            ("Profile.csv", "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nInga,Møller,,,,\"Analyst, Data\",\"I count.\nAnd check.\",,,\"Bergen, Norway\",,[PORTFOLIO:https://inga.example],\n"),
            ("Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\nFjord AS,Data Analyst,\"Built \"\"the\"\" report\",Bergen,Mar 2021,\nHavn AS,Clerk,,Oslo,Jan 2018,Feb 2021\n"),
            ("Education.csv", "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUniversity of Bergen,2013,2016,,Bachelor of Science in Economics,Choir\n"),
            ("Skills.csv", "Name\nSQL\nPython\nSQL\n"),
            ("Certifications.csv", "Name,Url,Authority,Started On,Finished On,License Number\nPL-300,https://x.example,Microsoft,May 2022,,ABC-1\n"),
            ("Languages.csv", "Name,Proficiency\nNorwegian,Native or bilingual proficiency\n"),
            ("Email Addresses.csv", "Email Address,Confirmed,Primary,Updated On\nold@inga.example,Yes,No,1/1/20\ninga@inga.example,Yes,Yes,1/1/24\n"),
            ("Connections.csv", "Notes:\n\"When exporting your connection data, you may notice that some are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nPer,Vik,https://l.example/per,,Havn AS,Head of Data,02 Feb 2022\n"),
            ("messages.csv", "FROM,TO\na,b\n")), "linkedin.zip");

        findings.ShouldBeEmpty();
        (resume.Name, resume.Email, resume.Location, resume.Headline).ShouldBe(("Inga Møller", "inga@inga.example", "Bergen, Norway", "Analyst, Data"));
        resume.Summary.ShouldBe("I count.\nAnd check.");
        resume.Links.ShouldBe(["https://inga.example"]);
        resume.Jobs[0].ShouldBe(new ResumeJob("Data Analyst", "Fjord AS", "Bergen", new(2021, 3, 1), null, true, "Built \"the\" report", resume.Jobs[0].Place));
        resume.Jobs[1].End.ShouldBe(new DateOnly(2021, 2, 28));
        (resume.Education[0].Degree, resume.Education[0].Field, resume.Education[0].Level).ShouldBe(("Bachelor of Science", "Economics", DegreeLevel.Bachelor));
        resume.Skills.ShouldBe(["SQL", "Python"]);
        (resume.Certifications[0].Issuer, resume.Certifications[0].Code).ShouldBe(("Microsoft", "ABC-1"));
        resume.Languages.ShouldBe(["Norwegian (Native or bilingual proficiency)"]);
        resume.Connections.ShouldBe([new ResumeConnection("Per Vik", "Havn AS", "Head of Data", new(2022, 2, 1))]);
        resume.NotUnderstood.ShouldBe(["linkedin.zip: messages.csv"]);
        resume.Fields.ShouldAllBe(f => f.Rule == ReadingRule.Stated && f.Confidence == 1);
        resume.Field("jobs[0].title")!.Place.ShouldBe("linkedin.zip: Positions.csv:2");
    }

    [Fact]
    public void A_bomb_in_a_linkedin_export_is_not_unpacked()
    {
        var (resume, findings) = ReadResume.From(Zip(("Skills.csv", "Name\nSQL\n"), ("Positions.csv", new string('a', 70 << 20))), "linkedin.zip");

        findings.ShouldContain(f => f.Code == "CV009" && f.Place.Contains("Positions"));
        resume.Skills.ShouldBe(["SQL"]);
    }

    [Fact]
    public void Csv_that_is_broken_is_read_as_far_as_it_goes()
    {
        var (resume, _) = ReadResume.From(Zip(("Skills.csv", "Name\nSQL\n\"never closed\nPython\n"), ("Positions.csv", "\0\u0001\"\"\",,,\n")), "linkedin.zip");

        resume.Skills.ShouldContain("SQL");
        resume.Jobs.ShouldBeEmpty();
    }

    [Fact]
    public void The_first_europass_is_read()
    {
        var (resume, findings) = ReadResume.From("""
            <?xml version="1.0" encoding="UTF-8"?>
            <SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en"><LearnerInfo>
              <Identification><PersonName><FirstName>Aino</FirstName><Surname>Virtanen</Surname></PersonName>
                <ContactInfo><Address><Contact><Municipality>Tampere</Municipality><Country><Code>FI</Code><Label>Finland</Label></Country></Contact></Address>
                <Email><Contact>aino@v.example</Contact></Email><TelephoneList><Telephone><Contact>+358 3 555 0100</Contact></Telephone></TelephoneList></ContactInfo></Identification>
              <Headline><Type><Code>personal_statement</Code></Type><Description><Label>I test things.</Label></Description></Headline>
              <WorkExperienceList><WorkExperience><Period><From year="2019" month="--03"/><Current>true</Current></Period><Position><Label>Test engineer</Label></Position>
                <Activities>&lt;ul&gt;&lt;li&gt;Wrote tests&lt;/li&gt;&lt;li&gt;Ran them&lt;/li&gt;&lt;/ul&gt;</Activities><Employer><Name>Pyhä Oy</Name><ContactInfo><Address><Contact><Municipality>Tampere</Municipality></Contact></Address></ContactInfo></Employer></WorkExperience>
                <WorkExperience><Period><From year="2017" month="--01" day="---09"/><To year="2018" month="--12"/></Period><Position><Label>Clerk</Label></Position><Employer><Name>Kauppa</Name></Employer></WorkExperience></WorkExperienceList>
              <EducationList><Education><Period><From year="2012"/><To year="2016"/></Period><Title>Bachelor of Engineering in Software</Title><Organisation><Name>Tampere University</Name></Organisation></Education></EducationList>
              <Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>Finnish</Label></Description></MotherTongue></MotherTongueList>
                <ForeignLanguageList><ForeignLanguage><Description><Label>English</Label></Description><ProficiencyLevel><Listening>C1</Listening></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic>
                <Computer><Description><Label>&lt;p&gt;Python, SQL&lt;/p&gt;</Label></Description></Computer></Skills>
            </LearnerInfo></SkillsPassport>
            """, "cv.xml");

        findings.ShouldBeEmpty();
        (resume.Name, resume.Email, resume.Phone, resume.Location, resume.Summary).ShouldBe(("Aino Virtanen", "aino@v.example", "+358 3 555 0100", "Tampere, Finland", "I test things."));
        resume.Jobs.Select(j => (j.Title, j.Employer, j.Start, j.End, j.IsCurrent, j.Text)).ShouldBe([
            ("Test engineer", "Pyhä Oy", new DateOnly(2019, 3, 1), null, true, "Wrote tests\nRan them"),
            ("Clerk", "Kauppa", new DateOnly(2017, 1, 9), new DateOnly(2018, 12, 31), false, ""),
        ]);
        (resume.Education[0].Degree, resume.Education[0].Field, resume.Education[0].School).ShouldBe(("Bachelor of Engineering", "Software", "Tampere University"));
        resume.Skills.ShouldBe(["Python", "SQL"]);
        resume.Languages.ShouldBe(["Finnish (native)", "English (C1)"]);
        resume.Field("jobs[0].title")!.Place.ShouldStartWith("cv.xml:");
    }

    [Fact]
    public void The_present_europass_is_read()
    {
        var (resume, findings) = ReadResume.From("""
            <Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:hr="http://www.hr-xml.org/3" xmlns:eures="http://www.europass_eures.eu/1.0">
              <CandidatePerson><PersonName><oa:GivenName>Rui</oa:GivenName><hr:FamilyName>Sousa</hr:FamilyName></PersonName>
                <Communication><ChannelCode>Email</ChannelCode><oa:URI>rui@s.example</oa:URI></Communication>
                <Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>351</CountryDialing><oa:DialNumber>22 555 0100</oa:DialNumber></Communication>
                <Communication><UseCode>home</UseCode><Address><oa:CityName>Porto</oa:CityName><CountryCode>pt</CountryCode></Address></Communication></CandidatePerson>
              <CandidateProfile><ExecutiveSummary>&lt;p&gt;Data person.&lt;/p&gt;</ExecutiveSummary>
                <EmploymentHistory><EmployerHistory><hr:OrganizationName>Douro Lda</hr:OrganizationName>
                  <PositionHistory><PositionTitle>Data analyst</PositionTitle><eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2020-02</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod><oa:Description>Reports</oa:Description></PositionHistory></EmployerHistory></EmploymentHistory>
                <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Universidade do Porto</hr:OrganizationName><AttendancePeriod><StartDate><hr:FormattedDateTime>2014-09</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>2017-06</hr:FormattedDateTime></EndDate></AttendancePeriod><EducationDegree><hr:DegreeName>Licenciatura em Economia</hr:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
                <PersonQualifications><PersonCompetency><CompetencyID>por</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID></PersonCompetency><PersonCompetency><hr:CompetencyName>SQL</hr:CompetencyName></PersonCompetency></PersonQualifications>
              </CandidateProfile></Candidate>
            """, "cv.xml");

        findings.ShouldBeEmpty();
        (resume.Name, resume.Email, resume.Phone, resume.Location, resume.Summary).ShouldBe(("Rui Sousa", "rui@s.example", "351 22 555 0100", "Porto, PT", "Data person."));
        resume.Jobs.Single().ShouldBe(new ResumeJob("Data analyst", "Douro Lda", "", new(2020, 2, 1), null, true, "Reports", resume.Jobs[0].Place));
        (resume.Education.Single().School, resume.Education[0].End).ShouldBe(("Universidade do Porto", new DateOnly(2017, 6, 30)));
        (resume.Skills.Single(), resume.Languages.Single()).ShouldBe(("SQL", "por"));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><SkillsPassport>&x;</SkillsPassport>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><SkillsPassport>&x;</SkillsPassport>")]
    [InlineData("<SkillsPassport><LearnerInfo>")]
    [InlineData("<rss/>")]
    [InlineData("<?xml version=\"1.0\"?>")]
    public void Xml_that_attacks_or_is_none_of_ours_is_a_finding(string xml)
    {
        var (resume, findings) = ReadResume.From(xml, "cv.xml");

        findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
        resume.Fields.ShouldBeEmpty();
    }

    [Fact]
    public void The_yaml_of_rendercv_is_read()
    {
        var (resume, findings) = ReadResume.From("""
            cv:
              name: Bo Lin
              email: bo@lin.example
              location: Malmö, Sweden
              social_networks:
                - network: GitHub
                  username: bolin
              sections:
                experience:
                  - company: Öresund AB
                    position: Engineer
                    start_date: 2020-01
                    end_date: present
                    highlights: ["Built **things**"]
                education:
                  - institution: Lund University
                    area: Physics
                    degree: MSc
                    start_date: 2015
                    end_date: 2017-06
                skills:
                  - label: Languages
                    details: Python, C (embedded)
                gardening:
                  - Roses
            """, "cv.yaml");

        findings.ShouldBeEmpty();
        resume.Jobs.Single().ShouldBe(new ResumeJob("Engineer", "Öresund AB", "", new(2020, 1, 1), null, true, "Built things", "cv.yaml:10"));
        (resume.Education.Single().Level, resume.Education[0].Field).ShouldBe((DegreeLevel.Master, "Physics"));
        resume.Skills.ShouldBe(["Python", "C (embedded)"]);
        resume.Links.ShouldBe(["https://github.com/bolin"]);
        resume.NotUnderstood.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("a: &a [1,2]\nb: *a\n")]
    [InlineData("cv: [")]
    [InlineData("name: x\n")]
    public void Yaml_that_is_hostile_or_something_else_is_a_finding(string yaml) =>
        ReadResume.From(yaml, "cv.yaml").Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
