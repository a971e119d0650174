using Fulcrum.Core;

namespace Fulcrum;

public static partial class Pivot
{
    /// <summary>What of an answer is worth keeping to compare a later one with.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="day">The day it is looked at.</param>
    public static AnswerSummary Summary(PivotAnswer answer, DateOnly day) => AnswerChanges.Summary(answer, day);

    /// <summary>What has changed from one answer to another, as sentences; empty when nothing has that the figures can tell from noise.</summary>
    public static IReadOnlyList<string> Changes(AnswerSummary before, AnswerSummary now) => AnswerChanges.Between(before, now);

    /// <summary>The days that lie ahead, the next one first.</summary>
    public static IReadOnlyList<DayAhead> Days(PivotAnswer answer, DateOnly today) => DaysAhead.Of(answer, today);
}
