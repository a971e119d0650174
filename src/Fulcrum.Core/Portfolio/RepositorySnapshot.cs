namespace Fulcrum.Core;

/// <summary>What is known of a repository's past.</summary>
public enum HistoryState
{
    /// <summary>A plain folder: no version control.</summary>
    NoGit,

    /// <summary>A repository without a commit.</summary>
    NoCommit,

    /// <summary>The older part of the history was cut off when it was copied.</summary>
    Shallow,

    /// <summary>The whole history, or its latest part up to a limit.</summary>
    Whole,
}

/// <summary>A repository as it lies there: files of its last commit and its history. Made by reading, never by running anything in it.</summary>
public sealed record RepositorySnapshot
{
    /// <summary>Folder or address as the user named it.</summary>
    public required string Place { get; init; }

    /// <summary>Last part of the place, for titles.</summary>
    public required string Name { get; init; }

    /// <summary>What is known of its past.</summary>
    public required HistoryState History { get; init; }

    /// <summary>Files of the last commit (of the folder where there is none), in ordinal order of path.</summary>
    public required IReadOnlyList<RepositoryFile> Files { get; init; }

    /// <summary>Commits, latest first.</summary>
    public IReadOnlyList<RepositoryCommit> Commits { get; init; } = [];

    /// <summary>Address it was cloned from, without user name and password; or empty.</summary>
    public string Remote { get; init; } = "";

    /// <summary>Branch looked at; empty when the head is detached.</summary>
    public string Branch { get; init; } = "";

    /// <summary>Other repositories inside, which are not looked at.</summary>
    public IReadOnlyList<string> Submodules { get; init; } = [];

    /// <summary>Files whose text was not read because of a limit on size or number.</summary>
    public int LeftUnread { get; init; }

    /// <summary>True when the history is longer than what was read.</summary>
    public bool HasOlderCommits { get; init; }
}

/// <summary>One file. Names are printable: control characters are replaced.</summary>
/// <param name="Path">Path in the repository with forward slashes.</param>
/// <param name="Size">Bytes.</param>
public sealed record RepositoryFile(string Path, long Size)
{
    /// <summary>Content; null for what is binary, too large or was left unread.</summary>
    public string? Text { get; init; }

    /// <summary>MD5 of the content in lower-case hexadecimal digits, worked out only for sizes that were asked for; else empty.</summary>
    public string Md5 { get; init; } = "";

    /// <summary>Last part of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Ending in lower case with its dot, or empty.</summary>
    public string Extension => Name.LastIndexOf('.') is var dot and > 0 ? Name[dot..].ToLowerInvariant() : "";
}

/// <summary>One commit.</summary>
/// <param name="Author">Name of the author.</param>
/// <param name="Email">Address of the author.</param>
/// <param name="Written">When the author wrote it.</param>
/// <param name="Committed">When it got into the repository.</param>
/// <param name="IsMerge">Two parents or more; a merge has no changes of its own here.</param>
/// <param name="Changes">Lines added and deleted, file by file.</param>
public sealed record RepositoryCommit(string Author, string Email, DateTimeOffset Written, DateTimeOffset Committed, bool IsMerge, IReadOnlyList<FileChange> Changes);

/// <summary>What a commit did to a file; no lines are counted in binary and very large files.</summary>
/// <param name="Path">Path after the change.</param>
/// <param name="Added">Lines added.</param>
/// <param name="Deleted">Lines deleted.</param>
public readonly record struct FileChange(string Path, int Added, int Deleted);
