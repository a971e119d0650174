using Fulcrum.Core;
using Fulcrum.Store;

namespace Fulcrum;

public sealed partial class Workspace
{
    /// <summary>Misreadings that the user has corrected.</summary>
    public CorrectionTable Corrections => _database.Corrections;

    /// <summary>Corrects one ad, or with none every ad, from now on. Returns the correction's number; null with a finding where it says nothing that can be.</summary>
    /// <param name="reading">The ad as read; null: every ad.</param>
    /// <param name="correction">What is corrected; which ad it is about is filled in.</param>
    /// <param name="findings">What is wrong with it.</param>
    public long? Correct(AdReading? reading, Correction correction, ICollection<Finding> findings)
    {
        var problem = Problem(reading, correction);
        if (problem is not null)
        {
            findings.Add(new Finding("STORE011", Severity.Error, "correction", problem, "Nothing was changed."));
            return null;
        }

        return Corrections.Add(reading is null ? correction : correction with
        {
            Ad = Fulcrum.Corrections.Fingerprint(reading.Ad),
            AdNumber = StoredReadings.NumberAt(reading.Ad.Place),
            Title = $"{reading.Ad.Title}{(reading.Ad.Employer.Length > 0 ? $", {reading.Ad.Employer}" : "")}",
        });
    }

    /// <summary>The corrections that are about one ad alone.</summary>
    public IReadOnlyList<Correction> CorrectionsOf(AdReading reading) => [.. Corrections.All().Where(c => c.Ad == Fulcrum.Corrections.Fingerprint(reading.Ad))];

    /// <summary>An ad as read, with what the user corrected.</summary>
    public AdReading Corrected(AdReading reading) => Kept.Of(reading);

    internal Corrections Kept => new(Corrections.All());

    private static string? Problem(AdReading? reading, Correction c) => c.Kind switch
    {
        _ when reading is { Ad.IsAnonymous: true } => "The bundled snapshot has no words to be misread; add ads of your own.",
        CorrectionKind.NotAsked or CorrectionKind.Strength when c.Concept is not { } id || Corpus.Concept(id) is null => "It names no concept that is known.",
        CorrectionKind.NotAsked => null,
        CorrectionKind.Strength when Words.Parse<Strength>(c.Value) is null => $"An ad asks for something as one of {string.Join(", ", Words.Of<Strength>())}.",
        CorrectionKind.Strength => null,
        _ when reading is null => "Role, level and kind of employer are those of one ad; name it.",
        CorrectionKind.Seniority when Words.Parse<Seniority>(c.Value) is null => $"A level is one of {string.Join(", ", Words.Of<Seniority>())}.",
        CorrectionKind.Segment when Words.Parse<Segment>(c.Value) is null => $"A kind of employer is one of {string.Join(", ", Words.Of<Segment>())}.",
        CorrectionKind.Role when c.Value.Trim().Length is 0 or > 100 => "A role has a title.",
        _ => null,
    };
}
