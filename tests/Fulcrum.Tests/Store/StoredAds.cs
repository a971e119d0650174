using Fulcrum.Core;
using Fulcrum.Store;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>Invented ads and databases for the tests of the store.</summary>
internal static class StoredAds
{
    public static readonly DateOnly Monday = new(2026, 11, 16);

    public static Ad Ad(int n, string text = "We use Python.") => new()
    {
        Id = $"id-{n}", Place = $"ads.jsonl:{n}", Board = "invented", Employer = $"Employer {n % 3}", Title = $"Data Engineer {n}", Location = "Leeds", Text = text, Posted = Monday.AddDays(-n),
    };

    public static Database Open(TemporaryFolder folder)
    {
        var findings = new List<Finding>();
        var database = Database.Open(folder.At("fulcrum.db"), findings);
        findings.ShouldBeEmpty();
        return database.ShouldNotBeNull();
    }
}
