namespace Fulcrum.Core;

/// <summary>Working time in hours, never negative.</summary>
public readonly record struct Hours : IComparable<Hours>
{
    /// <summary>Makes a number of hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a finite number.</exception>
    public Hours(double value) => Value = Amount.NotNegative(value, "Hours");

    /// <summary>How many hours.</summary>
    public double Value { get; }

    /// <summary>The sum.</summary>
    public static Hours operator +(Hours a, Hours b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    public int CompareTo(Hours other) => Value.CompareTo(other.Value);

    /// <summary>For example "40 h".</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:0.#} h");
}

/// <summary>A span of calendar time in months of 365.25/12 days, never negative.</summary>
public readonly record struct Months : IComparable<Months>
{
    /// <summary>Weeks in one month: 365.25 / 12 / 7.</summary>
    public const double Weeks = 365.25 / 12 / 7;

    /// <summary>Makes a number of months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a finite number.</exception>
    public Months(double value) => Value = Amount.NotNegative(value, "Months");

    /// <summary>How many months.</summary>
    public double Value { get; }

    /// <summary>The sum.</summary>
    public static Months operator +(Months a, Months b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    public int CompareTo(Months other) => Value.CompareTo(other.Value);

    /// <summary>For example "7.5 months".</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:0.#} months");
}

/// <summary>An interval of a share, a level or an amount; <see cref="Low"/> is never above <see cref="High"/>.</summary>
public readonly record struct Interval
{
    /// <summary>Makes an interval.</summary>
    /// <exception cref="ArgumentException">The ends are in the wrong order or not numbers.</exception>
    public Interval(double low, double high)
    {
        if (!(low <= high))
        {
            throw new ArgumentException(FormattableString.Invariant($"An interval runs from low to high, not from {low} to {high}."));
        }

        Low = low;
        High = high;
    }

    /// <summary>The lower end.</summary>
    public double Low { get; }

    /// <summary>The upper end.</summary>
    public double High { get; }

    /// <summary>Upper end minus lower end.</summary>
    public double Width => High - Low;

    /// <summary>Whether a value lies in it, ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}

/// <summary>The 10th, 25th, 50th, 75th and 90th percentile of simulated outcomes.</summary>
/// <param name="P10">One path in ten lies at or below.</param>
/// <param name="P25">One path in four lies at or below.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">Three paths in four lie at or below.</param>
/// <param name="P90">Nine paths in ten lie at or below.</param>
public readonly record struct Band(double P10, double P25, double P50, double P75, double P90)
{
    /// <summary>The band of sorted values, by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996).</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static Band OfSorted(ReadOnlySpan<double> sorted) => new(
        Quantile(sorted, 0.10), Quantile(sorted, 0.25), Quantile(sorted, 0.50), Quantile(sorted, 0.75), Quantile(sorted, 0.90));

    /// <summary>One quantile of sorted values (type 7). An infinite neighbour is taken as it is and never interpolated with.</summary>
    public static double Quantile(ReadOnlySpan<double> sorted, double q)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A quantile needs at least one value.", nameof(sorted));
        }

        var position = q * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        var fraction = position - below;
        if (fraction == 0 || sorted[below] == sorted[above])
        {
            return sorted[below];
        }

        return double.IsInfinity(sorted[above]) ? sorted[above] : sorted[below] + ((sorted[above] - sorted[below]) * fraction);
    }
}

internal static class Amount
{
    internal static double NotNegative(double value, string what) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{what} cannot be negative.");
}
