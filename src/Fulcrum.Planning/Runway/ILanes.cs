namespace Fulcrum.Planning;

/// <summary>
/// Numbers of several paths side by side in one register. All widths give the same bits: each operation is the one of IEEE 754 in single
/// precision, rounded once, and a product is added without rounding between only where <see cref="Fused"/> says so.
/// </summary>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>How many paths.</summary>
    static abstract int Count { get; }

    /// <summary>Whether this machine has registers of this width.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract T All(float value);

    /// <summary>Sum.</summary>
    static abstract T operator +(T a, T b);

    /// <summary>Difference.</summary>
    static abstract T operator -(T a, T b);

    /// <summary>Product.</summary>
    static abstract T operator *(T a, T b);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract T Fused(T a, T b, T c);

    /// <summary>Square root.</summary>
    static abstract T Root(T a);

    /// <summary>The smaller one.</summary>
    static abstract T Least(T a, T b);

    /// <summary>Size without sign.</summary>
    static abstract T Size(T a);

    /// <summary>The size of the first with the sign of the second.</summary>
    static abstract T WithSign(T size, T sign);

    /// <summary>A mask: where a is less than b.</summary>
    static abstract T Less(T a, T b);

    /// <summary>Where the mask holds the first, else the second.</summary>
    static abstract T Choose(T mask, T yes, T no);

    /// <summary>Both masks.</summary>
    static abstract T Both(T a, T b);

    /// <summary>The exponent e of m·2ᵉ with m from 1 to 2.</summary>
    static abstract T Exponent(T a);

    /// <summary>The m of m·2ᵉ.</summary>
    static abstract T Mantissa(T a);

    /// <summary>Twelve uniform numbers in (0, 1) for each of the paths from a first one on: the words of Philox4x32-10 at subjects 0, 1 and 2, the upper 23 bits of each.</summary>
    static abstract void Uniforms(uint path, uint step, uint domain, ulong key, out Twelve<T> into);

    /// <summary>Writes the lanes one after another.</summary>
    void Store(Span<float> into);
}
