namespace Fulcrum.Core;

/// <summary>A chance between 0 and 1, ends included.</summary>
public readonly record struct Probability : IComparable<Probability>
{
    /// <summary>Makes a probability.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a number from 0 to 1.</exception>
    public Probability(double value)
    {
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A probability is a number from 0 to 1.");
        }

        Value = value;
    }

    /// <summary>The chance, 0 to 1.</summary>
    public double Value { get; }

    /// <summary>The chance that it does not happen.</summary>
    public Probability Complement => new(1 - Value);

    /// <inheritdoc/>
    public int CompareTo(Probability other) => Value.CompareTo(other.Value);

    /// <summary>For example "37 %".</summary>
    public override string ToString() => FormattableString.Invariant($"{Value * 100:0.#} %");
}
