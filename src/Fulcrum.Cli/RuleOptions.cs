using System.CommandLine;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>Options that change the plan's rules for one run, beside what the pivot file says.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string[]> _pin = new("--pin") { Description = "Plan this action whatever it gains; ID@2027-01-04 starts it in that week. May be repeated.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _forbid = new("--forbid") { Description = "Never plan this action. May be repeated.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _done = new("--done") { Description = "This action is finished. May be repeated.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _abandoned = new("--abandoned") { Description = "This action was given up; what it cost is not counted again. May be repeated.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _objective = SharedOptions.Word<PlanObjective>("--objective", "What the plan is to be best at");
    private readonly Option<string?> _from = new("--from") { Description = "First day of the plan instead of the file's: \"today\" or a day like 2027-01-04. What is done or given up is kept; the date to land by stays." };

    internal RuleOptions()
    {
        _pin.Validators.Add(r => Validate(r.Tokens.Select(t => t.Value), r.AddError));
        _done.Validators.Add(r => Validate(r.Tokens.Select(t => t.Value), r.AddError));
        _from.Validators.Add(r =>
        {
            if (r.Tokens is [var token] && token.Value != "today" && Pivot.Dated($"@{token.Value}") is null)
            {
                r.AddError($"--from takes \"today\" or a day like 2027-01-04; \"{token.Value}\" is neither.");
            }
        });
    }

    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { _pin, _forbid, _done, _abandoned, _objective, _from })
        {
            command.Add(option);
        }
    }

    /// <summary>The settings with this run's rules.</summary>
    internal PivotSettings In(ParseResult parsed, PivotSettings settings, DateOnly today)
    {
        var profile = settings.Profile;
        var rules = profile.Rules;
        rules = rules with
        {
            Pinned = [.. rules.Pinned, .. Dated(parsed.GetValue(_pin)).Select(p => new PinnedAction(p.Id, p.Day))],
            Forbidden = [.. rules.Forbidden, .. parsed.GetValue(_forbid) ?? []],
            Done = [.. rules.Done, .. Dated(parsed.GetValue(_done)).Select(d => new DoneAction(d.Id, d.Day))],
            Abandoned = [.. rules.Abandoned, .. parsed.GetValue(_abandoned) ?? []],
            Objective = parsed.GetValue(_objective) is { } word ? Words.Parse<PlanObjective>(word)!.Value : rules.Objective,
        };
        var start = parsed.GetValue(_from) is { } from ? from == "today" ? today : Pivot.Dated($"@{from}")!.Value.Day!.Value : profile.Start;
        return settings with { Profile = profile with { Rules = rules, Start = start } };
    }

    private static IEnumerable<(string Id, DateOnly? Day)> Dated(string[]? texts) => (texts ?? []).Select(t => Pivot.Dated(t)!.Value);

    private static void Validate(IEnumerable<string> texts, Action<string> error)
    {
        foreach (var text in texts.Where(t => Pivot.Dated(t) is null))
        {
            error($"\"{text}\" is not an id, or an id and a day like aws-saa@2027-01-04.");
        }
    }
}
