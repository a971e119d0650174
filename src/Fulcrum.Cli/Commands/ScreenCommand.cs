using System.CommandLine;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>`fulcrum screen`: a résumé as a parser and a hurried reader see it.</summary>
internal static class ScreenCommand
{
    internal static Command Create()
    {
        var resume = new Argument<string>("resume") { Description = $"The résumé: {ResumeCommand.Formats}." };
        var ad = new Option<string?>("--ad") { Description = "One ad only: a file (- is standard input), or the number or id of an ad among those read." };
        var role = new Option<string?>("--role") { Description = "Ads of this role only (default: the pivot file's role; without a pivot file, ads of every role)." };
        var ads = SharedOptions.Ads();
        var against = new Option<string?>("--against") { Description = "Another version of the résumé: shows what changes from it to this one." };
        var pivot = new Option<string?>("--pivot") { Description = "A pivot file, for its role, country, ads and self-ratings." };
        var country = new Option<string?>("--country") { Description = "Where you search, ISO code (US, GB, DE); without it, where the résumé says you live." };
        country.Validators.Add(r =>
        {
            if (r.Tokens is [var t] && !(t.Value.Length == 2 && t.Value.All(char.IsAsciiLetter)))
            {
                r.AddError($"--country takes the two letters of an ISO code, like US, GB or DE; \"{t.Value}\" is none.");
            }
        });
        var all = new Option<bool>("--all-dates") { Description = "Ads of any date (default: the last 12 months of what was read)." };
        var top = SharedOptions.Top("How many ads and edits to list.", 12);
        var json = SharedOptions.Json();
        var command = new ExampledCommand("screen", "Set a résumé against ads: what a parser cannot read, knock-outs, what is met in whose words, true edits, ads by fit.",
            "fulcrum screen cv.pdf --role \"data engineer\" --ads ads.jsonl.gz")
        {
            resume, ad, role, ads, against, pivot, country, all, top, json,
        };
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var today = DateOnly.FromDateTime(DateTime.Now);
            var wanted = parsed.GetValue(role) ?? "";
            var settings = parsed.GetValue(pivot) is { } file ? Pivot.Open(file, today, findings) : Pivot.Defaults(wanted, parsed.GetValue(country)?.ToUpperInvariant() ?? "", today);
            if (settings is null)
            {
                return Task.FromResult(FindingsView.Fail(findings, parsed.GetValue(json)));
            }

            settings = settings with
            {
                Resume = parsed.GetValue(resume),
                Ads = parsed.GetValue(ads) is { Length: > 0 } files ? files : settings.Ads,
                Filter = parsed.GetValue(all) ? settings.Filter with { AllDates = true } : settings.Filter,
                Profile = settings.Profile with
                {
                    TargetRole = wanted.Length > 0 ? wanted : settings.Profile.TargetRole,
                    Country = parsed.GetValue(country)?.ToUpperInvariant() ?? settings.Profile.Country,
                },
            };
            settings = Kept.In(settings, findings);
            var named = parsed.GetValue(ad);
            var one = named is null || File.Exists(named) ? null : Corpora.Numbered(named, findings);
            var answer = Pivot.Screen(settings, named, parsed.GetValue(against), one, findings, Screen.Progress(), cancel);
            Screen.EndProgress();
            if (answer is null)
            {
                return Task.FromResult(FindingsView.Fail(findings, parsed.GetValue(json)));
            }

            answer = answer with { Findings = [.. findings.Concat(answer.Findings)] };
            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(ScreenView.Json(answer)));
            }

            ScreenView.Show(answer, parsed.GetValue(top));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
