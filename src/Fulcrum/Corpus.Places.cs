using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;

namespace Fulcrum;

public sealed partial class Corpus
{
    private const int MostPasted = 20;

    private Dictionary<string, AdReading>? byKey;

    /// <summary>A page of the sentences that ask for a concept, those that require it first; null when there is no such concept. A snapshot has no texts, so no sentences.</summary>
    /// <param name="role">The role, as ads name it.</param>
    /// <param name="filter">Which ads count.</param>
    /// <param name="concept">The concept's id.</param>
    /// <param name="skip">Ads to pass over.</param>
    /// <param name="take">Ads on the page.</param>
    public AdQuotes? Quotes(string role, AdFilter filter, string concept, int skip, int take)
    {
        if (!Reading.Reader.Bundled.Concepts.TryGetValue(new ConceptId(concept), out var asked))
        {
            return null;
        }

        Requirement? Of(AdReading r) => r.Requirements.FirstOrDefault(q => q.Concept.Id == asked.Id);
        var asking = (Snapshot is null ? Counted(role, filter) : []).Select(r => (Reading: r, Requirement: Of(r)!)).Where(a => a.Requirement is not null)
            .OrderByDescending(a => a.Requirement.Strength).ThenByDescending(a => a.Reading.Ad.Posted ?? DateOnly.MinValue).ToList();
        var page = asking.Skip(skip).Take(take).Select(a => a.Reading).ToList();
        IReadOnlyList<AdReading> whole = stored is null ? page : WithTexts(stored.Whole(page));
        return new AdQuotes(asked, asking.Count, asking.Count(a => a.Requirement.Strength == Strength.Required), asking.Count(a => a.Requirement.Strength == Strength.Preferred),
            [.. whole.Select(r => (Reading: r, Requirement: Of(r))).Where(a => a.Requirement is not null).Select(a => Market.Value.Quote(a.Reading, a.Requirement!))]);
    }

    /// <summary>What an ad is called in addresses: its number in the workspace, else a short name made of its id and place.</summary>
    public static string Key(AdReading reading) => StoredReadings.NumberAt(reading.Ad.Place) is { } number
        ? number.ToString(CultureInfo.InvariantCulture)
        : "a" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{reading.Ad.Id}\n{reading.Ad.Place}")).AsSpan(0, 6));

    /// <summary>The ad of a key, with its text; null when there is none.</summary>
    public AdReading? Keyed(string key)
    {
        if (stored is not null)
        {
            return long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && stored.Whole(number) is { } one ? WithTexts([one])[0] : null;
        }

        byKey ??= Readings.GroupBy(Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        return byKey.GetValueOrDefault(key);
    }

    /// <summary>Every place of an ad's text that something was read from, in order, none overlapping.</summary>
    public static IReadOnlyList<ReadPlace> Places(AdReading reading) => Market.Value.Places(reading);

    /// <summary>Reads ads out of a pasted text; most often it is one.</summary>
    /// <param name="text">The text as pasted.</param>
    /// <param name="findings">Why nothing could be read.</param>
    public static IReadOnlyList<AdReading> Pasted(string text, ICollection<Finding> findings)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Market.Value.Read([.. Market.Value.Ads(content, "pasted.txt", findings).Take(MostPasted)]);
    }
}
