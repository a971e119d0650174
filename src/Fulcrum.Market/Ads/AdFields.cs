using System.Collections.Frozen;

namespace Fulcrum.Market;

/// <summary>What a field of a source can be.</summary>
internal enum AdField
{
    Id, Board, Employer, Title, Location, City, Region, Country, Text, Posted, Scraped, PayText, PayMin, PayMax, PayCurrency, PayPeriod,
    Seniority, Remote, WorkMode, EmploymentType, Department, CompanySize, CompanySector, CompanyIndustry, CompanyType, Url, Invented, Reposts,
}

/// <summary>The names that sources give to the fields of an ad. Case, blanks and punctuation do not count: "Job Title" is "job_title".</summary>
internal static class AdFields
{
    /// <summary>How many fields there are.</summary>
    public const int Count = (int)AdField.Reposts + 1;

    // Best name first: where a record has several, the value of the first one that is not empty counts.
    private static readonly (AdField Field, string Names)[] Names =
    [
        (AdField.Id, "id jobid externalid requisitionid reqid refnumber jobreqid shortcode uuid guid identifier publicslug slug"),
        (AdField.Board, "corpus board source jobboard site platform feed"),
        (AdField.Employer, "company companyname employer employername hiringorganization organization organisation hiringcompany organizationname subcompany companylegalname agency firm companyslug"),
        (AdField.Title, "title jobtitle positiontitle position postingtitle jobname jobopeningname vacancy vacancytitle role name"),
        (AdField.Location, "location joblocation fulllocation locationname primarylocation locationstext worklocation workplace place atslocation locations joblocations office offices"),
        (AdField.City, "city town addresslocality"),
        (AdField.Region, "state region province statename addressregion"),
        (AdField.Country, "country countryname addresscountry countrycode"),
        (AdField.Text, "description jobdescription fulldescription descriptionhtml descriptionplain jobdescriptionhtml jobdescriptiontext descriptiontext externaldescriptionstr text body content contenttext contenthtml fulltext details jobdetails posting adtext jobad summary jobsummary shortdescriptionstr"),
        (AdField.Posted, "postedat dateposted posted postingdate posteddate postedon publishedat firstpublished publishedon datepublished releaseddate publisheddate published publicationdate pubdate externalpostedstartdate listedat listdate advertisefromdateutc createdat datecreated created tcreate date jobage"),
        (AdField.Scraped, "scrapedat datescraped scraped crawledat retrievedat fetchedat collectedat crawldate scrapedate"),
        (AdField.PayText, "salarytext salary salaryestimate salaryrange payrange pay compensation compensationsummary basesalary wage remuneration salaryinfo"),
        (AdField.PayMin, "salarymin minsalary minimumsalary salaryminimum compensationminimum salaryfrom paymin minpay"),
        (AdField.PayMax, "salarymax maxsalary maximumsalary salarymaximum compensationmaximum salaryto paymax maxpay"),
        (AdField.PayCurrency, "salarycurrency compensationcurrency paycurrency currency currencycode"),
        (AdField.PayPeriod, "salaryperiod salaryinterval compensationfrequency payperiod salaryfrequency payinterval salaryunit"),
        (AdField.Seniority, "seniority senioritylevel experiencelevel joblevel careerlevel level"),
        (AdField.Remote, "remote isremote telecommuting remoteallowed"),
        (AdField.WorkMode, "workplacetype workmode joblocationtype locationtype remotetype workarrangement"),
        (AdField.EmploymentType, "employmenttype typeofemployment jobtype contracttype commitment employmentstatuslabel schedule worktype"),
        (AdField.Department, "department departmentname team departmentlabel departments category function"),
        (AdField.CompanySize, "companysize employees companyemployees numberofemployees"),
        (AdField.CompanySector, "companysector sector"),
        (AdField.CompanyIndustry, "companyindustry industry industries"),
        (AdField.CompanyType, "companytype typeofownership ownership"),
        (AdField.Url, "url joburl hostedurl absoluteurl link joblink canonicalpositionurl applyurl jobpostingurl externalpath"),
        (AdField.Invented, "invented isinvented"),
        (AdField.Reposts, "dupcount reposts"),
    ];

    private static readonly FrozenDictionary<string, (AdField Field, int Rank)> ByName = Names
        .SelectMany(n => n.Names.Split(' ').Select((name, rank) => (name, n.Field, rank)))
        .ToFrozenDictionary(n => n.name, n => (n.Field, n.rank), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (AdField Field, int Rank)>.AlternateLookup<ReadOnlySpan<char>> BySpan
        = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The field of a name, with the rank of the name among that field's names (0 is best).</summary>
    public static bool TryGet(ReadOnlySpan<char> name, out AdField field, out int rank)
    {
        Span<char> folded = stackalloc char[32];
        var length = 0;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            if (length == folded.Length)
            {
                break;
            }

            folded[length++] = char.ToLowerInvariant(c);
        }

        var found = BySpan.TryGetValue(folded[..length], out var entry);
        (field, rank) = entry;
        return found;
    }
}
