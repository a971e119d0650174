using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Employers as samples for several steps of one scale ("at most 2 years", "at most 3 years"), in one pass over the rows.</summary>
internal static class StepSamples
{
    /// <summary>For each step every employer with its ads and those that fulfil the step; employers without ads are left out.</summary>
    /// <param name="rows">Rows, those of an employer one after another.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="add">Adds a row's ads to the last place and those that fulfil step n to place n.</param>
    public static EmployerAds[][] Of(IReadOnlyList<DemandRow> rows, int steps, Action<DemandRow, int[]> add)
    {
        var samples = new List<EmployerAds>[steps];
        for (var n = 0; n < steps; n++)
        {
            samples[n] = [];
        }

        var sums = new int[steps + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            add(rows[row], sums);
            if (row + 1 < rows.Count && rows[row + 1].Employer == rows[row].Employer)
            {
                continue;
            }

            for (var n = 0; n < steps && sums[steps] > 0; n++)
            {
                samples[n].Add(new EmployerAds(sums[steps], sums[n]));
            }

            Array.Clear(sums);
        }

        return Array.ConvertAll(samples, s => s.ToArray());
    }

    /// <summary>Ads that state years: those that ask for at most so many.</summary>
    public static void Years(DemandRow row, double[] steps, int[] sums)
    {
        foreach (var (years, ads) in row.Years)
        {
            sums[^1] += ads;
            for (var n = 0; n < steps.Length; n++)
            {
                sums[n] += years <= steps[n] ? ads : 0;
            }
        }
    }

    /// <summary>All ads: those that require at least such a degree.</summary>
    public static void Degrees(DemandRow row, DegreeLevel[] steps, int[] sums)
    {
        sums[^1] += row.Ads;
        foreach (var (level, ads) in row.Degrees)
        {
            for (var n = 0; n < steps.Length; n++)
            {
                sums[n] += level >= steps[n] ? ads : 0;
            }
        }
    }
}
