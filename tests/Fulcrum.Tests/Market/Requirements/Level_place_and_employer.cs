using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Level_place_and_employer
{
    [Theory]
    [InlineData("Senior Gardener", Seniority.Senior)]
    [InlineData("Sr. Gardener", Seniority.Senior)]
    [InlineData("Gardener III", Seniority.Senior)]
    [InlineData("Gardener II", Seniority.Mid)]
    [InlineData("Junior Gardener", Seniority.Junior)]
    [InlineData("Associate Gardener", Seniority.Junior)]
    [InlineData("Senior Associate, Gardens", Seniority.Senior)]
    [InlineData("Gardening Intern - Summer", Seniority.Intern)]
    [InlineData("Working Student Gardening", Seniority.Intern)]
    [InlineData("Staff Gardener", Seniority.Lead)]
    [InlineData("Principal Engineer", Seniority.Lead)]
    [InlineData("Engineering Manager", Seniority.Manager)]
    [InlineData("Senior Manager, Data", Seniority.Manager)]
    [InlineData("Head of Gardens", Seniority.Manager)]
    [InlineData("VP of Engineering", Seniority.Manager)]
    [InlineData("Product Manager", Seniority.Unspecified)]
    [InlineData("Account Executive, Mid-Market", Seniority.Unspecified)]
    [InlineData("Internal Tools Engineer", Seniority.Unspecified)]
    [InlineData("Executive Assistant to the CEO", Seniority.Unspecified)]
    [InlineData("Assistant Gardener", Seniority.Junior)]
    public void A_title_names_the_level(string title, Seniority level) => SeniorityReader.OfTitle(AdBody.Fold(title)).ShouldBe(level);

    [Theory]
    [InlineData("1+ years of experience", Seniority.Junior)]
    [InlineData("3 years of experience", Seniority.Mid)]
    [InlineData("6+ years of experience", Seniority.Senior)]
    [InlineData("Patience", Seniority.Unspecified)]
    public void Without_a_word_in_the_title_the_years_decide(string line, Seniority level)
        => AdsReadHere.Read($"Requirements\n\n - {line} in gardens with soil, moss and rain\n").Seniority.ShouldBe(level);

    [Theory]
    [InlineData("", "Remote", WorkMode.Remote)]
    [InlineData("", "Berlin (Hybrid)", WorkMode.Hybrid)]
    [InlineData("", "Berlin", WorkMode.Unspecified)]
    [InlineData("This is a remote position in the garden team.", "", WorkMode.Remote)]
    [InlineData("You work three days a week in the office in town.", "Berlin", WorkMode.Hybrid)]
    [InlineData("This position follows a hybrid schedule.", "Berlin", WorkMode.Hybrid)]
    [InlineData("We require everyone to work from our office on Mondays and Thursdays.", "Berlin", WorkMode.Hybrid)]
    [InlineData("All full-time roles are in person in Berlin.", "Berlin", WorkMode.Onsite)]
    [InlineData("You want to work on-site 5 days a week.", "Berlin", WorkMode.Onsite)]
    [InlineData("We build an in-person culture, and there is lunch in office everyday.", "Remote", WorkMode.Onsite)]
    [InlineData("Requirements\n - Experience with hybrid cloud and Microsoft Office", "Berlin", WorkMode.Unspecified)]
    [InlineData("This hybrid role at the crossing of sales and gardens is for you.", "Berlin", WorkMode.Unspecified)]
    [InlineData("This role is remote or hybrid out of our office.", "Berlin", WorkMode.Remote)]
    [InlineData("You will be working 5 days a week in our Berlin, Mitte office.", "Berlin", WorkMode.Onsite)]
    [InlineData("The position is based out of our Berlin office.", "Berlin", WorkMode.Onsite)]
    [InlineData("We grow moss.\n\nAll applicants are equal opportunity applicants.\n#LI-Onsite", "Berlin", WorkMode.Onsite)]
    [InlineData("This position is US - Remote Eligible, with trips to offsites.", "United States", WorkMode.Remote)]
    [InlineData("You can alternate between office days and home office days.", "Berlin", WorkMode.Hybrid)]
    [InlineData("Benefits\n - In-office snacks and Friday team lunches", "Berlin", WorkMode.Unspecified)]
    [InlineData("Responsibilities\n - Plan in-person events for growers", "Berlin", WorkMode.Unspecified)]
    [InlineData("Hybrid teams of people and robots are our product.", "Berlin", WorkMode.Unspecified)]
    [InlineData("Interviews take place on-site in Berlin.", "Berlin", WorkMode.Unspecified)]
    public void The_place_of_work_is_told_by_what_is_said_not_by_a_bare_place(string text, string location, WorkMode mode)
        => AdsReadHere.Read(text, location: location).WorkMode.ShouldBe(mode);

    [Theory]
    [InlineData("About us\nWe raised our Series A last year and are backed by Moss Ventures.", "Acme", "", Segment.Startup)]
    [InlineData("You must hold an active TS/SCI clearance with polygraph.", "Acme", "", Segment.Regulated)]
    [InlineData("We grow moss.", "University of Moss", "", Segment.Public)]
    [InlineData("We grow moss.", "Moss Bank", "", Segment.Regulated)]
    [InlineData("We grow moss.", "Microsoft", "", Segment.Enterprise)]
    [InlineData("We grow moss.", "Acme", "10000+ Employees; Manufacturing", Segment.Enterprise)]
    [InlineData("We grow moss.", "Acme", "Nonprofit Organization; 51 to 200 Employees", Segment.Public)]
    [InlineData("We accelerate gardens with an array of tools.", "Acme", "", Segment.Unknown)]
    [InlineData("We are led by investors such as Accel.", "Acme", "", Segment.Startup)]
    [InlineData("We offer a competitive salary and equity.", "Acme", "", Segment.Startup)]
    [InlineData("We value diversity, equity, and inclusion.", "Acme", "", Segment.Unknown)]
    [InlineData("We grow moss.", "BNP Paribas CIB", "", Segment.Regulated)]
    [InlineData("We grow moss.", "Deloitte Consulting", "", Segment.Enterprise)]
    [InlineData("We grow moss.", "Eleven Labs", "", Segment.Startup)]
    [InlineData("We grow moss.", "Apple Tree Nursery", "", Segment.Unknown)]
    [InlineData("Our 12,000 employees grow moss.", "Acme", "", Segment.Enterprise)]
    [InlineData("We grow moss.", "Acme", "", Segment.Unknown)]
    [InlineData("Requirements\n - Experience in a start-up or a bank", "Acme", "", Segment.Unknown)]
    public void The_kind_of_employer_needs_evidence_and_names_it(string text, string employer, string facts, Segment segment)
    {
        var reading = AdsReadHere.Read(text, employer: employer, facts: facts);
        reading.Segment.ShouldBe(segment);
        (reading.SegmentReason.Length > 0).ShouldBe(segment != Segment.Unknown);
    }

    [Theory]
    [InlineData("Austin, TX", "US")]
    [InlineData("New York", "US")]
    [InlineData("London, UK", "GB")]
    [InlineData("London, Ontario, Canada", "CA")]
    [InlineData("Toronto, ON", "CA")]
    [InlineData("Remote - Germany", "DE")]
    [InlineData("Cambridge, United Kingdom", "GB")]
    [InlineData("Singapore", "SG")]
    [InlineData("US - Remote", "US")]
    [InlineData("Wilmington, DE", "US")]
    [InlineData("Berlin, DE", "DE")]
    [InlineData("Remote", "")]
    [InlineData("", "")]
    [InlineData("Nowhere in particular", "")]
    public void A_place_names_its_country(string location, string country) => CountryReader.Of(location).ShouldBe(country);

    [Theory]
    [InlineData("We are looking for a gardener who will water the plants in our gardens and talk to them for an hour a day.", true)]
    [InlineData("Wir suchen eine Gärtnerin, die mit uns die Pflanzen gießt und sich um den Garten kümmert, der für uns das Wichtigste ist.", false)]
    [InlineData("Nous cherchons un jardinier pour arroser les plantes dans les jardins de la ville, avec une équipe qui est sur place pour vous.", false)]
    [InlineData("Buscamos un jardinero para regar las plantas de los jardines de la ciudad con el equipo que trabaja en el lugar.", false)]
    [InlineData("我们正在寻找一位园丁来浇灌我们花园里的植物并每天与它们交谈一小时", false)]
    public void English_is_told_from_other_languages(string text, bool english) => EnglishText.Is(AdBody.Fold(text)).ShouldBe(english);

    [Fact]
    public void From_a_text_in_another_language_nothing_else_is_read()
    {
        var reading = AdsReadHere.Read("Wir suchen eine Gärtnerin, die mit Python und SQL die Pflanzen gießt, für den Garten der Stadt und für uns, mit drei Jahren Erfahrung.", location: "Berlin");
        reading.IsEnglish.ShouldBeFalse();
        reading.Requirements.ShouldBeEmpty();
        reading.Country.ShouldBe("DE");
    }

    [Theory]
    [InlineData("Must have an active TS/SCI clearance.", "TS/SCI")]
    [InlineData("Ability to obtain a Public Trust clearance", "Public Trust")]
    public void A_clearance_is_quoted(string text, string part) => AdsReadHere.Read($"Requirements\n\n - {text}\n").Clearance.ShouldContain(part);

    [Fact]
    public void No_clearance_is_the_empty_text() => AdsReadHere.Read("Requirements\n\n - Security clearance is not required\n").Clearance.ShouldBe("");

    [Theory]
    [InlineData("We are unable to provide visa sponsorship.", true)]
    [InlineData("You must be authorized to work in the country.", true)]
    [InlineData("We offer visa sponsorship to gardeners.", false)]
    [InlineData("We grow moss.", null)]
    public void Work_authorisation_is_needed_offered_or_not_spoken_of(string text, bool? needed) => AdsReadHere.Read(text).NeedsWorkAuthorisation.ShouldBe(needed);

    [Theory]
    [InlineData("Acme Inc.", "ACME")]
    [InlineData("The Acme Group, LLC", "Acme")]
    [InlineData("Acme-Moss GmbH", "acme moss")]
    public void Spellings_of_one_employer_have_one_key(string one, string other) => EmployerKey.Of(one).ShouldBe(EmployerKey.Of(other));
}
