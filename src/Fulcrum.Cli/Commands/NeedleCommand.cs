using System.CommandLine;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>`fulcrum needle`: what every catalogue item changes for this person and role, best net gain first.</summary>
internal static class NeedleCommand
{
    internal static Command Create()
    {
        var items = new Argument<string[]>("items") { Description = "Ids from `fulcrum catalogue`; without any, all that you can take.", Arity = ArgumentArity.ZeroOrMore };
        var pivot = new Option<string>("--pivot") { Description = "The pivot file.", DefaultValueFactory = _ => "pivot.yaml" };
        var sort = SharedOptions.Word<NeedleOrder>("--sort", "Order of the rows");
        var kind = SharedOptions.Word<ActionForm>("--kind", "Only items of this sort");
        var price = new Option<decimal?>("--max-price") { Description = "Only items at this list price at most, in your currency." };
        price.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<decimal?>() is < 0 and var amount)
            {
                result.AddError(FormattableString.Invariant($"--max-price takes an amount from 0 up; {amount} is not one."));
            }
        });
        var words = new Option<string?>("--search") { Description = "Only items whose id, name or provider holds this." };
        var yours = new Option<bool>("--yours") { Description = "Only your own items, and items with a price of yours." };
        var segment = SharedOptions.Word<Segment>("--segment", "Only ads of this kind of employer count");
        var after = new Option<string?>("--after") { Description = "An item that you take as held: all others are measured after it." };
        var top = SharedOptions.Top("Rows to show (default: 25; all with --all).", 25);
        var all = new Option<bool>("--all") { Description = "Show every row." };
        var paths = new Option<int?>("--paths") { Description = "Simulated futures for each item (default: as in the pivot file, else 4000)." };
        paths.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is (< 200 or > 1_000_000) and var count)
            {
                result.AddError(FormattableString.Invariant($"--paths takes a number from 200 to 1,000,000; {count} is not one."));
            }
        });
        var sensitivity = new Option<bool>("--sensitivity") { Description = "Show for the named items (else the first row) which assumptions move the verdict most." };
        var json = SharedOptions.Json();
        var command = new ExampledCommand(
            "needle", "Show what each credential, course or project changes for you: chance, months, money, and whether it moves the needle.",
            "fulcrum needle --kind exam --max-price 300 --sort pays")
        {
            items, pivot, sort, kind, price, words, yours, segment, after, top, all, paths, sensitivity, json,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(pivot)!,
            new NeedleFilter
            {
                Items = parsed.GetValue(items)!,
                Form = FilterOptions.Value<ActionForm>(parsed.GetValue(kind)),
                MostPrice = parsed.GetValue(price),
                Words = parsed.GetValue(words) ?? "",
                YoursOnly = parsed.GetValue(yours),
                After = parsed.GetValue(after) ?? "",
            },
            new Shown(
                FilterOptions.Value<NeedleOrder>(parsed.GetValue(sort)) ?? NeedleOrder.NetGain, FilterOptions.Value<Segment>(parsed.GetValue(segment)),
                parsed.GetValue(all) ? int.MaxValue : parsed.GetValue(top), parsed.GetValue(paths), parsed.GetValue(sensitivity), parsed.GetValue(json)),
            cancel)));
        return command;
    }

    private static int Run(string file, NeedleFilter filter, Shown shown, CancellationToken cancel)
    {
        var findings = new List<Finding>();
        if (Pivot.Open(file, DateOnly.FromDateTime(DateTime.Now), findings) is not { } settings)
        {
            return FindingsView.Fail(findings, shown.Json);
        }

        settings = Kept.In(settings, findings);
        settings = settings with
        {
            Paths = shown.Paths ?? settings.Paths,
            Filter = shown.Segment is { } segment ? settings.Filter with { Segment = segment } : settings.Filter,
        };
        var table = Pivot.Needles(settings, filter, findings, Screen.Progress(), cancel);
        Screen.EndProgress();
        if (table is null)
        {
            return FindingsView.Fail(findings, shown.Json);
        }

        var rows = table.By(shown.Order);
        var exit = rows.Count == 0 ? ExitCode.Blocked : ExitCode.Done;
        if (shown.Json)
        {
            return Json.Print(new { table = table with { Rows = rows }, findings }, exit);
        }

        NeedleView.Show(table, [.. rows.Take(shown.Top)], isNamed: filter.Items.Count > 0);
        if (shown.Sensitivity)
        {
            foreach (var row in rows.Take(filter.Items.Count > 0 ? int.MaxValue : 1))
            {
                SensitivityView.Show(row, table.Currency);
            }
        }

        FindingsView.Show(findings);
        return exit;
    }

    private sealed record Shown(NeedleOrder Order, Segment? Segment, int Top, int? Paths, bool Sensitivity, bool Json);
}
