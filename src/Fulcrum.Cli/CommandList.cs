using System.CommandLine;
using System.Text;

namespace Fulcrum.Cli;

/// <summary>A command by its row in the help, and how it is made. Making all of them costs as much as the start of the runtime, so only the named one is made.</summary>
/// <param name="Usage">Its name, then its arguments: "plan &lt;file&gt;".</param>
/// <param name="Description">What it does.</param>
/// <param name="Create">Makes it. Takes the word after the command's name: commands with subcommands make only the one of that name, where there is one.</param>
internal sealed record ListedCommand(string Usage, string Description, Func<string?, Command> Create)
{
    internal ListedCommand(string usage, string description, Func<Command> create)
        : this(usage, description, _ => create())
    {
    }

    internal string Name => Usage.Split(' ')[0];
}

/// <summary>The program's commands.</summary>
internal static class CommandList
{
    private const string About = """
        Fulcrum tells people who change career what is worth their time and money, and why.

        Try it:   fulcrum demo
        Yours:    fulcrum init, edit pivot.yaml, fulcrum plan pivot.yaml
        """;

    private static readonly ListedCommand[] All =
    [
        new("demo <example>", "Run a bundled example end to end: an invented person in a real market.", DemoCommand.Create),
        new("init <file>", "Write a commented pivot file to edit.", InitCommand.Create),
        new("plan <file>", "Plan a pivot: what the role asks for, where you stand, what to do, what it costs.", PlanCommand.Create),
        new("serve <file>", "Open Fulcrum in your browser: the same market, ledger and plan as pages, on this machine only.", ServeCommand.Create),
        new("me <skill>", "Show your skills: level, error, what a screener sees, and the evidence behind each; add and remove evidence.", MeCommand.Create),
        new("screen <resume>", "Set a résumé against ads: what a parser cannot read, knock-outs, what is met in whose words, true edits, ads by fit.", ScreenCommand.Create),
        new("tax <file>", "Show one simulated future of the plan, month by month: a bad one, the middle one, a good one.", TaxCommand.Create),
        new("runway <file>", "How long your money lasts in plain months: pay, spending, unexpected bills, losing and finding work.", RunwayCommand.Create),
        new("needle <items>", "Show what each credential, course or project changes for you: chance, months, money, and whether it moves the needle.", NeedleCommand.Create),
        new("compare <actions>", "Compare credentials, courses, projects: what each changes for you, and at what price.", CompareCommand.Create),
        new("roles <roles>", "Compare target roles: gap, chance, pay, tax, stepping stones.", RolesCommand.Create),
        new("market", "Read job ads and keep them: the demand of a role, one ad as it was read, the ads of your workspace.", MarketCommand.Create),
        new("lint <what>", "Check plan and profile for the mistakes that kill chances.", LintCommand.Create),
        new("calendar <file>", "Show the plan week by week: hours, exams, applications, people, vacations.", CalendarCommand.Create),
        new("project", "Look at a project as the reader of a portfolio would.", ProjectCommand.Create),
        new("resume", "Show or export what Fulcrum reads in a résumé.", ResumeCommand.Create),
        new("why <id>", "Print where a number of the last plan comes from.", WhyCommand.Create),
        new("catalogue <words>", "List credentials, courses, bootcamps, projects and other actions with prices and hours.", CatalogueCommand.Create),
        new("facts <id>", "List the sourced numbers and the assumptions behind every plan.", FactsCommand.Create),
        new("export <file>", "Write everything your workspace keeps into one zip archive: ads, evidence, pivot file and résumé that lie there.", ExportCommand.Create),
        new("import <file>", "Take such an archive into your workspace. What it replaces is kept beside it as before-import.zip.", ExportCommand.Import),
        new("taxonomy", "Check the bundled concepts: duplicate names, orphan parents, names that are English words without a rule.", TaxonomyCommand.Create),
    ];

    /// <summary>The program with the command that the arguments name; with all of them where they name none.</summary>
    internal static Command Root(string[] args)
    {
        var root = new Command("fulcrum", About);
        var named = args.Length == 0 ? null : Array.Find(All, c => c.Name == args[0]);
        foreach (var command in named is null ? All : [named])
        {
            root.Add(command.Create(args.Length > 1 ? args[1] : null));
        }

        root.Add(new VersionOption());
        root.Add(HelpWithExamples.Option());
        return root;
    }

    /// <summary>What `fulcrum --help` prints, without making the commands: letter for letter what the parser's help says of them.</summary>
    /// <param name="width">Columns of the terminal; descriptions wrap there.</param>
    internal static string Help(int width)
    {
        const int Between = 4;
        var first = 0;
        foreach (var command in All)
        {
            first = Math.Max(first, command.Usage.Length);
        }

        var help = new StringBuilder("Description:\n");
        foreach (var line in About.Split('\n'))
        {
            help.Append("  ").Append(line).Append('\n');
        }

        help.Append("\nUsage:\n  fulcrum [command] [options]\n\nOptions:\n  --version       Show version information\n  -?, -h, --help  Show help and usage information\n\nCommands:\n");
        foreach (var command in All)
        {
            help.Append("  ").Append(command.Usage.PadRight(first + 2));
            var at = first + Between;
            foreach (var word in command.Description.Split(' '))
            {
                if (at > first + Between && at + word.Length > width)
                {
                    // The parser's help leaves blanks before a break nowhere.
                    help.Length--;
                    help.Append('\n').Append(' ', first + Between);
                    at = first + Between;
                }

                help.Append(word).Append(' ');
                at += word.Length + 1;
            }

            help.Length--;
            help.Append('\n');
        }

        return help.Append('\n').Replace("\n", Environment.NewLine).ToString();
    }
}
