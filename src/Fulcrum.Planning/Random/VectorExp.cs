using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Planning;

/// <summary>
/// eˣ of four numbers at once, to about 1e-15 relative. Written out, without fused operations, so that every machine gets the
/// same bits; and so that it is fast from the first call, which the library's own is not before the runtime has optimised it.
/// </summary>
internal static class VectorExp
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.6931471803691238;
    private const double Ln2Low = 1.9082149292705877e-10;

    // 1.5 · 2⁵²: adding it leaves a whole number in the low bits.
    private const double Whole = 6755399441055744;

    /// <summary>eˣ; x is held within ±700, beyond which the result would not be an ordinary number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-700.0)), Vector256.Create(700.0));

        // x = k·ln 2 + r with |r| ≤ ln 2 / 2, so eˣ = 2ᵏ·eʳ.
        var shifted = (x * Log2E) + Vector256.Create(Whole);
        var k = shifted - Vector256.Create(Whole);
        var r = x - (k * Ln2High) - (k * Ln2Low);

        // Taylor's series to r¹³: what is left out is below 1e-17.
        var series = Vector256.Create(1.0 / 6227020800);
        series = (series * r) + Vector256.Create(1.0 / 479001600);
        series = (series * r) + Vector256.Create(1.0 / 39916800);
        series = (series * r) + Vector256.Create(1.0 / 3628800);
        series = (series * r) + Vector256.Create(1.0 / 362880);
        series = (series * r) + Vector256.Create(1.0 / 40320);
        series = (series * r) + Vector256.Create(1.0 / 5040);
        series = (series * r) + Vector256.Create(1.0 / 720);
        series = (series * r) + Vector256.Create(1.0 / 120);
        series = (series * r) + Vector256.Create(1.0 / 24);
        series = (series * r) + Vector256.Create(1.0 / 6);
        series = (series * r) + Vector256.Create(0.5);
        series = (series * r) + Vector256.Create(1.0);
        series = (series * r) + Vector256.Create(1.0);

        // 2ᵏ by adding k to the exponent's bits.
        return (series.AsInt64() + Vector256.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
    }
}
