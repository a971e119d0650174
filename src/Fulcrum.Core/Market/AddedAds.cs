namespace Fulcrum.Core;

/// <summary>What came of putting ads into the workspace.</summary>
/// <param name="Added">Ads that were not there before.</param>
/// <param name="Changed">Ads whose content was replaced.</param>
/// <param name="Unchanged">Ads that were there already.</param>
/// <param name="Removed">Ads that the user removed earlier and that stay removed.</param>
/// <param name="Closed">Ads that their board no longer has.</param>
public sealed record AddedAds(int Added = 0, int Changed = 0, int Unchanged = 0, int Removed = 0, int Closed = 0)
{
    /// <summary>All ads that were read.</summary>
    public int Read => Added + Changed + Unchanged + Removed;

    /// <summary>One more ad.</summary>
    public AddedAds With(AdChange change) => change switch
    {
        AdChange.Added => this with { Added = Added + 1 },
        AdChange.Changed => this with { Changed = Changed + 1 },
        AdChange.Removed => this with { Removed = Removed + 1 },
        _ => this with { Unchanged = Unchanged + 1 },
    };

    /// <summary>Both together.</summary>
    public static AddedAds operator +(AddedAds a, AddedAds b) => new(a.Added + b.Added, a.Changed + b.Changed, a.Unchanged + b.Unchanged, a.Removed + b.Removed, a.Closed + b.Closed);
}
