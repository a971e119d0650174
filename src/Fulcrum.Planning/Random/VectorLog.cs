using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fulcrum.Planning;

/// <summary>
/// ln x of four numbers at once, to about 1e-15 relative to |ln x| or to 1e-16, whichever is larger. Written out, without fused operations, so that
/// every machine gets the same bits; see <see cref="VectorExp"/>.
/// </summary>
internal static class VectorLog
{
    private const double Ln2High = 0.6931471803691238;
    private const double Ln2Low = 1.9082149292705877e-10;

    // Bits of √½: what lies below belongs to the next lower power of two.
    private const long SqrtHalf = 0x3FE6A09E667F3BCD;

    /// <summary>ln x for ordinary positive numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x)
    {
        // x = 2ᵏ·m with √½ ≤ m < √2, so ln x = k·ln 2 + 2·artanh((m − 1)/(m + 1)).
        var bits = x.AsInt64();
        var k = (bits - Vector256.Create(SqrtHalf)) >> 52;
        var m = (bits - (k << 52)).AsDouble();
        var z = (m - Vector256<double>.One) / (m + Vector256<double>.One);
        var zz = z * z;

        // |z| ≤ 0.1716: the series to z²¹ leaves out less than 1e-18.
        var series = Vector256.Create(1.0 / 21);
        series = (series * zz) + Vector256.Create(1.0 / 19);
        series = (series * zz) + Vector256.Create(1.0 / 17);
        series = (series * zz) + Vector256.Create(1.0 / 15);
        series = (series * zz) + Vector256.Create(1.0 / 13);
        series = (series * zz) + Vector256.Create(1.0 / 11);
        series = (series * zz) + Vector256.Create(1.0 / 9);
        series = (series * zz) + Vector256.Create(1.0 / 7);
        series = (series * zz) + Vector256.Create(1.0 / 5);
        series = (series * zz) + Vector256.Create(1.0 / 3);
        var log = Vector256.Create(2.0) * (z + (z * zz * series));
        var powers = Vector256.ConvertToDouble(k);
        return (powers * Ln2High) + ((powers * Ln2Low) + log);
    }
}
