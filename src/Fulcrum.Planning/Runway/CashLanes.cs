using System.Runtime.CompilerServices;

namespace Fulcrum.Planning;

/// <summary>
/// Plain months of cash on many paths: random numbers, their transformation and the step of a month stay in registers together.
/// Six numbers a path and month: two normal ones by Box and Muller (pay, living costs), an exponential one (a bill's size) and three
/// uniform ones (whether there is a bill, loss, finding). Three calls of Philox serve two months. A number depends on path and month
/// alone, so neither threads nor the width of the registers change a bit.
/// </summary>
internal static class CashLanes
{
    /// <summary>Domain of these random numbers, apart from those of <see cref="Draws"/>.</summary>
    public const uint Domain = 3;

    /// <summary>Follows paths from a first one on, as many as stand side by side.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="first">Number of the first path.</param>
    /// <param name="seed">Seed of every random number.</param>
    /// <param name="months">Months, an even number.</param>
    /// <param name="lowest">Gets the lowest balance of each path.</param>
    /// <param name="firstShort">Gets the first month, from 0, that ends below zero; <paramref name="months"/> when none does.</param>
    /// <param name="balances">Gets balances, month by month and path by path within a month; or empty.</param>
    /// <param name="stride">Paths in a month of <paramref name="balances"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Follow<T>(RunwayTerms terms, uint first, ulong seed, int months, Span<float> lowest, Span<float> firstShort, Span<float> balances, int stride)
        where T : struct, ILanes<T>
    {
        // All in locals: what is a field of a struct leaves its register.
        var (zero, one, half) = (T.All(0), T.All(1), T.All(0.5f));
        var (pay, paySpread, living, livingSpread) = (T.All(terms.Pay), T.All(terms.PaySpread), T.All(0 - terms.Living), T.All(0 - terms.LivingSpread));
        var (billChance, billSize, benefit, benefitMonths) = (T.All(terms.BillChance), T.All(0 - terms.BillSize), T.All(terms.Benefit), T.All(terms.BenefitMonths));
        var (lossChance, findChance) = (T.All(terms.Loss), T.All(terms.Find));
        var (quit, searchFrom) = (terms.Quit, terms.SearchFrom);

        // Work is 1 with a job and 0 without; the chance to change decides which way.
        var work = T.All(terms.Employed ? 1 : 0);
        var (idle, balance, least, shortIn) = (zero, T.All(terms.Savings), T.All(float.MaxValue), T.All(months));
        Twelve<T> twelve = default;
        for (var month = 0; month < months; month++)
        {
            var even = (month & 1) == 0;
            if (even)
            {
                T.Uniforms(first, (uint)month / 2, Domain, seed, out twelve);
            }

            var (u0, u1, u2) = even ? (twelve.U0, twelve.U1, twelve.U2) : (twelve.V0, twelve.V1, twelve.V2);
            var (u3, u4, u5) = even ? (twelve.U3, twelve.U4, twelve.U5) : (twelve.V3, twelve.V4, twelve.V5);
            var (ups, downs) = Normals(u0, u1);

            // Work is lost or found at the start of the month.
            var lost = T.Less(u4, month == quit ? one : lossChance);
            var found = T.Less(u5, month >= searchFrom ? findChance : zero);
            work = T.Choose(T.Less(half, work), T.Choose(lost, zero, one), T.Choose(found, one, zero));
            var works = T.Less(half, work);
            var without = T.Choose(T.Less(idle, benefitMonths), benefit, zero);
            idle = T.Choose(works, zero, idle + one);
            var comes = T.Choose(works, T.Fused(ups, paySpread, pay), without);
            var bill = T.Choose(T.Less(u2, billChance), Exponential(u3) * billSize, zero);
            balance += comes + T.Fused(downs, livingSpread, living) + bill;
            least = T.Least(balance, least);
            shortIn = T.Least(T.Choose(T.Less(balance, zero), T.All(month), shortIn), shortIn);
            if (balances.Length > 0)
            {
                balance.Store(balances[(month * stride)..]);
            }
        }

        least.Store(lowest);
        shortIn.Store(firstShort);
    }

    /// <summary>Draws and transforms the same numbers and adds them up: what the random numbers alone cost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void NumbersAlone<T>(uint first, ulong seed, int months, Span<float> sums)
        where T : struct, ILanes<T>
    {
        var sum = T.All(0);
        Twelve<T> twelve = default;
        for (var month = 0; month < months; month++)
        {
            var even = (month & 1) == 0;
            if (even)
            {
                T.Uniforms(first, (uint)month / 2, Domain, seed, out twelve);
            }

            var (u0, u1, u2) = even ? (twelve.U0, twelve.U1, twelve.U2) : (twelve.V0, twelve.V1, twelve.V2);
            var (u3, u4, u5) = even ? (twelve.U3, twelve.U4, twelve.U5) : (twelve.V3, twelve.V4, twelve.V5);
            var (x, y) = Normals(u0, u1);
            sum += x + y + u2 + Exponential(u3) + u4 + u5;
        }

        sum.Store(sums);
    }

    /// <summary>−ln u: exponential with mean 1. The logarithm of the mantissa, taken between √½ and √2, by its series in (m − 1)/(m + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Exponential<T>(T u)
        where T : struct, ILanes<T>
    {
        // Cephes' logf: a polynomial of degree eight around 1; the exponent's part is added in two pieces.
        var (e, m) = (T.Exponent(u), T.Mantissa(u));
        var large = T.Less(T.All(1.41421356f), m);
        m = T.Choose(large, m * T.All(0.5f), m);
        e = T.Choose(large, e + T.All(1), e);
        var x = m - T.All(1);
        var p = T.Fused(T.All(7.0376836292e-2f), x, T.All(-1.1514610310e-1f));
        p = T.Fused(p, x, T.All(1.1676998740e-1f));
        p = T.Fused(p, x, T.All(-1.2420140846e-1f));
        p = T.Fused(p, x, T.All(1.4249322787e-1f));
        p = T.Fused(p, x, T.All(-1.6668057665e-1f));
        p = T.Fused(p, x, T.All(2.0000714765e-1f));
        p = T.Fused(p, x, T.All(-2.4999993993e-1f));
        p = T.Fused(p, x, T.All(3.3333331174e-1f));
        var square = x * x;
        var log = T.Fused(p * x, square, T.Fused(T.All(-0.5f), square, x));
        return T.All(0) - T.Fused(e, T.All(0.69314718056f), log);
    }

    /// <summary>Two independent standard normal numbers by Box and Muller (1958).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (T X, T Y) Normals<T>(T u0, T u1)
        where T : struct, ILanes<T>
    {
        var radius = T.Root(T.All(2) * Exponential(u0));

        // With v from −½ to ½ and a = |v| − ¼: cos 2πv = −sin 2πa, sin 2πv = ±cos 2πa, and 2πa lies within a quarter turn.
        var v = u1 - T.All(0.5f);
        var a = (T.Size(v) - T.All(0.25f)) * T.All(6.2831853f);
        var s = a * a;
        var sine = T.Fused(T.All(-2.3889859e-8f), s, T.All(2.7525562e-6f));
        sine = T.Fused(sine, s, T.All(-1.9840874e-4f));
        sine = T.Fused(sine, s, T.All(8.3333310e-3f));
        sine = T.Fused(sine, s, T.All(-1.6666667e-1f));
        sine = T.Fused(sine * s, a, a);
        var cosine = T.Fused(T.All(-2.6051615e-7f), s, T.All(2.4760495e-5f));
        cosine = T.Fused(cosine, s, T.All(-1.3888378e-3f));
        cosine = T.Fused(cosine, s, T.All(4.1666638e-2f));
        cosine = T.Fused(cosine, s, T.All(-0.5f));
        cosine = T.Fused(cosine, s, T.All(1));
        return (T.All(0) - (radius * sine), T.WithSign(radius * cosine, v));
    }
}
