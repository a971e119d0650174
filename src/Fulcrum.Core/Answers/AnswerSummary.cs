namespace Fulcrum.Core;

/// <summary>The few figures of an answer that tell whether something has changed; small enough to keep.</summary>
/// <param name="Day">The day it was looked at.</param>
/// <param name="Role">The target role.</param>
/// <param name="Deadline">The date to land by.</param>
/// <param name="Chance">Chance to land by it, 0 to 1; null without a plan.</param>
/// <param name="ChanceLow">10 of 100 draws of the facts.</param>
/// <param name="ChanceHigh">90 of 100.</param>
/// <param name="MedianMonths">Median months to landing; null when less than half land, or without a plan.</param>
/// <param name="Ads">Ads of the role that count.</param>
/// <param name="Actions">Planned actions: name by id.</param>
/// <param name="Asked">The concepts asked for most.</param>
public sealed record AnswerSummary(
    DateOnly Day, string Role, DateOnly Deadline, double? Chance, double? ChanceLow, double? ChanceHigh, double? MedianMonths, int Ads,
    IReadOnlyDictionary<string, string> Actions, IReadOnlyList<AskedShare> Asked);

/// <summary>A concept's share of a role's ads, with its interval where there is one.</summary>
public sealed record AskedShare(string Id, string Name, double Share, double? Low, double? High);

/// <summary>A day ahead with what happens on it.</summary>
/// <param name="Day">The day.</param>
/// <param name="What">What.</param>
/// <param name="Note">What to know about it; may be empty.</param>
public sealed record DayAhead(DateOnly Day, string What, string Note);
