namespace Fulcrum.Core;

/// <summary>One employer in a sample, or several that are exactly alike.</summary>
/// <param name="Ads">Ads counted of the employer, at least 1.</param>
/// <param name="Asking">How many of them ask for the thing.</param>
/// <param name="Alike">How many employers have these numbers: a sample of thousands has only some dozens of different ones.</param>
public readonly record struct EmployerAds(int Ads, int Asking, int Alike = 1)
{
    /// <summary>The employer's own share.</summary>
    public double Share => (double)Asking / Ads;
}
