using Fulcrum.Core;

namespace Fulcrum.Market;

internal static class DistinctAds
{
    public static IReadOnlyList<Ad> Of(IReadOnlyList<Ad> ads) => ads;
}
