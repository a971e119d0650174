namespace Fulcrum.Core;

/// <summary>One employer in a sample.</summary>
/// <param name="Ads">Ads counted, at least 1.</param>
/// <param name="Asking">How many of them ask for the thing.</param>
public readonly record struct EmployerAds(int Ads, int Asking)
{
    /// <summary>The employer's own share.</summary>
    public double Share => (double)Asking / Ads;
}
