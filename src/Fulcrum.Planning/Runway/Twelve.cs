namespace Fulcrum.Planning;

/// <summary>Twelve numbers: six for a month (U) and six for the next (V).</summary>
internal readonly struct Twelve<T>(T u0, T u1, T u2, T u3, T u4, T u5, T v0, T v1, T v2, T v3, T v4, T v5)
    where T : struct
{
    public readonly T U0 = u0;
    public readonly T U1 = u1;
    public readonly T U2 = u2;
    public readonly T U3 = u3;
    public readonly T U4 = u4;
    public readonly T U5 = u5;
    public readonly T V0 = v0;
    public readonly T V1 = v1;
    public readonly T V2 = v2;
    public readonly T V3 = v3;
    public readonly T V4 = v4;
    public readonly T V5 = v5;
}
