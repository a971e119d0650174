namespace Fulcrum.Person;

/// <summary>The parts of a résumé.</summary>
internal enum ResumeSection
{
    /// <summary>Before the first heading: name, contact, headline.</summary>
    Head,

    /// <summary>Summary, profile, objective.</summary>
    Summary,

    /// <summary>Paid work.</summary>
    Jobs,

    /// <summary>Education.</summary>
    Education,

    /// <summary>Skills.</summary>
    Skills,

    /// <summary>Certifications and courses.</summary>
    Certifications,

    /// <summary>Projects.</summary>
    Projects,

    /// <summary>Human languages.</summary>
    Languages,

    /// <summary>Contact details under a heading of their own.</summary>
    Contact,

    /// <summary>A heading that is known but has no field of its own (awards, publications, volunteering, interests, references).</summary>
    Other,
}

/// <summary>Recognises section names: English in many wordings, German, French and Spanish in the usual ones.</summary>
internal static class SectionNames
{
    private static readonly Dictionary<string, ResumeSection> s_exact = Build();

    // Words that decide when the whole heading is not in the list, most telling first: "Volunteer experience" is no paid work.
    private static readonly (string Word, ResumeSection Section)[] s_deciding =
    [
        ("volunteer", ResumeSection.Other), ("volunteering", ResumeSection.Other), ("extracurricular", ResumeSection.Other), ("leadership", ResumeSection.Other),
        ("publications", ResumeSection.Other), ("awards", ResumeSection.Other), ("honors", ResumeSection.Other), ("honours", ResumeSection.Other),
        ("references", ResumeSection.Other), ("interests", ResumeSection.Other), ("hobbies", ResumeSection.Other), ("patents", ResumeSection.Other),
        ("projects", ResumeSection.Projects), ("portfolio", ResumeSection.Projects), ("projekte", ResumeSection.Projects),
        ("certifications", ResumeSection.Certifications), ("certificates", ResumeSection.Certifications), ("certification", ResumeSection.Certifications),
        ("licenses", ResumeSection.Certifications), ("licences", ResumeSection.Certifications), ("credentials", ResumeSection.Certifications),
        ("zertifikate", ResumeSection.Certifications), ("zertifizierungen", ResumeSection.Certifications), ("courses", ResumeSection.Certifications),
        ("employment", ResumeSection.Jobs), ("experience", ResumeSection.Jobs), ("experiences", ResumeSection.Jobs), ("career", ResumeSection.Jobs), ("internships", ResumeSection.Jobs),
        ("berufserfahrung", ResumeSection.Jobs), ("werdegang", ResumeSection.Jobs), ("experiencia", ResumeSection.Jobs),
        ("education", ResumeSection.Education), ("academic", ResumeSection.Education), ("qualifications", ResumeSection.Education), ("ausbildung", ResumeSection.Education),
        ("formation", ResumeSection.Education), ("formacion", ResumeSection.Education), ("studium", ResumeSection.Education),
        ("skills", ResumeSection.Skills), ("skill", ResumeSection.Skills), ("technologies", ResumeSection.Skills), ("competencies", ResumeSection.Skills), ("competences", ResumeSection.Skills),
        ("expertise", ResumeSection.Skills), ("proficiencies", ResumeSection.Skills), ("kenntnisse", ResumeSection.Skills), ("faehigkeiten", ResumeSection.Skills), ("habilidades", ResumeSection.Skills),
        ("summary", ResumeSection.Summary), ("objective", ResumeSection.Summary), ("profile", ResumeSection.Summary), ("profil", ResumeSection.Summary),
    ];

    private static readonly HashSet<string> s_filling = new(StringComparer.Ordinal)
    {
        "professional", "work", "relevant", "technical", "key", "core", "selected", "additional", "other", "my", "and", "personal", "related", "industry",
        "history", "background", "training", "details", "information", "previous", "recent", "current", "research", "teaching", "areas", "of", "the", "in",
        "it", "computer", "software", "tools", "development", "continued", "cont", "open", "source", "side", "academic", "professionals", "highlights", "main",
        "major", "notable", "featured", "freelance", "consulting", "business", "activities", "achievements", "accomplishments", "engineering", "data", "soft",
        "hard", "programming", "languages", "language", "frameworks", "platforms", "databases", "independent", "client", "military", "community", "online",
        "experience", "experiences", "skills", "education", "qualifications", "projects", "certifications", "certificates", "licenses", "awards", "honors",
        "interests", "publications", "summary", "profile", "career", "volunteer", "training", "trainings", "memberships", "affiliations", "und", "et", "y",
    };

    /// <summary>The section that a heading names; null when it names none.</summary>
    public static ResumeSection? Of(string heading)
    {
        if (heading.Length is 0 or > 60)
        {
            return null;
        }

        var plain = Normalise(heading);
        if (plain.Length == 0)
        {
            return null;
        }

        if (s_exact.TryGetValue(plain, out var section))
        {
            return section;
        }

        var words = plain.Split(' ');
        if (words.Length is < 2 or > 6 || !words.All(w => s_filling.Contains(w) || s_deciding.Any(d => d.Word == w)))
        {
            return null;
        }

        // "Education and training", "Skills & certifications": what is named first holds, unless a word marks it as unpaid.
        var first = s_deciding.Where(d => words.Contains(d.Word)).ToList();
        return first.Count == 0 ? null
            : first[0].Section == ResumeSection.Other && words[0] == first[0].Word ? ResumeSection.Other
            : words.Contains("and") || words.Contains("und") || words.Contains("et") || words.Contains("y")
                ? first.MinBy(d => Array.IndexOf(words, d.Word)).Section
                : first[0].Section;
    }

    private static string Normalise(string heading)
    {
        var folded = DateWords.Fold(heading).Replace("&", " and ", StringComparison.Ordinal).Replace("/", " and ", StringComparison.Ordinal);
        var letters = new string([.. folded.Select(c => char.IsLetter(c) || c == '\'' ? c : ' ')]);
        var words = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // "E X P E R I E N C E"
        if (words.Length >= 5 && words.All(w => w.Length == 1))
        {
            return string.Concat(words);
        }

        return string.Join(' ', words);
    }

    private static Dictionary<string, ResumeSection> Build()
    {
        var names = new Dictionary<string, ResumeSection>(StringComparer.Ordinal);
        void Add(ResumeSection section, string list)
        {
            foreach (var name in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                names[name] = section;
            }
        }

        Add(ResumeSection.Summary, """
            summary, professional summary, executive summary, career summary, profile, professional profile, career profile, personal profile, about, about me, bio,
            biography, objective, career objective, professional objective, job objective, personal statement, profile summary, summary of qualifications, overview, career overview,
            introduction, who i am, profil, kurzprofil, ueber mich, uber mich, zusammenfassung, berufsziel, resume, a propos, a propos de moi, objectif, objectif professionnel, profil professionnel,
            perfil, perfil profesional, sobre mi, resumen, resumen profesional, objetivo, objetivo profesional
            """);
        Add(ResumeSection.Jobs, """
            experience, work experience, professional experience, employment, employment history, work history, career history, career, professional background, employment experience,
            job history, job experience, relevant experience, relevant work experience, industry experience, internships, internship, internship experience, positions, positions held, professional history,
            work, experiences, professional experiences, research experience, teaching experience, military experience, consulting experience, freelance experience, current role, previous roles, employment record,
            berufserfahrung, berufspraxis, beruflicher werdegang, praktische erfahrung, berufliche erfahrung, berufstaetigkeit, berufliche stationen, werdegang, praktika, arbeitserfahrung,
            experience professionnelle, experiences professionnelles, parcours professionnel, parcours, emplois, stages, stage,
            experiencia, experiencia laboral, experiencia profesional, trayectoria profesional, historial laboral, esperienza, esperienze lavorative, werkervaring
            """);
        Add(ResumeSection.Education, """
            education, academic background, educational background, academic qualifications, academic history, academics, education and training, academic education, qualifications, educational qualifications,
            degrees, schooling, studies, academic credentials, education details, academic details, university, academic profile,
            ausbildung, bildung, bildungsweg, studium, akademischer werdegang, schulbildung, hochschulbildung, bildungsgang, ausbildung und studium, schulische ausbildung,
            formation, formations, etudes, diplomes, formation academique, cursus, education et formation, scolarite,
            educacion, formacion, formacion academica, estudios, titulos, istruzione, formazione, opleiding, opleidingen
            """);
        Add(ResumeSection.Skills, """
            skills, technical skills, key skills, core skills, skill set, skillset, skills summary, skill summary, core competencies, competencies, areas of expertise, expertise, technologies, technical proficiencies,
            technical expertise, technical proficiency, tech stack, technology stack, stack, tools, tools and technologies, technologies and tools, computer skills, it skills, software skills, professional skills, programming skills, technical knowledge,
            technical competencies, proficiencies, strengths, key competencies, skills and technologies, skills and tools, skills and expertise, skills and abilities, abilities, hard skills, soft skills, software, programming, programming languages, technical summary,
            relevant skills, other skills, additional skills, toolbox, toolkit, what i know, technical toolbox, technical environment, data skills, languages and technologies, languages and frameworks, languages and tools, top skills,
            kenntnisse, faehigkeiten, fahigkeiten, kompetenzen, edv kenntnisse, it kenntnisse, fachkenntnisse, faehigkeiten und kenntnisse, technische kenntnisse, technische faehigkeiten, kenntnisse und faehigkeiten, technologien,
            competences, competences techniques, competences cles, savoir faire, outils, competences informatiques, informatique,
            habilidades, competencias, aptitudes, conocimientos, habilidades tecnicas, conocimientos tecnicos, competencias tecnicas, competenze, vaardigheden
            """);
        Add(ResumeSection.Certifications, """
            certifications, certification, certificates, certificate, licenses, licences, licenses and certifications, licences and certifications, certifications and licenses, certifications and training, training and certifications, professional certifications,
            professional certification, credentials, courses, online courses, coursework, relevant coursework, relevant courses, courses and certifications, certifications and courses, training, trainings, professional development, professional training, continuing education,
            certificates and courses, licensure, badges, technical certifications, industry certifications, certifications and achievements, moocs,
            zertifikate, zertifizierungen, weiterbildung, weiterbildungen, fortbildung, fortbildungen, lizenzen, kurse, weiterbildungen und zertifikate, zertifikate und weiterbildungen,
            certificats, formations complementaires, formation continue, licences et certifications, certificaciones, certificados, cursos, cursos y certificaciones, licencias y certificaciones, certificazioni
            """);
        Add(ResumeSection.Projects, """
            projects, personal projects, side projects, selected projects, key projects, academic projects, relevant projects, portfolio, open source, open source projects, open source contributions, project experience, technical projects, project highlights,
            data science projects, machine learning projects, independent projects, notable projects, recent projects, projects and portfolio, featured projects, project work, capstone project, capstone projects, capstone, github projects, course projects,
            projekte, eigene projekte, projekterfahrung, ausgewaehlte projekte, projets, projets personnels, realisations, proyectos, proyectos personales, progetti, projecten
            """);
        Add(ResumeSection.Languages, """
            languages, language, language skills, spoken languages, human languages, foreign languages, languages spoken, natural languages, sprachen, sprachkenntnisse, fremdsprachen, langues, langues etrangeres, connaissances linguistiques,
            idiomas, lenguas, lingue, talen
            """);
        Add(ResumeSection.Contact, """
            contact, contact information, contact details, contact info, personal information, personal details, personal data, personal info, profiles, links, social, social links, social media, online presence, online profiles, find me online, websites, details,
            kontakt, kontaktdaten, persoenliche daten, personliche daten, persoenliche angaben, zur person, coordonnees, informations personnelles, contacto, datos personales, informacion personal, contatti
            """);
        Add(ResumeSection.Other, """
            awards, honors, honours, honors and awards, honours and awards, awards and honors, awards and honours, selected honors, achievements, accomplishments, key achievements, scholarships, publications, papers, selected publications, patents, talks, invited talks, presentations,
            conferences, speaking, interests, hobbies, hobbies and interests, interests and hobbies, references, referees, volunteering, volunteer, volunteer experience, volunteer work, volunteering experience, community service, community, community involvement,
            extracurricular activities, extracurriculars, activities, memberships, affiliations, professional affiliations, professional memberships, leadership, leadership experience, leadership and activities, military service, additional information, other, miscellaneous, additional, other information,
            test scores, declaration, references available upon request, awards and achievements, achievements and awards, positions of responsibility, co curricular activities, service, professional service, grants, media, press,
            ehrenamt, ehrenamtliches engagement, engagement, interessen, hobbys, auszeichnungen, veroeffentlichungen, publikationen, referenzen, sonstiges, wehrdienst, zivildienst,
            benevolat, centres d'interet, loisirs, distinctions, prix, divers, voluntariado, intereses, aficiones, premios, publicaciones, referencias, otros, otros datos
            """);
        return names;
    }
}
