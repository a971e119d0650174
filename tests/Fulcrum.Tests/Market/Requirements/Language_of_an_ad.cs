using Fulcrum.Core;
using Fulcrum.Market;
using Shouldly;

namespace Fulcrum.Tests;

public sealed class Language_of_an_ad
{
    private const string English = "We are looking for a gardener who waters the plants with Python scripts and who knows how to keep them alive in the summer. You will work with the team on the roof, and you have experience with soil, moss and the care of trees. Our garden is open to all, and this is what you will do for us in the first year of your work with us. You will plan the beds for the spring, and you will write the scripts that tell us when the soil is too dry for the plants. We are a small team, and we are proud of the moss that we grow in the shade of the old trees at the end of our street.";

    private const string German = "Wir suchen eine Person für die Pflege von Pflanzen, die mit Java und der Bewässerung von Bäumen vertraut ist und gerne mit dem Team auf dem Dach arbeitet. Du hast Erfahrung mit Erde und Moos und bist bei uns für den Sommer verantwortlich.";

    [Theory]
    [InlineData(German)]
    [InlineData("Nous cherchons une personne pour les plantes, avec de bonnes connaissances de Java et des arbres. Vous travaillez dans le jardin avec les membres de notre équipe et vous êtes sur le toit pour une bonne partie de la journée.")]
    [InlineData("Kertészt keresünk, aki ismeri a növényeket és a talajt, és szívesen dolgozik a csapattal a tetőn, valamint Java nyelven ír egyszerű programokat a locsoláshoz, hogy a növények ne száradjanak ki a nyári hónapokban, amikor nagyon meleg van.")]
    [InlineData("Αναζητούμε άτομο για τη φροντίδα των φυτών με γνώσεις Java και εμπειρία στον κήπο.")]
    public void An_ad_in_another_language_is_reported_and_not_read(string text)
    {
        var reading = AdsReadHere.Read(text);
        reading.IsEnglish.ShouldBeFalse();
        reading.Requirements.ShouldBeEmpty();
    }

    [Fact]
    public void Of_an_ad_in_two_languages_the_English_lines_are_read()
    {
        var reading = AdsReadHere.Read($"Requirements\n\n{English}\n\nAnforderungen\n\n{German}\n");
        reading.IsEnglish.ShouldBeTrue();
        reading.StrengthOf("python").ShouldNotBeNull();
        reading.StrengthOf("java").ShouldBeNull();
    }

    [Fact]
    public void A_bare_list_of_keywords_is_English()
        => AdsReadHere.Read("Position: Data analyst. Location: Redmond. Duration: long term contract. Skills: SQL Server, SSIS, SSRS, Power BI, Tableau, Excel pivot tables, Azure Data Factory, Python scripting, data modeling and reporting, requirements gathering, stakeholder communication, Agile Scrum, JIRA.").IsEnglish.ShouldBeTrue();
}
