using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Fulcrum.Cli;
using Fulcrum.Core;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// What needs no command is answered without making any.
switch (args)
{
    case ["--version"]:
        return new Command("fulcrum") { new VersionOption() }.Parse(args).Invoke();
    case ["--help" or "-h" or "-?"]:
        Console.Out.Write(CommandList.Help(Console.IsOutputRedirected ? int.MaxValue : Console.WindowWidth));
        return ExitCode.Done;
}

var parsed = CommandList.Root(args).Parse(args);
if (parsed.Action is ParseErrorAction wrong)
{
    return WrongUse.Say(parsed, wrong);
}

try
{
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
    // Waited for here: a program that is asynchronous from its first line compiles more when it starts.
    return parsed.Action is AsynchronousCommandLineAction ? parsed.InvokeAsync(invocation).GetAwaiter().GetResult() : parsed.Invoke(invocation);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped.");
    return ExitCode.WrongUse;
}
catch (IOException e)
{
    Console.Error.WriteLine($"fulcrum: {e.Message}");
    if (WrongUse.WantsJson(args))
    {
        Json.Print(new { findings = new[] { (e as UnusableException)?.Finding ?? new Finding("FILE006", Severity.Error, "fulcrum", e.Message, "See to the file or folder that it names, and run it again.") } });
    }

    return ExitCode.Environment;
}
