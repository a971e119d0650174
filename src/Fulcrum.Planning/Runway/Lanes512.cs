using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fulcrum.Planning;

/// <summary>16 paths side by side.</summary>
internal readonly struct Lanes512(Vector512<float> v) : ILanes<Lanes512>
{
    private const float Cell = 1f / 8388608;

    private readonly Vector512<float> _v = v;

    /// <inheritdoc/>
    public static int Count => 16;

    /// <inheritdoc/>
    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512F.IsSupported;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 All(float value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a._v + b._v);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a._v - b._v);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new(a._v * b._v);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Fused(Lanes512 a, Lanes512 b, Lanes512 c) => new(Vector512.FusedMultiplyAdd(a._v, b._v, c._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Root(Lanes512 a) => new(Vector512.Sqrt(a._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Least(Lanes512 a, Lanes512 b) => Choose(Less(a, b), a, b);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Size(Lanes512 a) => new((a._v.AsInt32() & Vector512.Create(0x7FFFFFFF)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 WithSign(Lanes512 size, Lanes512 sign) => new((size._v.AsInt32() ^ (sign._v.AsInt32() & Vector512.Create(int.MinValue))).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Less(Lanes512 a, Lanes512 b) => new(Vector512.LessThan(a._v, b._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Choose(Lanes512 mask, Lanes512 yes, Lanes512 no) => new(Vector512.ConditionalSelect(mask._v, yes._v, no._v));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Both(Lanes512 a, Lanes512 b) => new(a._v & b._v);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Exponent(Lanes512 a) => new(Vector512.ConvertToSingle(Vector512.ShiftRightLogical(a._v.AsInt32(), 23) - Vector512.Create(127)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Mantissa(Lanes512 a) => new(((a._v.AsInt32() & Vector512.Create(0x007FFFFF)) | Vector512.Create(0x3F800000)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uniforms(uint path, uint step, uint domain, ulong key, out Twelve<Lanes512> into)
    {
        // Paths in 64-bit lanes: the product of the lower halves is whole, and what stands in the upper halves is never read.
        Words(Vector512.CreateSequence(path, 2ul), step, domain, key, out var even);
        Words(Vector512.CreateSequence(path + 1ul, 2ul), step, domain, key, out var odd);
        into = new Twelve<Lanes512>(
            Join(even.U0, odd.U0), Join(even.U1, odd.U1), Join(even.U2, odd.U2), Join(even.U3, odd.U3), Join(even.U4, odd.U4), Join(even.U5, odd.U5),
            Join(even.V0, odd.V0), Join(even.V1, odd.V1), Join(even.V2, odd.V2), Join(even.V3, odd.V3), Join(even.V4, odd.V4), Join(even.V5, odd.V5));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(Span<float> into) => _v.CopyTo(into);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes512 Join(Vector512<ulong> even, Vector512<ulong> odd)
    {
        var words = ((even & Vector512.Create(0xFFFFFFFFul)) | (odd << 32)).AsUInt32();
        return new((Vector512.ConvertToSingle((words >> 9).AsInt32()) + Vector512.Create(0.5f)) * Vector512.Create(Cell));
    }

    // Three counters at once: their rounds do not wait for each other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Words(Vector512<ulong> path, uint step, uint domain, ulong key, out Twelve<Vector512<ulong>> into)
    {
        var (m0, m1) = (Vector512.Create((ulong)Philox.FirstMultiplier).AsUInt32(), Vector512.Create((ulong)Philox.SecondMultiplier).AsUInt32());
        var at = Vector512.Create((ulong)step);
        var last = Vector512.Create((ulong)domain);
        var (a0, a1, a2, a3) = (path, at, Vector512<ulong>.Zero, last);
        var (b0, b1, b2, b3) = (path, at, Vector512.Create(1ul), last);
        var (c0, c1, c2, c3) = (path, at, Vector512.Create(2ul), last);
        var (k0, k1) = (Vector512.Create(key & 0xFFFFFFFF), Vector512.Create(key >> 32));
        for (var round = 0; round < 10; round++)
        {
            var (a, x) = (Avx512F.Multiply(a0.AsUInt32(), m0), Avx512F.Multiply(a2.AsUInt32(), m1));
            var (b, y) = (Avx512F.Multiply(b0.AsUInt32(), m0), Avx512F.Multiply(b2.AsUInt32(), m1));
            var (c, z) = (Avx512F.Multiply(c0.AsUInt32(), m0), Avx512F.Multiply(c2.AsUInt32(), m1));
            a0 = (x >> 32) ^ a1 ^ k0;
            b0 = (y >> 32) ^ b1 ^ k0;
            c0 = (z >> 32) ^ c1 ^ k0;
            a2 = (a >> 32) ^ a3 ^ k1;
            b2 = (b >> 32) ^ b3 ^ k1;
            c2 = (c >> 32) ^ c3 ^ k1;
            (a1, b1, c1, a3, b3, c3) = (x, y, z, a, b, c);
            k0 += Vector512.Create((ulong)Philox.FirstWeyl);
            k1 += Vector512.Create((ulong)Philox.SecondWeyl);
        }

        into = new Twelve<Vector512<ulong>>(a0, a1, a2, a3, b0, b1, b2, b3, c0, c1, c2, c3);
    }
}
