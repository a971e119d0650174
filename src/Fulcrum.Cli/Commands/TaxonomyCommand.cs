using System.CommandLine;
using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>`fulcrum taxonomy`: checks the concepts, for those who edit them.</summary>
internal static class TaxonomyCommand
{
    internal static Command Create()
    {
        var json = SharedOptions.Json();
        var command = new ExampledCommand("taxonomy", "Check the bundled concepts: duplicate names, orphan parents, names that are English words without a rule.", "fulcrum taxonomy") { json };
        command.SetAction(parsed =>
        {
            var (concepts, findings) = Corpus.Taxonomy();
            var bad = findings.Any(f => f.Severity == Severity.Error);
            if (parsed.GetValue(json))
            {
                return Json.Print(new { concepts, findings }, bad ? ExitCode.Blocked : ExitCode.Done);
            }

            Screen.Line($"{concepts.Values.Sum()} concepts: {string.Join(", ", concepts.Select(k => $"{k.Value} {Words.For(k.Key)}"))}.");
            FindingsView.Show(findings);
            return bad ? ExitCode.Blocked : ExitCode.Done;
        });
        return command;
    }
}
