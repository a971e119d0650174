using Fulcrum.Core;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Other ways to set the same things. Invented people.</summary>
public sealed class Layouts_and_languages
{
    [Fact]
    public void Dates_in_a_left_margin_are_read()
    {
        var (resume, _) = ReadResume.From("""
                                             Ada Moss
                      Leeds, UK   •   ada@moss.example   •   +44 20 7946 0000

                            Experience
            Jan 2021 – present   Data Engineer, Brightwater Ltd – Leeds, UK
                                  • Built pipelines with Airflow and dbt, and kept them running for the
                                    whole company
                                  • On call
            Feb 2018 – Dec 2020  Analyst, Ferris & Co – York, UK
                                  • Reports in SQL

                            Education
            2014 – 2017          University of York, BSc in Physics

                            Skills
            Languages            Python, SQL
            Tools                Airflow, dbt
            """, "cv.pdf");

        resume.Name.ShouldBe("Ada Moss");
        resume.Jobs.Select(j => (j.Title, j.Employer, j.Location)).ShouldBe([("Data Engineer", "Brightwater Ltd", "Leeds, UK"), ("Analyst", "Ferris & Co", "York, UK")]);
        resume.Jobs[0].Text.ShouldBe("Built pipelines with Airflow and dbt, and kept them running for the whole company\nOn call");
        resume.Jobs[1].End.ShouldBe(new DateOnly(2020, 12, 31));
        resume.Education.Single().ShouldBe(new ResumeEducation("BSc", DegreeLevel.Bachelor, "Physics", "University of York", new(2014, 1, 1), new(2017, 1, 1), resume.Education[0].Place));
        resume.Skills.ShouldBe(["Python", "SQL", "Airflow", "dbt"]);
    }

    [Fact]
    public void Two_header_lines_with_a_right_margin_are_read()
    {
        var (resume, _) = ReadResume.From("""
            Ben Okafor
            Austin, TX | ben@okafor.example | linkedin.com/in/benokafor

            EXPERIENCE
            Backend Developer                                              June 2022 – Present
            Palisade Systems                                                        Austin, TX
             • Wrote services in Go
            Support Technician                                           May 2019 – May 2022
            Harbor College                                                          Tulsa, OK
             • Fixed laptops

            EDUCATION
            Harbor College                                                          Tulsa, OK
            Associate of Science in Computer Technology                  Aug. 2017 – May 2019
            """, "cv.pdf");

        resume.Jobs.Select(j => (j.Title, j.Employer, j.Location)).ShouldBe([("Backend Developer", "Palisade Systems", "Austin, TX"), ("Support Technician", "Harbor College", "Tulsa, OK")]);
        var degree = resume.Education.Single();
        (degree.Degree, degree.Field, degree.School, degree.Level).ShouldBe(("Associate of Science", "Computer Technology", "Harbor College", DegreeLevel.Associate));
    }

    [Fact]
    public void Employer_first_and_titles_below_are_read()
    {
        var (resume, _) = ReadResume.From("""
            Work History

            PALISADE SYSTEMS, Austin, TX
            Backend Developer (June 2022 – Present)
            Wrote services in Go and kept three of them at four nines for two years.

            HARBOR COLLEGE, Tulsa, OK
            Support Technician (May 2019 – May 2022)
            Fixed laptops and wrote the scripts that set up forty new ones every September.
            """);

        resume.Jobs.Select(j => (j.Title, j.Employer, j.Location)).ShouldBe([("Backend Developer", "PALISADE SYSTEMS", "Austin, TX"), ("Support Technician", "HARBOR COLLEGE", "Tulsa, OK")]);
        resume.Jobs[1].Text.ShouldStartWith("Fixed laptops");
    }

    [Fact]
    public void Labelled_fields_are_read()
    {
        var (resume, _) = ReadResume.From("""
            Employment History
            Company: Tern Logistics
            Designation: Test Engineer
            Duration: Jan 2020 - Dec 2022
            Responsibilities:
            - Selenium suites

            Company: Pike Ltd
            Designation: Junior Tester
            Duration: Jan 2018 - Dec 2019
            Responsibilities:
            - Manual tests
            """);

        resume.Jobs.Select(j => (j.Title, j.Employer)).ShouldBe([("Test Engineer", "Tern Logistics"), ("Junior Tester", "Pike Ltd")]);
    }

    [Fact]
    public void A_german_resume_is_read()
    {
        var (resume, _) = ReadResume.From("""
            Lebenslauf
            Jörg Weiß
            Adresse: Köln, Deutschland
            joerg@weiss.example | +49 221 555 0100

            Berufserfahrung
            03/2019 – heute
            Softwareentwickler, Rheinwerk Daten GmbH, Köln
            - Entwicklung mit Python und PostgreSQL
            10/2015 – 02/2019
            Werkstudent, Dom Systeme AG, Bonn
            - Tests mit Selenium

            Ausbildung
            Master of Science Informatik, Universität Bonn, 2019
            Abitur, Gymnasium Köln, 2012

            Kenntnisse
            Python, SQL, Docker

            Sprachen
            Deutsch (Muttersprache), Englisch (C1)
            """);

        resume.Name.ShouldBe("Jörg Weiß");
        resume.Jobs.Select(j => (j.Title, j.Employer, j.IsCurrent)).ShouldBe([("Softwareentwickler", "Rheinwerk Daten GmbH", true), ("Werkstudent", "Dom Systeme AG", false)]);
        resume.Education.Select(e => e.Level).ShouldBe([DegreeLevel.Master, DegreeLevel.None]);
        resume.Skills.ShouldBe(["Python", "SQL", "Docker"]);
        resume.Languages.Count.ShouldBe(2);
    }

    [Fact]
    public void French_and_spanish_resumes_are_read()
    {
        var (french, _) = ReadResume.From("""
            Chloé Martin
            chloe@martin.example

            Expérience professionnelle
            Analyste de données, Banque du Lac
            janvier 2020 – aujourd’hui
            - Tableaux de bord Power BI

            Formation
            Licence en Mathématiques, Université de Lyon, 2016

            Compétences
            Python, SQL

            Langues
            Français, Anglais
            """);
        var (spanish, _) = ReadResume.From("""
            Marta Ruiz
            marta@ruiz.example

            Experiencia laboral
            Ingeniera de datos, Datos del Sur S.L.
            marzo 2019 – actualidad
            - Procesos en Spark

            Educación
            Grado en Ingeniería Informática, Universidad de Sevilla, 2018

            Habilidades
            Python, Scala
            """);

        (french.Jobs.Single().Title, french.Jobs.Single().Employer, french.Jobs.Single().IsCurrent).ShouldBe(("Analyste de données", "Banque du Lac", true));
        french.Education.Single().Level.ShouldBe(DegreeLevel.Bachelor);
        french.Languages.ShouldBe(["Français", "Anglais"]);
        (spanish.Jobs.Single().Title, spanish.Jobs.Single().Employer, spanish.Jobs.Single().IsCurrent).ShouldBe(("Ingeniera de datos", "Datos del Sur S.L.", true));
        spanish.Education.Single().Level.ShouldBe(DegreeLevel.Bachelor);
        spanish.Skills.ShouldBe(["Python", "Scala"]);
    }

    [Fact]
    public void Two_columns_are_taken_apart_and_margins_are_not()
    {
        var (two, findings) = ReadResume.From("""
            Eve Lund                                       eve@lund.example

            Skills                     Experience
            Python                     Data Analyst, Fjord Energy            2021 – present
            SQL                         • Forecasts of demand in Python
            Tableau                    Clerk, Post Office                    2018 – 2021
                                        • Sorted letters
            Languages
            Norwegian                  Education
            English                    BSc in Economics, University of Oslo  2015 – 2018
            """, "cv.pdf");
        var (one, noFindings) = ReadResume.From("""
            Eve Lund
            Experience
            Data Analyst, Fjord Energy                                  2021 – present
             • Forecasts of demand in Python                                      Oslo
            Clerk, Post Office                                             2018 – 2021
             • Sorted letters                                                   Bergen
            """, "cv.pdf");

        two.Skills.ShouldBe(["Python", "SQL", "Tableau"]);
        two.Languages.ShouldBe(["Norwegian", "English"]);
        two.Jobs.Select(j => (j.Title, j.Employer)).ShouldBe([("Data Analyst", "Fjord Energy"), ("Clerk", "Post Office")]);
        two.Education.Single().School.ShouldBe("University of Oslo");
        findings.ShouldBeEmpty();
        two.Layout.Columns.ShouldBe(2);
        one.Jobs.Select(j => j.Employer).ShouldBe(["Fjord Energy", "Post Office"]);
        noFindings.ShouldBeEmpty();
        one.Layout.Columns.ShouldBe(1);
    }

    [Fact]
    public void Contact_details_in_the_page_header_of_a_pdf_are_read_from_its_first_page()
    {
        static string Page(params string[] lines) => "<page width=\"600\" height=\"800\">" + string.Concat(lines.Select((line, i) => string.Concat(line.Split(' ').Select((word, j) =>
            FormattableString.Invariant($"<word xMin=\"{50 + (j * 70)}\" yMin=\"{(i == 0 ? 30 : 150 + (i * 20))}\" xMax=\"{117 + (j * 70)}\" yMax=\"{(i == 0 ? 38 : 162 + (i * 20))}\">{word}</word>"))))) + "</page>";
        const string Header = "Eve Lund | eve@lund.example";

        var (resume, _) = ReadResume.From(new PdfWords(Page(Header, "Experience", "Data Analyst, Fjord Energy", "2021 – present") + Page(Header, "Skills", "Python, SQL"), 0), "cv.pdf");

        (resume.Name, resume.Email).ShouldBe(("Eve Lund", "eve@lund.example"));
        resume.Jobs.Single().Employer.ShouldBe("Fjord Energy");
        resume.Skills.ShouldBe(["Python", "SQL"]);
        resume.Layout.Lines.Count(l => l.Area == LineArea.Header).ShouldBe(2);
    }

    [Fact]
    public void A_title_on_the_line_of_the_contact_details_is_the_headline_without_them()
    {
        var (resume, _) = ReadResume.From("Eve Lund\nData Engineer · eve@lund.example · +49 30 1234567 · Berlin, Germany\n\nExperience\nClerk, Post Office, 2018 – 2021\n- Sorted letters with Python\n\nSkills\nPython, R\n");

        (resume.Headline, resume.Email, resume.Location).ShouldBe(("Data Engineer", "eve@lund.example", "Berlin, Germany"));
        resume.Fields.Where(f => f.Path.StartsWith("skills[", StringComparison.Ordinal)).ShouldAllBe(f => f.Place == "cv.txt:9");
    }

    [Fact]
    public void Certifications_in_many_forms_are_read()
    {
        var (resume, _) = ReadResume.From("""
            Certifications
            - AWS Certified Solutions Architect – Associate (SAA-C03), Amazon Web Services, issued May 2024, expires May 2027
            - Certified Kubernetes Administrator | CNCF | 2023
            - Azure Fundamentals (AZ-900) - Microsoft - 03/2022
            - Google Data Analytics Professional Certificate, Coursera, 2021
              Credential ID: ABC123
            - CompTIA Security+
            """, "cv.md");

        resume.Certifications.Select(c => (c.Name, c.Issuer, c.Code)).Take(5).ShouldBe([
            ("AWS Certified Solutions Architect – Associate", "Amazon Web Services", "SAA-C03"),
            ("Certified Kubernetes Administrator", "CNCF", ""),
            ("Azure Fundamentals", "Microsoft", "AZ-900"),
            ("Google Data Analytics Professional Certificate", "Coursera", ""),
            ("CompTIA Security+", "", ""),
        ]);
        (resume.Certifications[0].Issued, resume.Certifications[0].Expires).ShouldBe((new DateOnly(2024, 5, 1), new DateOnly(2027, 5, 31)));
    }
}
