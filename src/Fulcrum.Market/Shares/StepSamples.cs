using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Employers as samples for several steps of one scale ("at most 2 years", "at most 3 years").</summary>
internal static class StepSamples
{
    /// <summary>Of the ads that state years, those that ask for at most so many; employers whose ads state none are left out.</summary>
    public static EmployerAds[][] Years(EmployerTallies tallies, double[] steps)
    {
        var samples = Array.ConvertAll(steps, _ => new List<EmployerAds>());
        var sums = new int[steps.Length];
        var (all, entries) = (0, tallies.Years);
        for (var i = 0; i < entries.Count; i++)
        {
            var (employer, years, ads) = entries[i];
            all += ads;
            for (var n = 0; n < steps.Length; n++)
            {
                sums[n] += years <= steps[n] ? ads : 0;
            }

            if (i + 1 == entries.Count || entries[i + 1].Employer != employer)
            {
                for (var n = 0; n < steps.Length; n++)
                {
                    samples[n].Add(new EmployerAds(all, sums[n]));
                }

                Array.Clear(sums);
                all = 0;
            }
        }

        return Array.ConvertAll(samples, s => s.ToArray());
    }

    /// <summary>Of all ads, those that require at least such a degree.</summary>
    public static EmployerAds[][] Degrees(EmployerTallies tallies, DegreeLevel[] steps)
        => Array.ConvertAll(steps, step => Sample(tallies, AtLeast(tallies, step)));

    /// <summary>Of all ads, those that require a degree and do not accept equivalent experience.</summary>
    public static EmployerAds[] StrictDegree(EmployerTallies tallies)
    {
        var strict = AtLeast(tallies, DegreeLevel.Associate);
        for (var employer = 0; employer < strict.Length; employer++)
        {
            strict[employer] -= tallies.OrEquivalent[employer];
        }

        return Sample(tallies, strict);
    }

    private static int[] AtLeast(EmployerTallies tallies, DegreeLevel step)
    {
        var asking = new int[tallies.Ads.Length];
        foreach (var (employer, level, ads) in tallies.Degrees)
        {
            asking[employer] += level >= step ? ads : 0;
        }

        return asking;
    }

    private static EmployerAds[] Sample(EmployerTallies tallies, int[] asking)
    {
        var sample = new EmployerAds[asking.Length];
        for (var employer = 0; employer < asking.Length; employer++)
        {
            sample[employer] = new EmployerAds(tallies.Ads[employer], asking[employer]);
        }

        return sample;
    }
}
