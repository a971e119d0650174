namespace Fulcrum.Core;

/// <summary>What the import of an archive does to one file.</summary>
public enum ImportedFile
{
    /// <summary>There is no such file yet.</summary>
    New,

    /// <summary>The file that is there goes.</summary>
    Replaces,

    /// <summary>The file that is there says the same.</summary>
    Same,
}

/// <summary>A file of a workspace's archive.</summary>
/// <param name="Name">Its name in the workspace, "/" between folders.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Change">What its import does.</param>
/// <param name="Holds">What it holds, in words, and what goes for it; empty where the name says all.</param>
public sealed record ArchivedFile(string Name, long Bytes, ImportedFile Change, string Holds = "");
