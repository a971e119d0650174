namespace Fulcrum.Planning;

/// <summary>What a needle is made of, draw by draw: differences of two simulations that share their random numbers, and what the actions took.</summary>
/// <param name="draws">Draws of the parameters.</param>
/// <param name="actions">Actions of the schedule with the action.</param>
internal sealed class NeedleSums(int draws, int actions)
{
    /// <summary>Change of the value over ten years, hours priced taken off.</summary>
    public DrawSum[] Gain { get; } = new DrawSum[draws];

    /// <summary>Change of the value over ten years.</summary>
    public DrawSum[] Money { get; } = new DrawSum[draws];

    /// <summary>Change of the chance to land by the date.</summary>
    public DrawSum[] Chance { get; } = new DrawSum[draws];

    /// <summary>Change of the months to landing, over paths that land both ways.</summary>
    public DrawSum[] Months { get; } = new DrawSum[draws];

    /// <summary>Successes of each action, by draw, then action.</summary>
    public double[] Successes { get; } = new double[draws * actions];

    /// <summary>Hours of each action.</summary>
    public double[] Hours { get; } = new double[draws * actions];

    /// <summary>Price and retakes of each action.</summary>
    public double[] Spent { get; } = new double[draws * actions];

    /// <summary>Draws of the parameters.</summary>
    public int Draws => draws;

    /// <summary>Adds one path.</summary>
    /// <param name="draw">Its draw.</param>
    /// <param name="with">Value, priced hours, chance and landing with the action.</param>
    /// <param name="without">The same without it.</param>
    public void Add(int draw, in PathResult with, in PathResult without)
    {
        Gain[draw].Add(with.Value - with.HoursPriced - without.Value + without.HoursPriced);
        Money[draw].Add(with.Value - without.Value);
        Chance[draw].Add(with.Chance - without.Chance);
        Months[draw].Add(double.IsInfinity(with.Landing) || double.IsInfinity(without.Landing) ? double.NaN : with.Landing - without.Landing);
    }

    /// <summary>Adds what the actions took on one path.</summary>
    public void AddRun(int draw, ActionRun run)
    {
        for (var k = 0; k < actions; k++)
        {
            var at = (draw * actions) + k;
            Successes[at] += run.Outcome[k] == Outcomes.Success ? 1 : 0;
            Hours[at] += run.Hours[k];
            Spent[at] += run.Spent[k];
        }
    }

    /// <summary>The difference of two finished simulations.</summary>
    /// <exception cref="ArgumentException">Their counts do not agree.</exception>
    public static NeedleSums Of(Simulation with, Simulation without)
    {
        var (a, b) = (with.Outcomes, without.Outcomes);
        if (a.Count != b.Count || a.Draws != b.Draws)
        {
            throw new ArgumentException("Simulations compare only when their counts agree.", nameof(without));
        }

        var sums = new NeedleSums(a.Draws, with.Plan.Schedule.Length);
        for (var i = 0; i < a.Count; i++)
        {
            sums.Add(i / a.PathsPerDraw, PathResult.Of(a, i), PathResult.Of(b, i));
        }

        a.Successes.CopyTo(sums.Successes, 0);
        a.ActionHours.CopyTo(sums.Hours, 0);
        a.ActionSpent.CopyTo(sums.Spent, 0);
        return sums;
    }
}

/// <summary>What a needle looks at of one path.</summary>
/// <param name="Value">Net present value over ten years against staying, luck in applications averaged out.</param>
/// <param name="HoursPriced">Hours of study and search until landing at the own rate, discounted.</param>
/// <param name="Chance">Chance to land by the deadline.</param>
/// <param name="Landing">Months to landing; infinite when never.</param>
internal readonly record struct PathResult(double Value, double HoursPriced, double Chance, double Landing)
{
    /// <summary>That of a path of a finished simulation.</summary>
    public static PathResult Of(PathOutcomes outcomes, int path) => new(outcomes.Value[path], outcomes.HoursPriced[path], outcomes.Chance[path], outcomes.Landing[path]);
}
