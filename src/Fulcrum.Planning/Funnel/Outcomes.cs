namespace Fulcrum.Planning;

/// <summary>What became of each action of a schedule so far: two bits an action.</summary>
internal readonly record struct Outcomes(ulong Bits)
{
    /// <summary>Actions that one schedule can hold.</summary>
    public const int Most = 32;

    /// <summary>Nothing, or not yet.</summary>
    public const int None = 0;

    /// <summary>Learned, nothing to show: the exam was not passed.</summary>
    public const int Learned = 1;

    /// <summary>Succeeded.</summary>
    public const int Success = 2;

    /// <summary>What became of one action.</summary>
    public int this[int action] => (int)(Bits >> (2 * action)) & 3;

    /// <summary>The same with one more outcome.</summary>
    public Outcomes With(int action, int outcome) => new(Bits | ((ulong)outcome << (2 * action)));
}
