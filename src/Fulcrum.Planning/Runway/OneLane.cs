using System.Runtime.CompilerServices;

namespace Fulcrum.Planning;

/// <summary>One path at a time, for machines without wide registers.</summary>
internal readonly struct OneLane(float v) : ILanes<OneLane>
{
    private readonly float _v = v;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    public static bool IsSupported => true;

    /// <inheritdoc/>
    public static OneLane All(float value) => new(value);

    /// <inheritdoc/>
    public static OneLane operator +(OneLane a, OneLane b) => new(a._v + b._v);

    /// <inheritdoc/>
    public static OneLane operator -(OneLane a, OneLane b) => new(a._v - b._v);

    /// <inheritdoc/>
    public static OneLane operator *(OneLane a, OneLane b) => new(a._v * b._v);

    /// <inheritdoc/>
    public static OneLane Fused(OneLane a, OneLane b, OneLane c) => new(MathF.FusedMultiplyAdd(a._v, b._v, c._v));

    /// <inheritdoc/>
    public static OneLane Root(OneLane a) => new(MathF.Sqrt(a._v));

    /// <inheritdoc/>
    public static OneLane Least(OneLane a, OneLane b) => Choose(Less(a, b), a, b);

    /// <inheritdoc/>
    public static OneLane Size(OneLane a) => new(MathF.Abs(a._v));

    /// <inheritdoc/>
    public static OneLane WithSign(OneLane size, OneLane sign) => new(BitConverter.Int32BitsToSingle(
        BitConverter.SingleToInt32Bits(size._v) ^ (BitConverter.SingleToInt32Bits(sign._v) & int.MinValue)));

    /// <inheritdoc/>
    public static OneLane Less(OneLane a, OneLane b) => new(BitConverter.Int32BitsToSingle(a._v < b._v ? -1 : 0));

    /// <inheritdoc/>
    public static OneLane Choose(OneLane mask, OneLane yes, OneLane no) => BitConverter.SingleToInt32Bits(mask._v) != 0 ? yes : no;

    /// <inheritdoc/>
    public static OneLane Both(OneLane a, OneLane b) => new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(a._v) & BitConverter.SingleToInt32Bits(b._v)));

    /// <inheritdoc/>
    public static OneLane Exponent(OneLane a) => new((BitConverter.SingleToInt32Bits(a._v) >>> 23) - 127);

    /// <inheritdoc/>
    public static OneLane Mantissa(OneLane a) => new(BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(a._v) & 0x007FFFFF) | 0x3F800000));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uniforms(uint path, uint step, uint domain, ulong key, out Twelve<OneLane> into)
    {
        var (a0, a1, a2, a3) = Philox.Words(path, step, 0, domain, key);
        var (b0, b1, b2, b3) = Philox.Words(path, step, 1, domain, key);
        var (c0, c1, c2, c3) = Philox.Words(path, step, 2, domain, key);
        into = new Twelve<OneLane>(Unit(a0), Unit(a1), Unit(a2), Unit(a3), Unit(b0), Unit(b1), Unit(b2), Unit(b3), Unit(c0), Unit(c1), Unit(c2), Unit(c3));

        static OneLane Unit(uint word) => new(((int)(word >> 9) + 0.5f) * (1f / 8388608));
    }

    /// <inheritdoc/>
    public void Store(Span<float> into) => into[0] = _v;
}
