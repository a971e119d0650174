using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>"/plan": what to do when; its forms change what the person decides, and the plan is solved anew in the background.</summary>
internal static class PlanRoutes
{
    internal static void Map(WebApplication app)
    {
        _ = app.MapGet("/plan", (HttpContext http, Desk desk) => File.Exists(desk.PivotFile) ? (IResult)Pages.Show<PlanPage>(http, nameof(PlanPage.Option), http.Request.Query["option"].ToString()) : new SeeOther("/start"));
        _ = app.MapPost("/plan/action", (HttpContext http, Desk desk) => Change(http, desk, (rules, form) => PlanChoices.After(rules, form["do"].ToString(), form["id"].ToString(), PlanChoices.Day(form["start"].ToString()), Desk.Today)));
        _ = app.MapPost("/plan/objective", (HttpContext http, Desk desk) => Change(http, desk, (rules, form) => Words.Parse<PlanObjective>(form["objective"].ToString()) is { } objective ? rules with { Objective = objective } : null));
        _ = app.MapPost("/plan/vacation", (HttpContext http, Desk desk) => Change(http, desk, (rules, form) => PlanChoices.Vacation(rules, form["from"].ToString(), form["until"].ToString(), form["do"] == "remove")));
        _ = app.MapPost("/plan/adopt", (HttpContext http, Desk desk) => Change(http, desk, (rules, form) => PlanChoices.Adopt(rules, [.. form["id"].OfType<string>()], desk.LastAnswer?.Plan?.Chosen.Select(c => c.Scheduled.Action.Id) ?? [])));
        _ = app.MapGet("/plan/calendar.{ending}", (string ending, Desk desk) => desk.Now().Answer is { Plan: not null } answer && Format(ending) is { } format
            ? Results.File(Encoding.UTF8.GetBytes(Pivot.Calendar(answer, format.Format)), format.Type, $"plan.{ending}")
            : Results.NotFound());
    }

    private static async Task<IResult> Change(HttpContext http, Desk desk, Func<PlanRules, IFormCollection, PlanRules?> change)
    {
        var form = await http.Request.ReadFormAsync();
        if (desk.Settings([]) is { } settings && Known(form["id"], settings) && change(settings.Profile.Rules, form) is { } rules)
        {
            var changes = Pivot.Changes(rules, settings.Profile.Rules);
            if (changes.Count > 0)
            {
                desk.Change(changes);
            }
        }

        return new SeeOther(form["back"] == "/credentials" ? "/credentials" : "/plan");
    }

    private static bool Known(Microsoft.Extensions.Primitives.StringValues ids, PivotSettings settings)
    {
        if (ids.Count == 0)
        {
            return true;
        }

        var known = Pivot.Catalogue(settings, []).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return ids.All(id => id is not null && known.Contains(id));
    }

    private static (CalendarFormat Format, string Type)? Format(string ending) => ending switch
    {
        "ics" => (CalendarFormat.ICalendar, "text/calendar; charset=utf-8"),
        "csv" => (CalendarFormat.Csv, "text/csv; charset=utf-8"),
        "md" => (CalendarFormat.Markdown, "text/markdown; charset=utf-8"),
        _ => null,
    };
}
