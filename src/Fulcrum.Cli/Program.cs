using System.CommandLine;
using System.Text;
using Fulcrum.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if (args is ["--version"])
{
    // Without making every command first: they cost as much as the start of the runtime.
    return await new Command("fulcrum") { new VersionOption() }.Parse(args).InvokeAsync();
}

var root = new Command(
    "fulcrum",
    """
    Fulcrum tells people who change career what is worth their time and money, and why.

    Try it:   fulcrum demo
    Yours:    fulcrum init, edit pivot.yaml, fulcrum plan pivot.yaml
    """)
{
    DemoCommand.Create(),
    InitCommand.Create(),
    PlanCommand.Create(),
    ServeCommand.Create(),
    MeCommand.Create(),
    ScreenCommand.Create(),
    TaxCommand.Create(),
    RunwayCommand.Create(),
    CompareCommand.Create(),
    RolesCommand.Create(),
    MarketCommand.Create(),
    LintCommand.Create(),
    CalendarCommand.Create(),
    ProjectCommand.Create(),
    ResumeCommand.Create(),
    WhyCommand.Create(),
    CatalogueCommand.Create(),
    FactsCommand.Create(),
    TaxonomyCommand.Create(),
    new VersionOption(),
    HelpWithExamples.Option(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    await parsed.InvokeAsync();
    return ExitCode.WrongUse;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped.");
    return ExitCode.WrongUse;
}
catch (IOException e)
{
    Console.Error.WriteLine($"fulcrum: {e.Message}");
    return ExitCode.Environment;
}
