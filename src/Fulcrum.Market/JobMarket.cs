using Fulcrum.Core;
using Fulcrum.Reading;

namespace Fulcrum.Market;

/// <summary>Ads in, demand out: the entry of this project.</summary>
public sealed partial class JobMarket(Reader reader)
{
    /// <summary>The ads of one file. The format is told from the content and, where that does not decide, the name.</summary>
    /// <param name="content">The bytes; gzip is undone by the caller.</param>
    /// <param name="name">File name for the format and for places.</param>
    /// <param name="findings">What could not be read; the rest is returned. Complete when the last ad was taken.</param>
    /// <param name="cancel">Stops between ads.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IEnumerable<Ad> Ads(Stream content, string name, ICollection<Finding> findings, CancellationToken cancel = default)
        => AdFile.Read(content, name, findings, cancel);

    /// <summary>Exact and near duplicates merged, repost counts added up; the first of each kept, in order.</summary>
    public IReadOnlyList<Ad> Distinct(IReadOnlyList<Ad> ads) => DistinctAds.Of(ads);

    /// <summary>Mergeable counts of readings: split by employer, counted and merged, they are exactly those of one pass. Excerpts and ads that are not English are left out and counted apart.</summary>
    public Demand Count(IEnumerable<AdReading> readings) => DemandCounter.Count(readings);

    /// <summary>Shares, intervals, years, degrees and pay from counts.</summary>
    public RoleDemand Table(Demand demand, string role)
    {
        var (id, name) = Role(role);
        return RoleTable.Of(demand, id.Length > 0 ? id : name, name);
    }

    /// <summary>The readings of one role (by role id, its sub-roles included, or by the title's own words when no role fits).</summary>
    public IReadOnlyList<AdReading> OfRole(IReadOnlyList<AdReading> readings, string role)
        => Role(role) is ({ Length: > 0 } id, _) ? RoleAds.OfId(readings, id, reader.Roles) : RoleAds.OfWords(readings, role);
}
