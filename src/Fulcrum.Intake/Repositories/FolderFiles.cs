using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>The files of a folder without version control. Links are not followed, so neither loops nor places outside are entered.</summary>
internal static class FolderFiles
{
    private const int MostDepth = 64;
    private static readonly EnumerationOptions s_here = new() { IgnoreInaccessible = true, AttributesToSkip = 0, ReturnSpecialDirectories = false };

    /// <summary>Files in ordinal order of path.</summary>
    public static (IReadOnlyList<RepositoryFile> Files, int LeftOut) Read(string root, FileBudget budget, CancellationToken cancel)
    {
        var files = new List<RepositoryFile>();
        var leftOut = 0;
        var open = new Stack<(DirectoryInfo Folder, string Prefix, int Depth)>();
        open.Push((new DirectoryInfo(root), "", 0));
        while (open.TryPop(out var at))
        {
            foreach (var entry in at.Folder.EnumerateFileSystemInfos("*", s_here).OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                cancel.ThrowIfCancellationRequested();
                var path = at.Prefix + PrintableText.Of(entry.Name);
                if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
                {
                    continue;
                }

                if (entry is DirectoryInfo folder)
                {
                    if (entry.Name != ".git" && at.Depth < MostDepth)
                    {
                        open.Push((folder, path + "/", at.Depth + 1));
                    }
                }
                else if (files.Count == FileBudget.MostFiles)
                {
                    leftOut++;
                }
                else
                {
                    files.Add(One((FileInfo)entry, path, budget));
                }
            }
        }

        return ([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], leftOut);
    }

    // Pipes and devices say that they are empty, and are left closed as empty files are.
    private static RepositoryFile One(FileInfo file, string path, FileBudget budget)
    {
        var size = file.Length;
        var hash = budget.WantsHash(size);
        if (!hash && !budget.Wants(path, size))
        {
            return new RepositoryFile(path, size);
        }

        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = new byte[size];
            return FileBudget.File(path, content.AsSpan(0, stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)), hash);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new RepositoryFile(path, size);
        }
    }
}
