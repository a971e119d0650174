using Fulcrum.Core;

namespace Fulcrum.Tests;

/// <summary>Ads and readings for tests, with only what a test says.</summary>
internal static class Readings
{
    public static Ad Ad(string employer = "Acme", string title = "Data Engineer", string text = "text", string board = "board", string place = "a:1", string location = "", DateOnly? posted = null)
        => new() { Id = $"{place}-{employer}-{title}", Place = place, Board = board, Employer = employer, Title = title, Text = text, Location = location, Posted = posted };

    public static AdReading Reading(Ad ad, string role = "data-engineer", params (string Concept, Strength Strength)[] asks) => new()
    {
        Ad = ad,
        EmployerKey = ad.Employer.ToLowerInvariant(),
        RoleId = role,
        Role = role,
        Requirements = [.. asks.Select(a => new Requirement(Concept(a.Concept), a.Strength, a.Concept, default, ""))],
    };

    public static Concept Concept(string id) => new(new ConceptId(id), id.ToUpperInvariant(), ConceptKind.Tool, null);
}
