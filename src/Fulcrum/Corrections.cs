using System.Security.Cryptography;
using System.Text;
using Fulcrum.Core;

namespace Fulcrum;

/// <summary>The user's corrections, applied to readings. What is kept of readings stays as it was read, so that a correction can be taken back.</summary>
internal sealed class Corrections
{
    private readonly IReadOnlyList<Correction> everywhere;
    private readonly ILookup<string, Correction> ofOne;

    internal Corrections(IReadOnlyList<Correction> all)
    {
        Count = all.Count;
        everywhere = [.. all.Where(c => c.Ad.Length == 0)];
        ofOne = all.Where(c => c.Ad.Length > 0).ToLookup(c => c.Ad, StringComparer.Ordinal);
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Eight bytes that differ when what is corrected in every ad differs.</summary>
    public byte[] Everywhere => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', everywhere.Select(c => $"{Core.Words.For(c.Kind)}\t{c.Concept}\t{c.Words}\t{c.Value}"))))[..8];

    /// <summary>What tells an ad from all others, also after its text was mended by its board.</summary>
    public static string Fingerprint(Ad ad) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ad.Id}\n{ad.Employer}\n{ad.Title}")).AsSpan(0, 12));

    /// <summary>Readings as corrected, in order.</summary>
    public IReadOnlyList<AdReading> Of(IReadOnlyList<AdReading> readings) => Count == 0 ? readings : [.. readings.Select(Of)];

    /// <summary>A reading as corrected. What is said of a concept in this ad stands in place of what is said of it in every ad.</summary>
    public AdReading Of(AdReading reading)
    {
        if (Count == 0 || reading.Ad.IsAnonymous)
        {
            return reading;
        }

        IReadOnlyList<Correction> own = ofOne.Count == 0 ? [] : [.. ofOne[Fingerprint(reading.Ad)]];
        return everywhere.Where(c => !own.Any(o => o.Concept == c.Concept)).Concat(own).Aggregate(reading, Of);
    }

    private static AdReading Of(AdReading r, Correction c) => c.Kind switch
    {
        CorrectionKind.NotAsked => r.Requirements.Any(q => Means(c, q)) ? r with { Requirements = [.. r.Requirements.Where(q => !Means(c, q))] } : r,
        CorrectionKind.Strength when Core.Words.Parse<Strength>(c.Value) is { } strength && r.Requirements.Any(q => Means(c, q)) => r with
        {
            Requirements = [.. r.Requirements.Select(q => Means(c, q) ? q with { Strength = strength, Reason = "you said so" } : q).OrderByDescending(q => q.Strength)],
        },
        CorrectionKind.Seniority => r with { Seniority = Core.Words.Parse<Seniority>(c.Value) ?? r.Seniority },
        CorrectionKind.Segment when Core.Words.Parse<Segment>(c.Value) is { } segment => r with { Segment = segment, SegmentReason = "you said so" },
        CorrectionKind.Role when Corpus.Role(c.Value) is var (id, name) => r with { RoleId = id, Role = name },
        _ => r,
    };

    private static bool Means(Correction c, Requirement q) => q.Concept.Id == c.Concept
        && (c.Words.Length == 0 || q.Surfaces.Append(q.Surface).All(s => s.Equals(c.Words, StringComparison.OrdinalIgnoreCase)));
}
