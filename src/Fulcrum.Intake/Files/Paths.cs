using System.IO.Enumeration;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>Turns what a user names into files.</summary>
internal static class Paths
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        MaxRecursionDepth = 64,
        AttributesToSkip = FileAttributes.System,
    };

    /// <summary>The files, each once, folders in ordinal order.</summary>
    public static IEnumerable<FoundFile> Expand(IEnumerable<string> paths, ICollection<Finding> findings)
    {
        var seen = new HashSet<string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var file in paths.SelectMany(path => One(path, findings)))
        {
            if (seen.Add(file.FullPath.Length == 0 ? "-" : Path.GetFullPath(file.FullPath)))
            {
                yield return file;
            }
        }
    }

    /// <summary>Says that a path does not exist, and what exists instead.</summary>
    public static Stream? Missing(string path, ICollection<Finding> findings)
    {
        if (Directory.Exists(path))
        {
            findings.Add(new Finding("FILE007", Severity.Error, path, "this is a folder, and one file is needed", $"Name the file itself: {Path.Combine(path, "NAME")}."));
            return null;
        }

        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        var remedy = !Directory.Exists(folder)
            ? $"The folder {folder} does not exist either; check the path."
            : Nearest(folder, Path.GetFileName(path)) is { } near
                ? $"Did you mean {near}?"
                : "Check the path and the spelling.";
        findings.Add(new Finding("FILE001", Severity.Error, path, "there is no such file or folder", remedy));
        return null;
    }

    private static IEnumerable<FoundFile> One(string path, ICollection<Finding> findings)
    {
        if (path == "-")
        {
            return [FoundFile.StandardInput];
        }

        if (path.Length == 0 || path.Contains('\0'))
        {
            findings.Add(new Finding("FILE008", Severity.Error, "(empty path)", "a path is empty or holds a zero character", "Name a file, a folder, a pattern or - for standard input."));
            return [];
        }

        if (File.Exists(path))
        {
            return [new FoundFile(path, path)];
        }

        if (Directory.Exists(path))
        {
            return Listed([.. Below(path, _ => true)], path, "the folder holds no files", findings);
        }

        if (path.AsSpan().IndexOfAny('*', '?') < 0)
        {
            Missing(path, findings);
            return [];
        }

        var pattern = path.Replace('\\', '/');
        var fixedPart = pattern[..pattern.AsSpan().IndexOfAny('*', '?')];
        var root = fixedPart.Contains('/') ? fixedPart[..(fixedPart.LastIndexOf('/') + 1)] : "";
        var wanted = pattern[root.Length..].Split('/');
        var files = Directory.Exists(root.Length == 0 ? "." : root)
            ? Below(root, relative => Matches(relative.Split('/'), wanted)).ToArray()
            : [];
        return Listed(files, path, "no file fits the pattern", findings);
    }

    /// <summary>Files that describe a folder or archive and are no part of its content; named by themselves they are opened like any other.</summary>
    public static bool IsAbout(string fileName) => fileName.Length > 0 && (fileName[0] == '.'
        || Path.GetFileNameWithoutExtension(fileName).ToUpperInvariant() is "README" or "LICENSE" or "LICENCE" or "COPYING" or "NOTICE" or "CHANGELOG");

    private static FoundFile[] Listed(FoundFile[] files, string path, string ifNone, ICollection<Finding> findings)
    {
        if (files.Length == 0)
        {
            findings.Add(new Finding("FILE002", Severity.Warning, path, ifNone, "Name a file or a folder that holds job ads, for example ads/*.jsonl."));
        }

        return files;
    }

    private static IEnumerable<FoundFile> Below(string root, Func<string, bool> keep)
    {
        var start = root.Length == 0 ? "." : root;
        var files = new FileSystemEnumerable<string>(start, (ref FileSystemEntry e) => e.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory && !IsAbout(e.FileName.ToString()),
            ShouldRecursePredicate = (ref FileSystemEntry e) => e.FileName[0] != '.' && !e.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return files
            .Select(full => (Full: full, Relative: Path.GetRelativePath(start, full).Replace('\\', '/')))
            .Where(f => keep(f.Relative))
            .OrderBy(f => f.Relative, StringComparer.Ordinal)
            .Select(f => new FoundFile(f.Full, root.Length == 0 ? f.Relative : $"{root.TrimEnd('/', '\\')}/{f.Relative}"));
    }

    // ** stands for any number of folders.
    private static bool Matches(ReadOnlySpan<string> parts, ReadOnlySpan<string> wanted)
    {
        if (wanted.IsEmpty)
        {
            return parts.IsEmpty;
        }

        if (wanted[0] == "**")
        {
            return Matches(parts, wanted[1..]) || (!parts.IsEmpty && Matches(parts[1..], wanted));
        }

        return !parts.IsEmpty
            && FileSystemName.MatchesSimpleExpression(wanted[0], parts[0], OperatingSystem.IsWindows())
            && Matches(parts[1..], wanted[1..]);
    }

    private static string? Nearest(string folder, string name)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Take(10_000)
                .Select(p => (Path: p, Distance: Spelling.Distance(Path.GetFileName(p).ToLowerInvariant(), name.ToLowerInvariant())))
                .Where(p => p.Distance <= Math.Max(2, name.Length / 3))
                .OrderBy(p => p.Distance).ThenBy(p => p.Path, StringComparer.Ordinal)
                .Select(p => folder == "." ? Path.GetFileName(p.Path) : p.Path)
                .FirstOrDefault();
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
