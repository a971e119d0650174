namespace Fulcrum.Planning;

/// <summary>
/// What became of every path. Paths stand in blocks, one block for each draw of the parameters, so that two simulations with the
/// same seed and counts can be compared path by path and draw by draw.
/// </summary>
internal sealed class PathOutcomes(int draws, int pathsPerDraw, int actions, bool withStay = false)
{
    /// <summary>Draws of the parameters.</summary>
    public int Draws { get; } = draws;

    /// <summary>Paths of each draw.</summary>
    public int PathsPerDraw { get; } = pathsPerDraw;

    /// <summary>Paths in all.</summary>
    public int Count => Draws * PathsPerDraw;

    /// <summary>Months to landing; infinite when never within the search months.</summary>
    public double[] Landing { get; } = new double[draws * pathsPerDraw];

    /// <summary>Chance to land by the deadline, the path's luck in applications averaged out.</summary>
    public double[] Chance { get; } = new double[draws * pathsPerDraw];

    /// <summary>Net present value over ten years against staying, the path's luck in applications averaged out.</summary>
    public double[] Value { get; } = new double[draws * pathsPerDraw];

    /// <summary>Expected hours of study and search until landing.</summary>
    public double[] Hours { get; } = new double[draws * pathsPerDraw];

    /// <summary>The same hours at the own rate, discounted.</summary>
    public double[] HoursPriced { get; } = new double[draws * pathsPerDraw];

    /// <summary>What an hour of the person is worth: old pay a year by 2,080 hours.</summary>
    public double[] OwnRate { get; } = new double[draws * pathsPerDraw];

    /// <summary>Expected applications until landing or the deadline.</summary>
    public double[] Applications { get; } = new double[draws * pathsPerDraw];

    /// <summary>Money of the path as it was drawn.</summary>
    public MoneyOutcome[] Money { get; } = new MoneyOutcome[draws * pathsPerDraw];

    /// <summary>Yearly new pay less old pay; not a number when the path never lands.</summary>
    public double[] PayChange { get; } = new double[draws * pathsPerDraw];

    /// <summary>Balance at the end of each search month, month by month over all paths.</summary>
    public float[] Cash { get; } = new float[draws * pathsPerDraw * WeekCalendar.SearchMonths];

    /// <summary>The same when staying put; empty unless asked for.</summary>
    public float[] StayCash { get; } = withStay ? new float[draws * pathsPerDraw * WeekCalendar.SearchMonths] : [];

    /// <summary>Chance to land in each search month and never, summed over the paths of each draw.</summary>
    public double[] LandsIn { get; } = new double[draws * (WeekCalendar.SearchMonths + 1)];

    /// <summary>Successes of each action, summed over the paths of each draw.</summary>
    public double[] Successes { get; } = new double[draws * actions];

    /// <summary>Hours of each action, summed over the paths of each draw.</summary>
    public double[] ActionHours { get; } = new double[draws * actions];

    /// <summary>Price and retakes of each action, summed over the paths of each draw.</summary>
    public double[] ActionSpent { get; } = new double[draws * actions];

    /// <summary>Chances of screen, technical stage and hire of one cold application at the start, by draw, averaged over all openings.</summary>
    public (double Screen, double Technical, double Hire)[] Start { get; } = new (double, double, double)[draws];
}
