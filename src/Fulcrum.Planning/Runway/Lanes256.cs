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
    public static (Lanes256 U0, Lanes256 U1, Lanes256 U2, Lanes256 U3) Uniforms(uint path, uint step, uint subject, uint domain, ulong key)
    {
        // Paths in 64-bit lanes: the product of the lower halves is whole, and what stands in the upper halves is never read.
        var even = Words(Vector256.CreateSequence(path, 2ul), step, subject, domain, key);
        var odd = Words(Vector256.CreateSequence(path + 1ul, 2ul), step, subject, domain, key);
        return (Join(even.W0, odd.W0), Join(even.W1, odd.W1), Join(even.W2, odd.W2), Join(even.W3, odd.W3));
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> W0, Vector256<ulong> W1, Vector256<ulong> W2, Vector256<ulong> W3) Words(Vector256<ulong> c0, uint step, uint subject, uint domain, ulong key)
    {
        var (c1, c2, c3) = (Vector256.Create((ulong)step), Vector256.Create((ulong)subject), Vector256.Create((ulong)domain));
        var (m0, m1) = (Vector256.Create((ulong)Philox.FirstMultiplier).AsUInt32(), Vector256.Create((ulong)Philox.SecondMultiplier).AsUInt32());
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < 10; round++)
        {
            var first = Avx2.Multiply(c0.AsUInt32(), m0);
            var second = Avx2.Multiply(c2.AsUInt32(), m1);
            (c0, c1, c2, c3) = ((second >> 32) ^ c1 ^ Vector256.Create((ulong)k0), second, (first >> 32) ^ c3 ^ Vector256.Create((ulong)k1), first);
            k0 += Philox.FirstWeyl;
            k1 += Philox.SecondWeyl;
        }

        return (c0, c1, c2, c3);
    }
}
