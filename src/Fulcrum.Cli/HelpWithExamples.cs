using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Fulcrum.Cli;

/// <summary>The usual help, then the command's example.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampledCommand command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  {command.Example}\n");
        }

        return ExitCode.Done;
    }

    internal static HelpOption Option()
    {
        var option = new HelpOption { Recursive = true };
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
        return option;
    }
}
