using Fulcrum.Core;

namespace Fulcrum.Market;

public sealed partial class JobMarket
{
    /// <summary>Every place of an ad's text that something was read from, in order; where two overlap, the one that decides stays.</summary>
    public IReadOnlyList<ReadPlace> Places(AdReading reading) => ReadPlaces.Of(reading, reader);

    /// <summary>The sentence that a requirement was read from.</summary>
    public AdQuote Quote(AdReading reading, Requirement requirement) => ReadPlaces.Quote(reading, requirement, reader);
}
