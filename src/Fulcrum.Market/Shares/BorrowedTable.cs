using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Fills what a slice of a role is too small to tell with what the whole role says, as far as slices of this role are alike.</summary>
internal static class BorrowedTable
{
    /// <summary>What a borrowed share's note begins with.</summary>
    public const string Note = "borrows from the whole role";

    private const double LeastOfRole = 0.05;

    /// <summary>The slice's table with every concept that had too few employers filled; the others are left as they are.</summary>
    /// <param name="slice">The slice's own table.</param>
    /// <param name="whole">The role, the slice included.</param>
    /// <param name="kind">Which slice a cell belongs to; the slice's own cells give one value.</param>
    public static RoleDemand Of(RoleDemand slice, Demand whole, Func<DemandCell, string> kind)
    {
        if (slice.Counts.Rows.Count == 0 || slice.Concepts.All(c => c.Any.Interval is not null) || whole.Ads <= slice.Counts.Ads)
        {
            return slice;
        }

        var role = new RoleSamples(whole.Tallies);
        var rho = role.Concepts.Zip(ConceptCorrelations.Of(role)).ToDictionary();
        var slices = whole.Rows.GroupBy(r => kind(r.Cell), StringComparer.Ordinal).Select(g => (g.Key, Employers: new RoleSamples(EmployerTallies.Of([.. g])))).ToList();
        var own = kind(slice.Counts.Rows[0].Cell);

        List<(string Slice, SliceShare Share)> Shares(ConceptId id, bool required)
            => [.. slices.Select(s => (s.Key, Worth(required ? s.Employers.Required(id) : s.Employers.Any(id), rho[id])))];

        var named = role.Concepts.Select(id => (Id: id, OfRole: ClusterShare.Of(role.Any(id), rho[id]).Weighted, Slices: Shares(id, required: false))).ToList();
        var spread = BorrowedShare.Spread(named.Select(n => (n.OfRole, (IReadOnlyList<SliceShare>)[.. n.Slices.Select(s => s.Share)])));
        var have = slice.Concepts.ToDictionary(c => c.Concept.Id);
        var concepts = new List<ConceptDemand>();
        foreach (var (id, ofRole, shares) in named)
        {
            var mine = have.GetValueOrDefault(id);
            if (mine is null && ofRole < LeastOfRole)
            {
                continue;
            }

            mine ??= Silent(whole.Concepts[id], slice.Concepts[0].Any);
            if (mine.Any.Interval is not null)
            {
                concepts.Add(mine);
                continue;
            }

            var required = Shares(id, required: true);
            concepts.Add(new ConceptDemand(mine.Concept,
                Filled(mine.Any, ofRole, shares, own, spread),
                Filled(mine.Required, ClusterShare.Of(role.Required(id), rho[id]).Weighted, required, own, spread)));
        }

        return slice with { Concepts = [.. concepts.OrderByDescending(c => c.Any.Weighted).ThenBy(c => c.Concept.Id.Value, StringComparer.Ordinal)] };
    }

    private static Share Filled(Share share, double ofRole, List<(string Slice, SliceShare Share)> slices, string own, double spread)
    {
        var (leaning, interval) = BorrowedShare.Of(slices.First(s => s.Slice == own).Share, ofRole, [.. slices.Select(s => s.Share)], spread);
        return share with { Weighted = leaning, Interval = interval, Note = FormattableString.Invariant($"{Note}: {share.EmployersInAll} employers here, {ofRole * 100:0} % there") };
    }

    // No ad of the slice names it.
    private static ConceptDemand Silent(Concept concept, Share like)
    {
        var none = like with { OfAds = 0, OfEmployers = 0, Weighted = 0, Interval = null, Ads = 0, Employers = 0 };
        return new ConceptDemand(concept, none, none);
    }

    private static SliceShare Worth(ReadOnlySpan<EmployerAds> employers, double rho)
    {
        double all = 0, asking = 0;
        foreach (var e in employers)
        {
            var w = e.Ads / (1 + ((e.Ads - 1) * rho)) * e.Alike;
            all += w;
            asking += w * e.Share;
        }

        return new SliceShare(all, asking / all);
    }
}
