using System.Globalization;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>One simulated path as a table of months, with what happens in them.</summary>
internal static class PathView
{
    internal static void Show(PathStory story, string path, Core.Profile profile, int months)
    {
        Screen.Heading($"One simulated future ({Name(path)}): {(story.Landing is { } l ? $"lands in month {l + 1} for {Print.Amount(story.NewPay!.Value, story.Currency)} a year" : "does not land in five years")}");
        var (benefit, employer) = (story.Months.Any(m => m.Benefit > 0 || m.StayBenefit > 0), story.Months.Any(m => m.Reimbursed > 0 || m.PaidBack > 0));
        var columns = new List<(string, bool)> { ("month from", false), ("pay", true), ("tax", true), ("living", true), ("search", true), ("training", true) };
        columns.AddRange(benefit ? [("benefit", true)] : []);
        columns.AddRange(employer ? [("employer", true)] : []);
        columns.AddRange([("cash", true), ("behind staying", true), ("what happens", false)]);
        var table = Screen.Table([.. columns]);
        foreach (var m in story.Months.Take(months))
        {
            var cells = new List<string>
            {
                Day(profile, m.Month), Whole(m.Pay), Whole(-m.Tax), Whole(-m.Living), Whole(-m.Search), Whole(-m.Training),
            };
            cells.AddRange(benefit ? [Whole(m.Benefit)] : []);
            cells.AddRange(employer ? [Whole(m.Reimbursed - m.PaidBack)] : []);
            cells.AddRange([m.Cash < 0 ? $"[red]{Whole(m.Cash)}[/]" : Whole(m.Cash), Whole(m.Behind), Markup.Escape(string.Join("; ", story.Events.Where(e => e.Month == m.Month).Select(e => e.What)))]);
            table.AddRow([.. cells]);
        }

        Screen.Write(table);
        foreach (var (month, what) in story.Events.Where(e => e.Month >= months))
        {
            Screen.Line($"{Day(profile, month)}: {Markup.Escape(what)}");
        }

        Screen.Line($"Over ten years it comes to {Print.Amount(story.NetPresentValue, story.Currency)} against staying, present value; the most it is behind is {Print.Amount(story.Tax, story.Currency)}.");
        Screen.Line($"[grey]All amounts in today's {story.Currency}. One path of many: what the plan says of all of them is in `fulcrum plan`.[/]");
    }

    private static string Day(Core.Profile profile, int month) => profile.Start.AddMonths(month).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(string path) => path.ToLowerInvariant() switch
    {
        "worst" => "the worst of all paths",
        "median" => "the middle one",
        "best" => "the best of all paths",
        var p => $"{p[1..]} of 100 paths are worse",
    };

    private static string Whole(double amount) => Math.Round(amount) switch
    {
        0 => "·",
        < 0 => string.Create(CultureInfo.InvariantCulture, $"−{-amount:#,0}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{amount:#,0}"),
    };
}
