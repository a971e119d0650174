using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Market;

/// <summary>Reads one ad: everything an ad states, each by its own reader. Safe for use by many threads.</summary>
internal sealed class AdReader(Reader reader)
{
    private readonly RequirementFinder _requirements = new(reader);
    private readonly RoleMatcher _roles = new(reader.Roles);

    internal (string Id, string Name) Role(string words) => _roles.Match(words);

    internal AdReading Read(Ad ad)
    {
        var role = _roles.Match(ad.Title);
        var country = CountryReader.Of(ad.Location);
        var body = new AdBody(ad, reader);
        if (body.Language == TextLanguage.Other)
        {
            return new AdReading { Ad = ad, EmployerKey = EmployerKey.Of(ad.Employer), RoleId = role.Id, Role = role.Name, Country = country, IsEnglish = false };
        }

        var years = YearsReader.Read(body);
        var (pay, paySpan) = PayReader.Read(body, country);
        var clearance = LegalReader.Clearance(body);
        var (segment, why) = SegmentReader.Read(body, clearance);
        return new AdReading
        {
            Ad = ad,
            EmployerKey = EmployerKey.Of(ad.Employer),
            RoleId = role.Id,
            Role = role.Name,
            Seniority = SeniorityReader.Read(body, years),
            WorkMode = WorkModeReader.Read(body),
            Segment = segment,
            SegmentReason = why,
            Requirements = _requirements.Find(body),
            MinYears = years?.Min,
            MaxYears = years?.Max,
            YearsSpan = years?.Span,
            Degree = DegreeReader.Read(body),
            Pay = pay,
            PaySpan = paySpan,
            Country = country,
            Clearance = clearance,
            NeedsWorkAuthorisation = LegalReader.NeedsAuthorisation(body),
        };
    }
}
