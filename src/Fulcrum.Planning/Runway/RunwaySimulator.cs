namespace Fulcrum.Planning;

/// <summary>Follows plain months of cash on all paths with the widest registers there are.</summary>
internal static class RunwaySimulator
{
    /// <summary>Paths that one thread takes at a time.</summary>
    private const int Chunk = 4096;

    /// <summary>Widths of registers, widest first.</summary>
    internal enum Width
    {
        /// <summary>Sixteen paths side by side (AVX-512).</summary>
        Sixteen,

        /// <summary>Eight (AVX2 with FMA).</summary>
        Eight,

        /// <summary>One.</summary>
        One,
    }

    /// <summary>The widest registers of this machine.</summary>
    public static Width Widest => Lanes512.IsSupported ? Width.Sixteen : Lanes256.IsSupported ? Width.Eight : Width.One;

    /// <summary>Follows all paths.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="paths">Paths, a multiple of 16.</param>
    /// <param name="months">Months, an even number.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="withBalances">Whether every balance is kept.</param>
    /// <param name="threads">Threads at most; −1: as many as there are.</param>
    /// <param name="width">Registers; null: the widest.</param>
    /// <param name="cancel">Stops between chunks.</param>
    public static RunwayPaths Run(
        RunwayTerms terms, int paths, int months, ulong seed, bool withBalances, int threads = -1, Width? width = null, CancellationToken cancel = default)
    {
        if (paths <= 0 || paths % 16 != 0 || months <= 0 || months % 2 != 0)
        {
            throw new ArgumentException("Paths are a multiple of 16 and months are even.", nameof(paths));
        }

        var into = new RunwayPaths(paths, months, withBalances);
        var registers = width ?? Widest;
        Parallel.For(0, (paths + Chunk - 1) / Chunk, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, chunk =>
        {
            var (from, until) = (chunk * Chunk, Math.Min(paths, (chunk + 1) * Chunk));
            switch (registers)
            {
                case Width.Sixteen:
                    Follow<Lanes512>(terms, from, until, seed, into);
                    break;
                case Width.Eight:
                    Follow<Lanes256>(terms, from, until, seed, into);
                    break;
                default:
                    Follow<OneLane>(terms, from, until, seed, into);
                    break;
            }
        });
        return into;
    }

    private static void Follow<T>(RunwayTerms terms, int from, int until, ulong seed, RunwayPaths into)
        where T : struct, ILanes<T>
    {
        for (var path = from; path < until; path += T.Count)
        {
            CashLanes.Follow<T>(
                terms, (uint)path, seed, into.Months, into.Lowest.AsSpan(path), into.FirstShort.AsSpan(path),
                into.Balances.Length > 0 ? into.Balances.AsSpan(path) : default, into.Lowest.Length);
        }
    }
}

/// <summary>What became of the paths.</summary>
internal sealed class RunwayPaths(int paths, int months, bool withBalances)
{
    /// <summary>Months followed.</summary>
    public int Months { get; } = months;

    /// <summary>Lowest balance of each path.</summary>
    public float[] Lowest { get; } = new float[paths];

    /// <summary>First month, from 0, that ends below zero; <see cref="Months"/> when none does.</summary>
    public float[] FirstShort { get; } = new float[paths];

    /// <summary>Balances, month by month; empty when they are not kept.</summary>
    public float[] Balances { get; } = new float[withBalances ? paths * months : 0];
}
