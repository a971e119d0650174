using System.CommandLine;
using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>`fulcrum market with`: what a role's ads name together.</summary>
internal static class MarketWithCommand
{
    internal static Command Create()
    {
        var role = new Argument<string>("role") { Description = "The role, as ads name it." };
        var name = new Argument<string?>("concept") { Description = "What else is asked for beside this (default: the bundles that go together).", Arity = ArgumentArity.ZeroOrOne };
        var top = SharedOptions.Top("How many lines.", 20);
        var json = SharedOptions.Json();
        var command = new ExampledCommand("with", "Show what ads ask for together, and how much oftener than by chance.", "fulcrum market with \"data engineer\" kubernetes") { role, name, top, json };
        var options = new FilterOptions().AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var findings = new List<Finding>();
            var corpus = Corpora.Read(parsed.GetValue(options.Ads), findings, cancel);
            var wanted = parsed.GetValue(name) is { } words ? Corpus.Concept(words) : null;
            if (parsed.GetValue(name) is { } unknown && wanted is null)
            {
                return Task.FromResult(Unknown(unknown, findings, parsed.GetValue(json)));
            }

            var (pairs, bundles, of) = corpus.Together(parsed.GetValue(role)!, options.Of(parsed), wanted?.Id);
            var exit = pairs.Count == 0 ? ExitCode.Blocked : ExitCode.Done;
            if (exit == ExitCode.Blocked)
            {
                findings.Add(new Finding("PIVOT025", Severity.Error, of.Name, $"The {of.Ads} ads of this role are too few to tell what goes {(wanted is null ? "together" : $"with {wanted.Name}")}.",
                    "Add ads of the role, or count older ones with --all-dates."));
            }

            if (parsed.GetValue(json))
            {
                return Task.FromResult(Json.Print(new { of, pairs, bundles, findings }, exit));
            }

            if (exit == ExitCode.Done)
            {
                Screen.Line($"[bold]{Markup.Escape(of.Name)}[/]: {of.Ads} ads of {of.Employers} employers, from {MarketCompareCommand.Boards(of)}");
                Show(pairs, wanted, parsed.GetValue(top));
                foreach (var bundle in bundles.Take(8))
                {
                    Screen.Line(FormattableString.Invariant($"bundle: {Markup.Escape(string.Join(" + ", bundle.Concepts.Select(c => c.Name)))} [grey](any two of them at least {bundle.LeastLift:0.0} times as often as by chance)[/]"));
                }
            }

            FindingsView.Show(findings);
            return Task.FromResult(exit);
        });
        return command;
    }

    /// <summary>The answer for a name that no concept has.</summary>
    internal static int Unknown(string name, List<Finding> findings, bool json)
    {
        findings.Add(new Finding("PIVOT028", Severity.Error, name, "The taxonomy has no concept of this name.", "Write it as ads do; `fulcrum taxonomy` says what is known."));
        return FindingsView.Fail(findings, json);
    }

    private static void Show(IReadOnlyList<ConceptPair> pairs, Concept? wanted, int top)
    {
        var table = Screen.Table(("", false), (wanted is null ? "ads that name" : "beside it", false), (wanted is null ? "also name" : "", false), ("of these", true), ("of the others", true), ("times as often", true), ("95 %", true), ("ads", true));
        foreach (var p in pairs.Take(top))
        {
            table.AddRow(p.StandsOut ? "●" : "", Markup.Escape(wanted is null ? p.A.Name : p.B.Name), wanted is null ? Markup.Escape(p.B.Name) : "", Print.Share(p.WithA), DemandView.Percent(p.WithoutA.Weighted),
                FormattableString.Invariant($"{p.Lift:0.0}"), p.Interval is { } i ? FormattableString.Invariant($"{i.Low:0.0}–{i.High:0.0}") : "", $"{p.Ads}");
        }

        Screen.Write(table);
        Screen.Line($"[grey]times as often: as if the two were named without regard to each other (lift), employers as clusters; ● stands out: of those, one in twenty is expected to be chance, though {pairs.Count} pairs were looked at.[/]");
    }
}
