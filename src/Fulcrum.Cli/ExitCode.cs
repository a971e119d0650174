namespace Fulcrum.Cli;

/// <summary>What the shell gets back.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>Findings that block: what was asked for could not be worked out.</summary>
    internal const int Blocked = 1;

    /// <summary>The command line is wrong.</summary>
    internal const int WrongUse = 2;

    /// <summary>Something outside is missing or cannot be written.</summary>
    internal const int Environment = 3;
}
