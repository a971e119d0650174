using System.Globalization;

namespace Fulcrum.Bench;

/// <summary>How a layout writes dates.</summary>
internal enum DateStyle
{
    ShortMonth,
    LongMonth,
    Slash,
    Years,
    Iso,
}

/// <summary>The words of a language that a layout prints: section names, months, the present.</summary>
internal sealed class LayoutWords(string language, int variant = 0)
{
    private static readonly Dictionary<string, string[][]> s_sections = new(StringComparer.Ordinal)
    {
        // summary, jobs, education, skills, certifications, projects, languages, contact, interests
        ["en"] =
        [
            ["Summary", "Experience", "Education", "Skills", "Certifications", "Projects", "Languages", "Contact", "Interests"],
            ["Profile", "Work Experience", "Education", "Technical Skills", "Licenses & Certifications", "Personal Projects", "Languages", "Contact", "Hobbies"],
            ["About Me", "Employment History", "Academic Background", "Core Competencies", "Certificates", "Selected Projects", "Language Skills", "Get in Touch", "Volunteering"],
        ],
        ["de"] =
        [
            ["Profil", "Berufserfahrung", "Ausbildung", "Kenntnisse", "Zertifikate", "Projekte", "Sprachen", "Kontakt", "Interessen"],
            ["Kurzprofil", "Beruflicher Werdegang", "Studium", "Fähigkeiten", "Weiterbildungen", "Eigene Projekte", "Sprachkenntnisse", "Kontakt", "Hobbys"],
            ["Über mich", "Berufspraxis", "Bildungsweg", "IT-Kenntnisse", "Zertifizierungen", "Projekte", "Sprachen", "Persönliche Daten", "Ehrenamt"],
        ],
        ["fr"] =
        [
            ["Profil", "Expérience professionnelle", "Formation", "Compétences", "Certifications", "Projets", "Langues", "Contact", "Centres d’intérêt"],
            ["À propos", "Expériences professionnelles", "Formation", "Compétences techniques", "Certifications", "Projets personnels", "Langues", "Coordonnées", "Loisirs"],
            ["Profil professionnel", "Parcours professionnel", "Études", "Compétences clés", "Certificats", "Réalisations", "Langues", "Contact", "Bénévolat"],
        ],
        ["es"] =
        [
            ["Perfil", "Experiencia laboral", "Educación", "Habilidades", "Certificaciones", "Proyectos", "Idiomas", "Contacto", "Intereses"],
            ["Resumen", "Experiencia profesional", "Formación académica", "Competencias", "Cursos y certificaciones", "Proyectos personales", "Idiomas", "Contacto", "Aficiones"],
            ["Sobre mí", "Trayectoria profesional", "Estudios", "Conocimientos", "Certificados", "Proyectos", "Idiomas", "Datos personales", "Voluntariado"],
        ],
    };

    private static readonly Dictionary<string, string[]> s_months = new(StringComparer.Ordinal)
    {
        ["en"] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["de"] = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        ["fr"] = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["es"] = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    };

    private static readonly Dictionary<string, string[]> s_short = new(StringComparer.Ordinal)
    {
        ["en"] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
        ["de"] = ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
        ["fr"] = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
        ["es"] = ["ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic."],
    };

    private static readonly Dictionary<string, string> s_now = new(StringComparer.Ordinal) { ["en"] = "Present", ["de"] = "heute", ["fr"] = "aujourd’hui", ["es"] = "actualidad" };

    private string Section(int at) => s_sections[language][variant][at];

    public string Summary => Section(0);

    public string Jobs => Section(1);

    public string Education => Section(2);

    public string Skills => Section(3);

    public string Certifications => Section(4);

    public string Projects => Section(5);

    public string Languages => Section(6);

    public string Contact => Section(7);

    public string Interests => Section(8);

    /// <summary>A range as the style writes it.</summary>
    public string Range(string start, string end, DateStyle style, string dash = " – ") =>
        Point(start, style) + dash + (end.Length == 0 ? s_now[language] : Point(end, style));

    private string Point(string date, DateStyle style)
    {
        var (year, month) = (date[..4], int.Parse(date.AsSpan(5), CultureInfo.InvariantCulture));
        return style switch
        {
            DateStyle.ShortMonth => $"{s_short[language][month - 1]} {year}",
            DateStyle.LongMonth => $"{s_months[language][month - 1]} {(language == "es" ? "de " : "")}{year}",
            DateStyle.Slash => $"{month:00}/{year}",
            DateStyle.Iso => date,
            _ => year,
        };
    }
}
