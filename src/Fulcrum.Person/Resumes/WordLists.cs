namespace Fulcrum.Person;

/// <summary>Words that tell titles, employers and schools apart.</summary>
internal static class WordLists
{
    private static HashSet<string> Set(string list) => new(list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Head words of job titles.</summary>
    public static HashSet<string> Occupations { get; } = Set("""
        accountant accountants administrator admin advisor adviser advocate agent aide ambassador analyst apprentice architect artist assistant associate attendant attorney auditor author
        baker banker barista bartender biologist bookkeeper broker builder buyer captain caregiver carer carpenter cashier ceo cfo chair chairman chef chemist chief cio ciso clerk clinician coach
        co-founder cofounder columnist consultant contractor controller cook coordinator co-ordinator copywriter counsel counselor counsellor cpo crew cto curator dba dealer dentist deputy designer
        developer devops director dispatcher doctor driver economist editor educator electrician engineer engineering entrepreneur estimator evangelist examiner executive facilitator fellow firefighter
        foreman founder freelancer generalist grader guard handler head hostess hygienist illustrator inspector installer instructor intern internship interpreter inventor investigator investor
        journalist judge lawyer lead leader lecturer legislator librarian lifeguard linguist machinist maintainer manager marketer mason mathematician mechanic mentor merchandiser midwife
        minister model moderator musician negotiator nurse nutritionist officer operative operator optician owner painter paralegal paramedic partner pastor pharmacist photographer physician
        physicist physiotherapist pilot planner plumber postdoc practitioner president principal producer professor programmer psychologist publicist pm qa
        realtor receptionist recruiter registrar rep reporter representative researcher salesperson salesman scheduler scholar scientist scrum secretary sergeant server sde shopkeeper soldier
        solicitor specialist sre staff statistician steward stylist superintendent supervisor surgeon surveyor swe ta teacher teller tester therapist trader trainee trainer translator treasurer
        tutor underwriter veterinarian volunteer vp waiter waitress warehouse welder worker writer master sme strategist technologist technician webmaster
        entwickler entwicklerin ingenieur ingenieurin lehrer lehrerin leiter leiterin praktikant praktikantin werkstudent werkstudentin berater beraterin projektleiter mitarbeiter mitarbeiterin
        sachbearbeiter sachbearbeiterin geschaftsfuhrer geschaeftsfuehrer kaufmann kauffrau analystin assistentin wissenschaftler doktorand softwareentwickler techniker administratorin buchhalter verkaufer
        developpeur developpeuse ingenieure analyste stagiaire chef cheffe responsable directeur directrice enseignant enseignante professeur consultante charge chargee comptable alternant alternante assistante technicien
        desarrollador desarrolladora ingeniero ingeniera analista profesor profesora maestro maestra becario becaria gerente jefe jefa director directora consultor consultora contador contable asistente tecnico programador
        """);

    /// <summary>Words of titles that decide nothing alone.</summary>
    public static HashSet<string> Grades { get; } = Set("""
        senior sr junior jr mid lead principal staff vice entry level graduate trainee interim acting assistant associate i ii iii iv head global regional national part-time full-time freelance
        software data machine learning frontend front-end backend back-end full-stack fullstack stack cloud product project program marketing sales business financial research web mobile security network systems operations
        """);

    /// <summary>Words of titles that work with data, software or systems.</summary>
    public static HashSet<string> Technical { get; } = Set("""
        data software machine learning ml ai developer programmer devops devsecops sre cloud security cybersecurity network systems system it analytics analyst bi database dba web frontend backend full-stack fullstack stack
        statistician statistical quantitative quant scientist computer infrastructure platform engineer qa sdet architect automation embedded firmware entwickler softwareentwickler developpeur desarrollador programador
        """);

    /// <summary>Legal forms and other words that only employers carry.</summary>
    public static HashSet<string> LegalForms { get; } = Set("""
        inc inc. llc ltd ltd. limited corp corp. corporation gmbh ag kg se ug e.v. plc pvt pvt. pte s.a. sa sarl sas srl s.r.l. s.l. sl bv b.v. nv oy ab co. company companies & llp lp pty
        """);

    /// <summary>Words that employers often carry.</summary>
    public static HashSet<string> EmployerWords { get; } = Set("""
        technologies technology solutions systems group consulting consultancy partners studio studios labs lab laboratories bank hospital clinic school university college institute academy department ministry
        agency media software services service holdings ventures capital foundation association council city county government army navy air force retail stores store supermarket restaurant cafe hotel
        airlines insurance healthcare health pharma logistics energy motors networks analytics digital interactive industries international global center centre museum library church nonprofit ngo startup schule
        """);

    /// <summary>Words that schools carry.</summary>
    public static HashSet<string> Schools { get; } = Set("""
        university universitat universitaet universite universidad universita universidade universiteit college school institute institut instituto academy academia polytechnic politecnico polytechnique hochschule fachhochschule
        gymnasium lycee ecole faculty mit eth epfl ucla usc nyu uc berkeley stanford harvard princeton yale oxford cambridge caltech bootcamp schule berufsschule realschule colegio escuela facultad iit nit iim bits vit
        suny cuny virginia seminary conservatory akademie campus uni tu fh lse ucl kit rwth
        """);

    /// <summary>A folded text's words, signs at their ends taken off.</summary>
    public static string[] Words(string text) =>
        [.. DateWords.Fold(text).Split([' ', '/', ',', '(', ')', '|', '-', '–', '—', ':', ';', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.EndsWith('.') && w.Count(c => c == '.') == 1 && w.Length > 4 ? w[..^1] : w)];

    /// <summary>How much a text looks like a job title; 0 or less: not at all.</summary>
    public static int TitleScore(string text)
    {
        var words = Words(text);
        if (words.Length is 0 or > 12)
        {
            return -2;
        }

        var score = 0;
        if (words.Any(Occupations.Contains) || DateWords.Fold(text).Contains("co-founder", StringComparison.Ordinal))
        {
            score += 3;
        }

        score += words.Any(Grades.Contains) ? 1 : 0;
        score -= words.Any(LegalForms.Contains) && !words.Contains("&") ? 3 : 0;
        score -= words.Any(Schools.Contains) ? 1 : 0;
        return score;
    }

    /// <summary>How much a text looks like an employer.</summary>
    public static int EmployerScore(string text)
    {
        var words = Words(text);
        return (words.Any(w => w != "&" && LegalForms.Contains(w)) ? 3 : 0)
            + (words.Any(EmployerWords.Contains) ? 1 : 0)
            - (words.Any(Occupations.Contains) ? 2 : 0);
    }

    /// <summary>Whether a text looks like a school.</summary>
    public static bool IsSchool(string text) => Words(text).Any(Schools.Contains) || text.EndsWith(" Tech", StringComparison.Ordinal);
}
