using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fulcrum.Planning;

/// <summary>8 paths side by side.</summary>
internal readonly struct Lanes256(Vector256<float> v) : ILanes<Lanes256>
{
    private const float Cell = 1f / 8388608;

    private readonly Vector256<float> _v = v;

    /// <inheritdoc/>
    public static int Count => 8;

    /// <inheritdoc/>
    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 All(float value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a._v + b._v);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a._v - b._v);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new(a._v * b._v);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Fused(Lanes256 a, Lanes256 b, Lanes256 c) => new(Vector256.FusedMultiplyAdd(a._v, b._v, c._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Root(Lanes256 a) => new(Vector256.Sqrt(a._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Least(Lanes256 a, Lanes256 b) => Choose(Less(a, b), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Size(Lanes256 a) => new((a._v.AsInt32() & Vector256.Create(0x7FFFFFFF)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 WithSign(Lanes256 size, Lanes256 sign) => new((size._v.AsInt32() ^ (sign._v.AsInt32() & Vector256.Create(int.MinValue))).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Less(Lanes256 a, Lanes256 b) => new(Vector256.LessThan(a._v, b._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Choose(Lanes256 mask, Lanes256 yes, Lanes256 no) => new(Vector256.ConditionalSelect(mask._v, yes._v, no._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Both(Lanes256 a, Lanes256 b) => new(a._v & b._v);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Exponent(Lanes256 a) => new(Vector256.ConvertToSingle(Vector256.ShiftRightLogical(a._v.AsInt32(), 23) - Vector256.Create(127)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Mantissa(Lanes256 a) => new(((a._v.AsInt32() & Vector256.Create(0x007FFFFF)) | Vector256.Create(0x3F800000)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uniforms(uint path, uint step, uint domain, ulong key, out Twelve<Lanes256> into)
    {
        // Paths in 64-bit lanes: the product of the lower halves is whole, and what stands in the upper halves is never read.
        Words(Vector256.CreateSequence(path, 2ul), step, domain, key, out var even);
        Words(Vector256.CreateSequence(path + 1ul, 2ul), step, domain, key, out var odd);
        into = new Twelve<Lanes256>(
            Join(even.U0, odd.U0), Join(even.U1, odd.U1), Join(even.U2, odd.U2), Join(even.U3, odd.U3), Join(even.U4, odd.U4), Join(even.U5, odd.U5),
            Join(even.V0, odd.V0), Join(even.V1, odd.V1), Join(even.V2, odd.V2), Join(even.V3, odd.V3), Join(even.V4, odd.V4), Join(even.V5, odd.V5));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<float> into) => _v.CopyTo(into);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes256 Join(Vector256<ulong> even, Vector256<ulong> odd)
    {
        var words = ((even & Vector256.Create(0xFFFFFFFFul)) | (odd << 32)).AsUInt32();
        return new((Vector256.ConvertToSingle((words >> 9).AsInt32()) + Vector256.Create(0.5f)) * Vector256.Create(Cell));
    }

    // Three counters at once: their rounds do not wait for each other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Words(Vector256<ulong> path, uint step, uint domain, ulong key, out Twelve<Vector256<ulong>> into)
    {
        var (m0, m1) = (Vector256.Create((ulong)Philox.FirstMultiplier).AsUInt32(), Vector256.Create((ulong)Philox.SecondMultiplier).AsUInt32());
        var at = Vector256.Create((ulong)step);
        var last = Vector256.Create((ulong)domain);
        var (a0, a1, a2, a3) = (path, at, Vector256<ulong>.Zero, last);
        var (b0, b1, b2, b3) = (path, at, Vector256.Create(1ul), last);
        var (c0, c1, c2, c3) = (path, at, Vector256.Create(2ul), last);
        var (k0, k1) = (Vector256.Create(key & 0xFFFFFFFF), Vector256.Create(key >> 32));
        for (var round = 0; round < 10; round++)
        {
            var (a, x) = (Avx2.Multiply(a0.AsUInt32(), m0), Avx2.Multiply(a2.AsUInt32(), m1));
            var (b, y) = (Avx2.Multiply(b0.AsUInt32(), m0), Avx2.Multiply(b2.AsUInt32(), m1));
            var (c, z) = (Avx2.Multiply(c0.AsUInt32(), m0), Avx2.Multiply(c2.AsUInt32(), m1));
            a0 = (x >> 32) ^ a1 ^ k0;
            b0 = (y >> 32) ^ b1 ^ k0;
            c0 = (z >> 32) ^ c1 ^ k0;
            a2 = (a >> 32) ^ a3 ^ k1;
            b2 = (b >> 32) ^ b3 ^ k1;
            c2 = (c >> 32) ^ c3 ^ k1;
            (a1, b1, c1, a3, b3, c3) = (x, y, z, a, b, c);
            k0 += Vector256.Create((ulong)Philox.FirstWeyl);
            k1 += Vector256.Create((ulong)Philox.SecondWeyl);
        }

        into = new Twelve<Vector256<ulong>>(a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3);
    }
}
