using System.Xml;
using System.Xml.Linq;
using Fulcrum.Core;

namespace Fulcrum.Person;

/// <summary>
/// Europass as XML: the SkillsPassport of the first Europass (europass.cedefop.europa.eu) and the Candidate of the present one (HR-XML names). Elements are found by
/// their local names, since prefixes differ between versions. Document types and entities are refused.
/// </summary>
internal sealed class EuropassXml
{
    private const int MostCharacters = 32 << 20;
    private const int MostDepth = 128;

    private readonly string _name;
    private readonly ICollection<Finding> _findings;

    private EuropassXml(string name, ICollection<Finding> findings) => (_name, _findings) = (name, findings);

    /// <summary>Reads it; an empty résumé with a finding when it is not Europass.</summary>
    public static Resume Read(string text, string name, ICollection<Finding> findings)
    {
        try
        {
            using (var depths = Reader(text))
            {
                while (depths.Read())
                {
                    if (depths.Depth > MostDepth)
                    {
                        return None(name, findings, "The XML is nested far more deeply than Europass.", "Export it again from Europass.");
                    }
                }
            }

            using var reader = Reader(text);
            if (XDocument.Load(reader, LoadOptions.SetLineInfo).Root is { } root)
            {
                return root.Name.LocalName switch
                {
                    "SkillsPassport" or "Europass" => new EuropassXml(name, findings).SkillsPassport(root),
                    "Candidate" => new EuropassXml(name, findings).Candidate(root),
                    _ => None(name, findings, $"This XML is not Europass: its root is {root.Name.LocalName}.", "Give Europass XML, or the résumé as PDF, DOCX, JSON Resume or text."),
                };
            }
        }
        catch (XmlException e)
        {
            return None(name, findings, e.Message.Contains("DTD", StringComparison.Ordinal) ? "The XML has a document type with entities, which are not opened." : $"The file is not valid XML at line {e.LineNumber}.", "Export it again from Europass.");
        }

        return None(name, findings, "The XML is empty.", "Export it again from Europass.");
    }

    private static XmlReader Reader(string text) =>
        XmlReader.Create(new StringReader(text.TrimStart()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });

    private static Resume None(string name, ICollection<Finding> findings, string reason, string remedy)
    {
        findings.Add(new("CV003", Severity.Error, name, reason, remedy));
        return new Resume { Place = name };
    }

    private Resume SkillsPassport(XElement root)
    {
        var learner = Child(root, "LearnerInfo") ?? root;
        var person = Child(learner, "Identification");
        var address = First(person, "Address");
        var skills = Child(learner, "Skills");
        var headline = Child(learner, "Headline");
        return Finish(new Resume
        {
            Place = _name,
            Name = Joined(" ", Value(person, "FirstName"), Value(person, "Surname")),
            Email = Contact(person, "Email"),
            Phone = Contact(person, "Telephone"),
            Location = Joined(", ", Value(address, "Municipality"), First(address, "Country") is { } country ? Label(country) : ""),
            Headline = Value(headline, "Code") == "personal_statement" ? "" : Label(Child(headline, "Description")),
            Summary = Value(headline, "Code") == "personal_statement" ? Label(Child(headline, "Description")) : "",
            Links = [.. All(person, "Website").Select(w => Value(w, "Contact")).Where(l => l.Length > 0)],
            Jobs = [.. All(learner, "WorkExperience").Select(w =>
            {
                var (employer, (start, end, current)) = (Child(w, "Employer"), Period(w));
                return new ResumeJob(Label(Child(w, "Position")), Value(employer, "Name"), Joined(", ", Value(employer, "Municipality"), First(employer, "Country") is { } c ? Label(c) : ""), start, end, current, PlainText(Value(w, "Activities")), PlaceOf(w));
            })],
            Education = [.. All(learner, "Education").Select(e =>
            {
                var (title, (start, end, _)) = (Value(e, "Title"), Period(e));
                var (degree, field) = EducationEntries.DegreeAndField(title);
                return new ResumeEducation(degree, EducationEntries.LevelOf(title), field.Length > 0 ? field : Label(Child(e, "Field")), Value(Child(e, "Organisation"), "Name"), start, end, PlaceOf(e)) { Text = PlainText(Value(e, "Activities")) };
            })],
            Skills = [.. new[] { "Computer", "JobRelated", "Organisational", "Communication", "Other" }.SelectMany(kind => Lines(Label(Child(Child(skills, kind), "Description")))).SelectMany(ListEntries.SplitList).Select(s => s.Trim(' ', '.')).Where(s => s.Length is > 0 and <= 120).Distinct(StringComparer.OrdinalIgnoreCase)],
            Languages = [.. All(skills, "MotherTongue").Select(l => Bracketed(Label(Child(l, "Description")), "native")).Concat(All(skills, "ForeignLanguage").Select(l => Bracketed(Label(Child(l, "Description")), Value(Child(l, "ProficiencyLevel"), "Listening"))))],
            Certifications = [.. All(learner, "Achievement").Where(a => Value(a, "Code") is "certifications" or "courses").SelectMany(a => Lines(Label(Child(a, "Description"))).Select(l => new ResumeCertification(l, "", "", null, null, PlaceOf(a))))],
            Projects = [.. All(learner, "Achievement").Where(a => Value(a, "Code") == "projects").Select(a => new ResumeProject(Label(Child(a, "Title")), PlainText(Label(Child(a, "Description"))), [], null, null, PlaceOf(a)))],
            NotUnderstood = [.. All(learner, "Achievement").Where(a => Value(a, "Code") is not ("certifications" or "courses" or "projects")).Select(a => $"{PlaceOf(a)}: {Label(Child(a, "Title"))}")],
        });
    }

    private Resume Candidate(XElement root)
    {
        var person = Child(root, "CandidatePerson");
        var profile = Child(root, "CandidateProfile");
        var channels = All(person, "Communication").ToList();
        string Channel(string code, string element) => channels.Where(c => Value(c, "ChannelCode").Equals(code, StringComparison.OrdinalIgnoreCase)).Select(c => Value(c, element)).FirstOrDefault(v => v.Length > 0) ?? "";
        var phone = channels.FirstOrDefault(c => Value(c, "DialNumber").Length > 0);
        var address = channels.Select(c => First(c, "Address")).FirstOrDefault(a => a is not null);
        return Finish(new Resume
        {
            Place = _name,
            Name = Joined(" ", Value(Child(person, "PersonName"), "GivenName"), Value(Child(person, "PersonName"), "FamilyName")),
            Email = Channel("Email", "URI"),
            Phone = Joined(" ", Value(phone, "CountryDialing"), Value(phone, "AreaDialing"), Value(phone, "DialNumber")),
            Location = Joined(", ", Value(address, "CityName"), Value(address, "CountryCode").ToUpperInvariant()),
            Summary = PlainText(Value(profile, "ExecutiveSummary")),
            Links = [.. channels.Where(c => Value(c, "ChannelCode").Equals("Web", StringComparison.OrdinalIgnoreCase)).Select(c => Value(c, "URI")).Where(l => l.Length > 0)],
            Jobs = [.. All(profile, "EmployerHistory").SelectMany(Positions)],
            Education = [.. All(profile, "EducationOrganizationAttendance").Select(e =>
            {
                var (degree, (start, end, _)) = (Value(e, "DegreeName"), Attendance(e));
                var (name, field) = EducationEntries.DegreeAndField(degree);
                return new ResumeEducation(name, EducationEntries.LevelOf(degree), field, Value(e, "OrganizationName"), start, end, PlaceOf(e)) { Text = PlainText(Value(e, "OccupationalSkillsCovered")) };
            })],
            Languages = [.. All(profile, "PersonCompetency").Where(IsLanguage).Select(c => Value(c, "CompetencyName") is { Length: > 0 } name ? name : Value(c, "CompetencyID"))],
            Skills = [.. All(profile, "PersonCompetency").Where(c => !IsLanguage(c)).Select(c => Value(c, "CompetencyName") is { Length: > 0 } name ? name : Value(c, "CompetencyID")).Where(s => s.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Certifications = [.. All(profile, "Certification").Select(c => new ResumeCertification(Value(c, "CertificationName"), Value(c, "IssuingAuthorityName") is { Length: > 0 } by ? by : Value(c, "OrganizationName"), "", Date(Value(c, "FirstIssuedDate"), PlaceOf(c))?.Start, null, PlaceOf(c))).Where(c => c.Name.Length > 0)],
        });
    }

    private IEnumerable<ResumeJob> Positions(XElement employer)
    {
        foreach (var position in All(employer, "PositionHistory").DefaultIfEmpty(employer))
        {
            var (start, end, current) = Attendance(position);
            yield return new ResumeJob(
                Value(position, "PositionTitle"), Value(employer, "OrganizationName"), Joined(", ", Value(employer, "CityName"), Value(employer, "CountryCode").ToUpperInvariant()), start, end, current, PlainText(Value(position, "Description")), PlaceOf(position));
        }
    }

    private static bool IsLanguage(XElement competency) => Value(competency, "TaxonomyID").Contains("language", StringComparison.OrdinalIgnoreCase);

    // <Period><From year="2013" month="--03"/><To .../> or <Current>true</Current>; some programs write the date as text.
    private (DateOnly? Start, DateOnly? End, bool Current) Period(XElement entry)
    {
        var period = Child(entry, "Period");
        var (from, to) = (Child(period, "From"), Child(period, "To"));
        var (start, end) = (from is null ? null : Date(Written(from), PlaceOf(from)), to is null ? null : Date(Written(to), PlaceOf(to)));
        return Ordered(start?.Start, end?.End, Value(period, "Current") == "true" || (end is null && start is not null), PlaceOf(entry));
    }

    private (DateOnly? Start, DateOnly? End, bool Current) Attendance(XElement entry)
    {
        var period = First(entry, "EmploymentPeriod") ?? First(entry, "AttendancePeriod") ?? entry;
        var (start, end) = (Date(Value(First(period, "StartDate"), "FormattedDateTime"), PlaceOf(period)), Date(Value(First(period, "EndDate"), "FormattedDateTime"), PlaceOf(period)));
        return Ordered(start?.Start, end?.End, Value(period, "CurrentIndicator") == "true" || (end is null && start is not null), PlaceOf(entry));
    }

    private (DateOnly? Start, DateOnly? End, bool Current) Ordered(DateOnly? start, DateOnly? end, bool current, string place)
    {
        if (start is { } s && end is { } e && e < s)
        {
            _findings.Add(new("CV010", Severity.Warning, place, "It ends before it starts; the end was left out.", "Correct the dates in Europass."));
            return (start, null, false);
        }

        return (start, end, current && end is null);
    }

    private static string Written(XElement date)
    {
        string Part(string name) => (date.Attribute(name)?.Value ?? Value(date, char.ToUpperInvariant(name[0]) + name[1..])).Trim('-', ' ');
        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        return year.Length == 0 ? date.Value.Trim() : month.Length == 0 ? year : $"{year}-{month.PadLeft(2, '0')}" + (day.Length == 0 ? "" : "-" + day.PadLeft(2, '0'));
    }

    private DateSpan? Date(string text, string place)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var date = DateText.Single(text.Length > 10 && text[10] == 'T' ? text[..10] : text);
        if (date is null or { Fault.Length: > 0 })
        {
            _findings.Add(new("CV010", Severity.Warning, place, $"\"{(text.Length > 40 ? text[..40] : text)}\" is not a date.", "Correct the date in Europass."));
            return null;
        }

        return date;
    }

    private static Resume Finish(Resume resume)
    {
        var read = resume with { Layout = new ResumeLayout { Format = "Europass" } };
        return ResumeFields.Stated(read with { Text = string.Join('\n', ResumeFields.Of(read).Select(f => f.Value)) });
    }

    private static string Contact(XElement? person, string kind) => First(person, kind) is not { } element ? "" : Value(element, "Contact") is { Length: > 0 } contact ? contact : element.HasElements ? "" : Clean(element.Value);

    private static string Label(XElement? element) => element is null ? "" : Value(element, "Label") is { Length: > 0 } label ? label : element.HasElements ? "" : Clean(element.Value);

    private string PlaceOf(XElement element) => ((IXmlLineInfo)element) is { } info && info.HasLineInfo() ? $"{_name}:{info.LineNumber}" : _name;

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static XElement? First(XElement? parent, string name) => parent?.Descendants().FirstOrDefault(e => e.Name.LocalName == name);

    private static IEnumerable<XElement> All(XElement? parent, string name) => parent?.Descendants().Where(e => e.Name.LocalName == name) ?? [];

    private static string Value(XElement? parent, string name) => First(parent, name) is { } element ? Clean(element.Value) : "";

    private static string Clean(string text) => ResumeText.Clean(text).Trim();

    // Texts of Europass are HTML.
    private static string PlainText(string html) => string.Join('\n', Lines(html));

    private static IEnumerable<string> Lines(string html) =>
        MarkdownLines.Plain(html.Replace("</li>", "\n", StringComparison.OrdinalIgnoreCase).Replace("</p>", "\n", StringComparison.OrdinalIgnoreCase).Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase).Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase))
            .Split('\n').Select(l => ResumeLine.Squeeze(l)).Where(l => l.Length > 0);

    private static string Joined(string between, params string[] parts) => string.Join(between, parts.Where(p => p.Length > 0));

    private static string Bracketed(string text, string more) => more.Length == 0 ? text : $"{text} ({more})";
}
