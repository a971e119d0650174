namespace Fulcrum.Core;

/// <summary>One week of a plan.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="First">Its first day.</param>
/// <param name="Items">What is worked on, in order of start.</param>
/// <param name="Applications">Applications to send.</param>
public sealed record PlanWeek(int Number, DateOnly First, IReadOnlyList<PlanWeekItem> Items, int Applications)
{
    /// <summary>New people to talk to, from the networking actions of the week.</summary>
    public int People { get; init; }

    /// <summary>Days of vacation in it.</summary>
    public int VacationDays { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddDays(6);

    /// <summary>Hours of the actions; applications take theirs beside them.</summary>
    public Hours Hours => new(Items.Sum(i => i.Hours.Value));
}

/// <summary>One action in one week.</summary>
/// <param name="Action">The action.</param>
/// <param name="Hours">Hours for it this week.</param>
/// <param name="Begins">This is its first week.</param>
/// <param name="Ends">This is its last week.</param>
public sealed record PlanWeekItem(CareerAction Action, Hours Hours, bool Begins, bool Ends)
{
    /// <summary>The exam is sat this week, if the hours are kept.</summary>
    public bool IsExamWeek => Ends && Action.Form == ActionForm.Exam;
}

/// <summary>How a calendar is written to a file.</summary>
public enum CalendarFormat
{
    /// <summary>iCalendar, RFC 5545.</summary>
    ICalendar,

    /// <summary>Comma-separated values, RFC 4180.</summary>
    Csv,

    /// <summary>A Markdown table.</summary>
    Markdown,
}
