namespace Fulcrum.Core;

/// <summary>What the needles of a table are ordered by.</summary>
public enum NeedleOrder
{
    /// <summary>Net gain, highest first.</summary>
    NetGain,

    /// <summary>P(gain exceeds cost), highest first.</summary>
    Pays,

    /// <summary>Change of the chance to land by the date, highest first.</summary>
    Chance,

    /// <summary>Change of months to landing, most saved first.</summary>
    Months,

    /// <summary>Share of ads in which it registers, highest first.</summary>
    Registers,

    /// <summary>Price, lowest first.</summary>
    Price,

    /// <summary>Hours, fewest first.</summary>
    Hours,

    /// <summary>Day on which it is done, earliest first.</summary>
    Done,

    /// <summary>Name, by letter.</summary>
    Name,
}

/// <summary>Which actions of the catalogue are looked at. What is not said does not limit.</summary>
public sealed record NeedleFilter
{
    /// <summary>These ids only, even when retired, held or meant for other roles.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Of this sort only.</summary>
    public ActionForm? Form { get; init; }

    /// <summary>At this price at most, in the person's currency.</summary>
    public decimal? MostPrice { get; init; }

    /// <summary>With this in id, name or provider.</summary>
    public string Words { get; init; } = "";

    /// <summary>The user's own items and prices only.</summary>
    public bool YoursOnly { get; init; }

    /// <summary>A credential that is taken as held already: every item is measured after it. Empty: none.</summary>
    public string After { get; init; } = "";
}

/// <summary>An action that was not measured.</summary>
/// <param name="Action">The action.</param>
/// <param name="Reason">Why not, in a sentence.</param>
public sealed record NotMeasured(CareerAction Action, string Reason);

/// <summary>What each action of the catalogue changes for one person and role, each on its own, on the same random numbers.</summary>
public sealed record NeedleTable
{
    /// <summary>Role id.</summary>
    public required string RoleId { get; init; }

    /// <summary>Display name of the role.</summary>
    public required string RoleName { get; init; }

    /// <summary>Ads read.</summary>
    public required int Ads { get; init; }

    /// <summary>Employers behind them.</summary>
    public required int Employers { get; init; }

    /// <summary>True when ads are invented examples.</summary>
    public required bool IsInvented { get; init; }

    /// <summary>Paths simulated for each item.</summary>
    public required int Paths { get; init; }

    /// <summary>Draws of the facts behind the intervals.</summary>
    public required int Draws { get; init; }

    /// <summary>The day by which to land.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Currency of all amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>What an hour of the person is counted at: pay a year by 2,080 hours.</summary>
    public required Money HourlyRate { get; init; }

    /// <summary>Chance to land by the date with nothing but applying.</summary>
    public required Probability Lands { get; init; }

    /// <summary>Its 10–90 over the draws of the facts.</summary>
    public required Interval LandsInterval { get; init; }

    /// <summary>The credential after which every item was measured; null when there is none.</summary>
    public CareerAction? After { get; init; }

    /// <summary>One row for each item, best net gain first.</summary>
    public required IReadOnlyList<Needle> Rows { get; init; }

    /// <summary>What was not measured, and why.</summary>
    public required IReadOnlyList<NotMeasured> LeftOut { get; init; }

    /// <summary>The row of an item; null when it was not measured.</summary>
    public Needle? this[string id] => Rows.FirstOrDefault(r => r.Action.Id == id);

    /// <summary>The rows in another order; equal ones by id.</summary>
    public IReadOnlyList<Needle> By(NeedleOrder order)
    {
        var rows = Rows.OrderBy(r => 0);
        rows = order switch
        {
            NeedleOrder.NetGain => rows.ThenByDescending(r => r.NetGain.Mean),
            NeedleOrder.Pays => rows.ThenByDescending(r => r.GainExceedsCost.Value).ThenByDescending(r => r.NetGain.Mean),
            NeedleOrder.Chance => rows.ThenByDescending(r => r.Chance.Mean),
            NeedleOrder.Months => rows.ThenBy(r => r.MonthsToLanding.Mean),
            NeedleOrder.Registers => rows.ThenByDescending(r => r.Registers?.Weighted ?? -1),
            NeedleOrder.Price => rows.ThenBy(r => r.Price.Amount).ThenByDescending(r => r.NetGain.Mean),
            NeedleOrder.Hours => rows.ThenBy(r => r.Hours.Value),
            NeedleOrder.Done => rows.ThenBy(r => r.Done),
            _ => rows.ThenBy(r => r.Action.Name, StringComparer.OrdinalIgnoreCase),
        };
        return [.. rows.ThenBy(r => r.Action.Id, StringComparer.Ordinal)];
    }
}
