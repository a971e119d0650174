using Fulcrum.Core;
using Fulcrum.Market;
using Fulcrum.Reading;

namespace Fulcrum.Tests;

/// <summary>Reads invented ads with the bundled taxonomy.</summary>
internal static class AdsReadHere
{
    public static JobMarket Market { get; } = new(Reader.Bundled);

    public static AdReading Read(string text, string title = "Gardener", string employer = "Acme", string location = "", string facts = "", string hint = "")
        => Market.Read(new Ad { Id = "1", Place = "test:1", Employer = employer, Title = title, Location = location, Text = text, CompanyFacts = facts, SeniorityHint = hint });

    /// <summary>How strongly an ad asks for a concept; null when it does not.</summary>
    public static Strength? StrengthOf(this AdReading reading, string concept) => reading.Requirements.FirstOrDefault(r => r.Concept.Id.Value == concept)?.Strength;

    public static AdBody Body(string text, string title = "", string employer = "Acme", string location = "")
        => new(new Ad { Id = "1", Place = "test:1", Employer = employer, Title = title, Location = location, Text = text }, Reader.Bundled);
}
