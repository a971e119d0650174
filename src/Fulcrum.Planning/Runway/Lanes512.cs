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
    public static (Lanes512 U0, Lanes512 U1, Lanes512 U2, Lanes512 U3) Uniforms(uint path, uint step, uint subject, uint domain, ulong key)
    {
        // Paths in 64-bit lanes: the product of the lower halves is whole, and what stands in the upper halves is never read.
        var even = Words(Vector512.CreateSequence(path, 2ul), step, subject, domain, key);
        var odd = Words(Vector512.CreateSequence(path + 1ul, 2ul), step, subject, domain, key);
        return (Join(even.W0, odd.W0), Join(even.W1, odd.W1), Join(even.W2, odd.W2), Join(even.W3, odd.W3));
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<ulong> W0, Vector512<ulong> W1, Vector512<ulong> W2, Vector512<ulong> W3) Words(Vector512<ulong> c0, uint step, uint subject, uint domain, ulong key)
    {
        var (c1, c2, c3) = (Vector512.Create((ulong)step), Vector512.Create((ulong)subject), Vector512.Create((ulong)domain));
        var (m0, m1) = (Vector512.Create((ulong)Philox.FirstMultiplier).AsUInt32(), Vector512.Create((ulong)Philox.SecondMultiplier).AsUInt32());
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < 10; round++)
        {
            var first = Avx512F.Multiply(c0.AsUInt32(), m0);
            var second = Avx512F.Multiply(c2.AsUInt32(), m1);
            (c0, c1, c2, c3) = ((second >> 32) ^ c1 ^ Vector512.Create((ulong)k0), second, (first >> 32) ^ c3 ^ Vector512.Create((ulong)k1), first);
            k0 += Philox.FirstWeyl;
            k1 += Philox.SecondWeyl;
        }

        return (c0, c1, c2, c3);
    }
}
