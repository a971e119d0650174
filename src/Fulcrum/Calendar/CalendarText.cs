using System.Globalization;
using System.Text;
using CsvHelper;
using Fulcrum.Core;

namespace Fulcrum;

/// <summary>A plan's weeks as a table in a text file.</summary>
internal static class CalendarText
{
    /// <summary>One row a week and action, one a week for applications. Cells that a spreadsheet would run as a formula are defused.</summary>
    internal static string Csv(IReadOnlyList<PlanWeek> weeks)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\r\n" }, leaveOpen: true))
        {
            Row(csv, "week", "from", "to", "what", "form", "hours", "applications", "note", "id");
            foreach (var week in weeks)
            {
                foreach (var item in week.Items)
                {
                    Row(csv, Number(week.Number), Day(week.First), Day(week.Last), item.Action.Name, Words.For(item.Action.Form), Number(item.Hours.Value), "", Note(item), item.Action.Id);
                }

                if (week.People > 0)
                {
                    Row(csv, Number(week.Number), Day(week.First), Day(week.Last), "new people to talk to", "", "", "", Number(week.People), "");
                }

                if (week.VacationDays > 0)
                {
                    Row(csv, Number(week.Number), Day(week.First), Day(week.Last), "vacation", "", "", "", $"{Number(week.VacationDays)} days", "");
                }

                if (week.Applications > 0)
                {
                    Row(csv, Number(week.Number), Day(week.First), Day(week.Last), "applications", "", "", Number(week.Applications), "", "");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>One row a week.</summary>
    internal static string Markdown(IReadOnlyList<PlanWeek> weeks, string title)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {Safe(title)}\n\n| week | days | what | hours | applications |\n|--:|---|---|--:|--:|\n");
        foreach (var week in weeks)
        {
            var what = string.Join("; ", week.Items.Select(i => $"{Safe(i.Action.Name)} ({i.Hours}){(Note(i) is { Length: > 0 } n ? $", **{n}**" : "")}").Concat(Beside(week)));
            text.Append(CultureInfo.InvariantCulture, $"| {week.Number} | {Day(week.First)} to {Day(week.Last)} | {what} | {Number(week.Hours.Value)} | {(week.Applications > 0 ? Number(week.Applications) : "")} |\n");
        }

        return text.ToString();
    }

    internal static string Note(PlanWeekItem item) => item switch
    {
        { IsExamWeek: true } => "sit the exam: book a day",
        { Begins: true, Ends: false } => "begins",
        { Ends: true, Begins: false } => "ends",
        _ => "",
    };

    /// <summary>What a week holds beside its actions: people to talk to, days of vacation.</summary>
    internal static IEnumerable<string> Beside(PlanWeek week)
    {
        if (week.People > 0)
        {
            yield return $"talk to {Number(week.People)} new {(week.People == 1 ? "person" : "people")}";
        }

        if (week.VacationDays > 0)
        {
            yield return $"vacation ({Number(week.VacationDays)} day{(week.VacationDays == 1 ? "" : "s")})";
        }
    }

    private static void Row(CsvWriter csv, params string[] cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Safe(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
