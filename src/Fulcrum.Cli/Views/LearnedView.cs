using Fulcrum.Core;
using Spectre.Console;

namespace Fulcrum.Cli;

/// <summary>What the person's own outcomes changed.</summary>
internal static class LearnedView
{
    internal static void Show(LearnedFromOutcomes l)
    {
        Screen.Heading("What your outcomes changed");
        Screen.Line($"{l.Applications} applications, {l.Referred} by referral: {l.Screened} came to a screen, {l.Interviewed} to the last round, {l.Offered} to an offer; {l.Rejected} refused, {l.Open} open or silent.");
        var table = Screen.Table(("", false), ("before", true), ("with your outcomes", true), ("id", false));
        foreach (var c in l.Changes)
        {
            table.AddRow(Markup.Escape(c.What), Value(c.BeforeMean, c.Before, c.Unit), Value(c.AfterMean, c.After, c.Unit), $"[grey]{Markup.Escape(c.Id.StartsWith("learned.", StringComparison.Ordinal) ? c.Id : $"fact.{c.Id}")}[/]");
        }

        Screen.Write(table);
        Screen.Line(FormattableString.Invariant($"[grey]Mean and 10–90. An open application counts by how long it has waited; the result is worth {l.EffectiveDraws:0} equal draws of the facts.[/]"));
    }

    private static string Value(double mean, Interval i, string unit) => unit is "probability" or "share"
        ? FormattableString.Invariant($"{mean * 100:0.0} % ({i.Low * 100:0.0}–{i.High * 100:0.0})")
        : FormattableString.Invariant($"{mean:0.00} ({i.Low:0.00} to {i.High:0.00})");
}
