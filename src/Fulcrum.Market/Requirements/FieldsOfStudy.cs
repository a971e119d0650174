
namespace Fulcrum.Market;

/// <summary>The part of a sentence that lists subjects of a degree ("a degree in statistics, economics or a related field"): subjects, not skills.</summary>
internal readonly record struct FieldsOfStudy(int Start, int End)
{
    private static readonly CueSet Degrees = CueSet.Of(["degree", "bachelor", "master's", "masters in", "master of", "phd", "ph.d", "diploma", "bs in", "ba in", "ms in", "bsc", "msc", "b.s.", "m.s.", "bs/", "ba/", "major in", "majoring", "discipline", "field of study", "graduate in", "undergraduate", "quantitative field"]);

    private static readonly CueSet Ends = CueSet.Of(["experience", "year", "knowledge of", "proficien", "skills", "familiar", "understanding of", "coursework", "concentration", "thesis", "; ", "expertise"]);

    internal static FieldsOfStudy Of(CuedText lower)
    {
        var start = lower.IndexOfAny(Degrees);
        if (start < 0)
        {
            return new FieldsOfStudy(-1, -1);
        }

        var end = lower[start..].IndexOfAny(Ends);
        return new FieldsOfStudy(start, end < 0 ? lower.Length : start + end);
    }

    internal bool Contains(int at) => at >= Start && at < End;
}
