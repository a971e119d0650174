using System.Text.RegularExpressions;
using Fulcrum.Core;
using Ical.Net;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The plan week by week, and as files for other programs.</summary>
public sealed class Plan_calendar
{
    private static readonly PivotAnswer Answer = new()
    {
        Settings = new PivotSettings { Place = "pivot.yaml", Profile = InventedRequest.Person(), IsInvented = true },
        Reading = new ReadingReport(0, 0, 0, 0, 0, 0),
        Demand = InventedRequest.Of().Demand,
        Ledger = InventedRequest.Of().Ledger,
        Gap = [],
        Screening = new Screening([], [], [], []),
        Plan = new Plan
        {
            Chosen =
            [
                new Chosen(new ScheduledAction(InventedRequest.Exam() with { Name = "=Cloud, \"exam\"|<b>" }, 1, 3, [4, 5.5, 2]), "It pays back; mostly.\nSecond line, with a comma.", null),
                new Chosen(new ScheduledAction(InventedRequest.Networking(), 0, 0, [3]), "People.", null),
            ],
            Rejected = [],
            Applications = [0, 2, 2, 3, 3, 3, 0],
            Tax = Mistakes_in_a_plan.Tax(0.4, 0.9),
            Baseline = Mistakes_in_a_plan.Tax(0.3, 0.9),
            Frontier = [],
            RunnersUp = [],
            Search = new SearchReport(2, 1, true, 0, 1, 1),
        },
        ThisWeek = [],
        Findings = [],
        Sources = new Dictionary<string, Provenance>(),
    };

    [Fact]
    public void Weeks_carry_the_hours_of_every_action_and_end_with_the_last_application()
    {
        var weeks = Pivot.Calendar(Answer);
        weeks.Select(w => w.Hours.Value).ShouldBe([3, 4, 5.5, 2, 0, 0]);
        weeks.Select(w => w.Applications).ShouldBe([0, 2, 2, 3, 3, 3]);
        weeks[0].First.ShouldBe(new DateOnly(2026, 1, 5));
        weeks[5].Last.ShouldBe(new DateOnly(2026, 2, 15));
        weeks.SelectMany(w => w.Items).Where(i => i.IsExamWeek).ShouldHaveSingleItem().Action.Id.ShouldBe("exam");
        weeks.Sum(w => w.Hours.Value).ShouldBe(Answer.Plan!.Chosen.Sum(c => c.Scheduled.WeeklyHours.Sum()));
    }

    [Fact]
    public void The_calendar_file_keeps_the_rules_of_RFC_5545()
    {
        var text = Pivot.Calendar(Answer, CalendarFormat.ICalendar);
        var lines = text.Split("\r\n");
        text.Replace("\r\n", "").ShouldNotContain('\n', "lines end in CR LF");
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines.Where(l => l.Length > 0).Last().ShouldBe("END:VCALENDAR");
        lines.ShouldAllBe(l => System.Text.Encoding.UTF8.GetByteCount(l) <= 75);
        var unfolded = text.Replace("\r\n ", "").Split("\r\n");
        unfolded.Count(l => l == "VERSION:2.0").ShouldBe(1);
        unfolded.Count(l => l.StartsWith("PRODID:", StringComparison.Ordinal)).ShouldBe(1);
        var events = unfolded.Count(l => l == "BEGIN:VEVENT");
        foreach (var needed in new[] { "UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SUMMARY:" })
        {
            unfolded.Count(l => l.StartsWith(needed, StringComparison.Ordinal)).ShouldBe(events, needed);
        }

        unfolded.Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count().ShouldBe(events);
        unfolded.Where(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal)).ShouldAllBe(l => l.EndsWith("(invented example)", StringComparison.Ordinal));
        unfolded.ShouldContain(l => l.Contains("\\n", StringComparison.Ordinal) && l.Contains("\\,", StringComparison.Ordinal), "line ends and commas in a text are escaped");
    }

    [Fact]
    public void A_calendar_program_reads_back_the_same_days_and_repeats()
    {
        var calendar = Ical.Net.Calendar.Load(Pivot.Calendar(Answer, CalendarFormat.ICalendar))!;
        var exam = calendar.Events.Single(e => e.Uid!.StartsWith("exam.2", StringComparison.Ordinal));
        exam.Start!.Date.ShouldBe(new DateOnly(2026, 1, 12));
        exam.End!.Date.ShouldBe(new DateOnly(2026, 2, 2), "the end of an all-day entry is the day after its last");
        var quotas = calendar.Events.Where(e => e.Uid!.StartsWith("applications", StringComparison.Ordinal)).ToList();
        quotas.Select(e => e.RecurrenceRule?.Count ?? 1).ShouldBe([2, 3]);
        calendar.Events.ShouldContain(e => e.Uid!.StartsWith("deadline", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_plan_gives_the_same_calendar_file()
        => Pivot.Calendar(Answer, CalendarFormat.ICalendar).ShouldBe(Pivot.Calendar(Answer, CalendarFormat.ICalendar));

    [Fact]
    public void A_name_that_a_spreadsheet_would_run_is_defused_in_the_table()
    {
        var csv = Pivot.Calendar(Answer, CalendarFormat.Csv);
        csv.ShouldNotMatch("(^|,)\"?=");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + 4 + 1 + 5, "a heading, four weeks of actions, one with people to meet, five with applications");
    }

    [Fact]
    public void The_Markdown_table_keeps_its_columns_and_passes_no_markup_through()
    {
        var lines = Pivot.Calendar(Answer, CalendarFormat.Markdown).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldContain("invented example");
        lines.Skip(1).ShouldAllBe(l => Regex.Count(l, @"(?<!\\)\|") == 6);
        string.Join('\n', lines).ShouldNotContain("<b>");
    }

    [Fact]
    public void Without_a_plan_there_is_no_calendar()
    {
        Pivot.Calendar(Answer with { Plan = null }).ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => Pivot.Calendar(Answer with { Plan = null }, CalendarFormat.Csv));
    }
}
