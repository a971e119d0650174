namespace Fulcrum.Planning;

/// <summary>Codes of what the simulation had to guess or leave out.</summary>
internal static class SimulationCodes
{
    /// <summary>There are no ads to apply to.</summary>
    public const string NoAds = "SIM001";

    /// <summary>Ads that cannot be applied to were left out.</summary>
    public const string AdsLeftOut = "SIM002";

    /// <summary>A sample of the ads was taken.</summary>
    public const string AdsSampled = "SIM003";

    /// <summary>The ads carry no dates, so the number of openings is assumed.</summary>
    public const string OpeningsAssumed = "SIM004";

    /// <summary>Too few ads state pay.</summary>
    public const string PayAssumed = "SIM005";

    /// <summary>Pay of older ads was brought to later money.</summary>
    public const string PayBroughtForward = "SIM006";

    /// <summary>A price is in a currency that cannot be converted.</summary>
    public const string PriceNotConverted = "SIM007";

    /// <summary>The deadline is not after the start.</summary>
    public const string DeadlinePast = "SIM008";

    /// <summary>There are no hours to search in.</summary>
    public const string NoHours = "SIM009";

    /// <summary>An action is not in the catalogue.</summary>
    public const string UnknownAction = "SIM010";

    /// <summary>An amount of the profile is in another currency than the savings.</summary>
    public const string MixedCurrency = "SIM011";
}
