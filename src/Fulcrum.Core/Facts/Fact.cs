namespace Fulcrum.Core;

/// <summary>Where a number comes from.</summary>
public enum FactKind
{
    /// <summary>Counted by Fulcrum from the ads or files it read.</summary>
    Measured,

    /// <summary>Published by somebody who is named.</summary>
    Cited,

    /// <summary>The user's own input.</summary>
    Yours,

    /// <summary>A judgement, with its reason and who made it.</summary>
    Assumed,

    /// <summary>Follows from other numbers, which are named.</summary>
    Computed,
}

/// <summary>Shapes of an uncertain number.</summary>
public enum Shape
{
    /// <summary>Certain: <see cref="Distribution.A"/>.</summary>
    Point,

    /// <summary>Beta(A, B) on 0 to 1.</summary>
    Beta,

    /// <summary>Normal with mean A and standard deviation B.</summary>
    Normal,

    /// <summary>exp of a normal, with median A and standard deviation B of the logarithm.</summary>
    LogNormal,

    /// <summary>Triangular from A over mode B to C.</summary>
    Triangular,
}

/// <summary>An uncertain number. Sampling and moments belong to Fulcrum.Planning.</summary>
public readonly record struct Distribution(Shape Shape, double A, double B = 0, double C = 0)
{
    /// <summary>The expected value.</summary>
    public double Mean => Shape switch
    {
        Shape.Beta => A / (A + B),
        Shape.LogNormal => A * Math.Exp(B * B / 2),
        Shape.Triangular => (A + B + C) / 3,
        _ => A,
    };
}

/// <summary>A sourced number.</summary>
/// <param name="Id">Dotted id, for example "funnel.screen.cold".</param>
/// <param name="What">What it says, one sentence.</param>
/// <param name="Value">The value with its uncertainty.</param>
/// <param name="Interval">95 % interval where one is given or follows.</param>
/// <param name="Unit">probability, log-odds, USD, months, hours, share, levels ...</param>
/// <param name="Population">Whom it was measured on.</param>
/// <param name="Date">Year or date of the data.</param>
/// <param name="Source">Who published it, or who assumed it.</param>
/// <param name="Strength">A field experiment or official statistic, B quasi-experiment or meta-analysis, C platform data, D secondary page, "-" judgement.</param>
/// <param name="Kind">Measured, cited, yours or assumed.</param>
/// <param name="Why">For an assumption: why this value; else what to know about it.</param>
public sealed record Fact(
    string Id, string What, Distribution Value, Interval? Interval, string Unit, string Population, string Date,
    string Source, string Strength, FactKind Kind, string Why);

/// <summary>Where one number of an answer comes from: what `fulcrum why ID` prints.</summary>
/// <param name="Id">Id shown beside the number.</param>
/// <param name="Label">What the number is.</param>
/// <param name="Value">The number as printed.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Because">The sentence that explains it: the ads counted, the source and its strength, the field of the user's file, the assumption and who made it.</param>
/// <param name="From">Ids of the numbers it was computed from.</param>
public sealed record Provenance(string Id, string Label, string Value, FactKind Kind, string Because, IReadOnlyList<string> From);
