using System.CommandLine;

namespace Fulcrum.Cli;

/// <summary>A command whose help ends with an example that works as it stands.</summary>
internal sealed class ExampledCommand(string name, string description, string example) : Command(name, description)
{
    internal string Example => example;
}
