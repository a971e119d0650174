namespace Fulcrum.Intake;

/// <summary>A file to open.</summary>
/// <param name="FullPath">Where it is; empty for standard input.</param>
/// <param name="Name">What it is called in places.</param>
internal sealed record FoundFile(string FullPath, string Name)
{
    /// <summary>What is piped in.</summary>
    public static FoundFile StandardInput { get; } = new("", Sources.StandardInput);

    /// <summary>Whether it holds other files.</summary>
    public bool IsZip => FullPath.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
}
