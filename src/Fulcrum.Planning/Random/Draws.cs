namespace Fulcrum.Planning;

/// <summary>
/// Uniform numbers in (0, 1) by who asks: an index (path or parameter draw), a subject (an action, a fact, a skill) and a step.
/// The domain keeps numbers of paths apart from numbers of parameter draws.
/// </summary>
internal readonly struct Draws(ulong seed, uint domain)
{
    /// <summary>Domain of the numbers that belong to one path.</summary>
    public const uint Path = 1;

    /// <summary>Domain of the numbers that belong to one draw of the parameters.</summary>
    public const uint Parameter = 2;

    private const double ToUnit = 1.0 / 4294967296.0;

    /// <summary>Four uniform numbers.</summary>
    public (double U0, double U1, double U2, double U3) Four(int index, uint subject, uint step)
    {
        var (a, b, c, d) = Philox.Words((uint)index, subject, step, domain, seed);
        return (Unit(a), Unit(b), Unit(c), Unit(d));
    }

    /// <summary>One uniform number.</summary>
    public double One(int index, uint subject, uint step) => Unit(Philox.Words((uint)index, subject, step, domain, seed).W0);

    /// <summary>A number that stands for a name, the same on every machine (FNV-1a, 32 bit).</summary>
    public static uint Subject(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    // The middle of each of 2^32 cells: never 0, never 1.
    private static double Unit(uint word) => (word + 0.5) * ToUnit;
}
