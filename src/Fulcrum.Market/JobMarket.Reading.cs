using Fulcrum.Core;

namespace Fulcrum.Market;

public sealed partial class JobMarket
{
    /// <summary>One ad as read.</summary>
    public AdReading Read(Ad ad) => throw new NotSupportedException();

    /// <summary>Many ads as read, in order, on all cores.</summary>
    public IReadOnlyList<AdReading> Read(IReadOnlyList<Ad> ads, IProgress<int>? progress = null, CancellationToken cancel = default)
        => throw new NotSupportedException();

    /// <summary>The role that a user's words mean: id and name; for words that no role fits, an empty id and the words.</summary>
    public (string Id, string Name) Role(string words) => throw new NotSupportedException();
}
