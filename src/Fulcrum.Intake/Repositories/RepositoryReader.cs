using System.Text;
using Fulcrum.Core;

namespace Fulcrum.Intake;

/// <summary>A folder or an address to a snapshot.</summary>
internal sealed class RepositoryReader(IReadOnlySet<long> hashedSizes, ICollection<Finding> findings, CancellationToken cancel)
{
    private const int MostCommits = 50_000;
    private const long MostClone = 512 << 20;
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);
    private readonly GitProgram _git = new(s_limit, cancel);

    /// <summary>Whether a user means an address rather than a folder.</summary>
    public static bool IsUrl(string place)
        => place.Contains("://", StringComparison.Ordinal) || (place.StartsWith("git@", StringComparison.Ordinal) && place.Contains(':', StringComparison.Ordinal));

    /// <summary>The snapshot; null with a finding.</summary>
    public RepositorySnapshot? Read(string place)
        => (IsUrl(place) ? OfUrl(place) : OfFolder(place)) is { } snapshot
            ? snapshot is { Files.Count: 0, LeftUnread: 0 } ? Refuse("REPO014", place, "it holds no files: there is nothing to audit", "Name the folder that holds the project.") : snapshot
            : null;

    private RepositorySnapshot? OfUrl(string url)
    {
        string[] allowed = ["https://", "http://", "ssh://", "git://", "file://", "git@"];
        if (!allowed.Any(a => url.StartsWith(a, StringComparison.OrdinalIgnoreCase)))
        {
            return Refuse("REPO003", url, "this kind of address is not cloned", "Give an https, ssh or git address, or clone it yourself and name the folder.");
        }

        var target = Directory.CreateTempSubdirectory("fulcrum-clone-").FullName;
        try
        {
            var bare = Path.Combine(target, "clone.git");
            var end = _git.Clone(url, bare, MostClone);
            if (end.Well)
            {
                var snapshot = OfGit(bare, bare, url);
                return snapshot is null ? null : snapshot with { Remote = WithoutUser(url), Name = NameOf(url) };
            }

            return end.End switch
            {
                ChildEnd.Absent => Absent(url),
                ChildEnd.TooMuch => Refuse("REPO004", url, $"the repository is larger than {MostClone >> 20} MB", "Clone it yourself and name the folder: a folder has no such limit."),
                ChildEnd.TooLong => Refuse("REPO004", url, $"cloning was stopped after {s_limit.TotalMinutes:0} minutes", "Clone it yourself and name the folder."),
                _ => Refuse("REPO002", url, $"git could not clone it: {FirstLine(end.Errors)}", "Check the address and that you may read it; a private repository is best cloned by yourself, then name the folder."),
            };
        }
        finally
        {
            Remove(target);
        }
    }

    private RepositorySnapshot? OfFolder(string place)
    {
        if (!Directory.Exists(place))
        {
            if (File.Exists(place))
            {
                return Refuse("REPO001", place, "this is a file; a project is a folder or an address", "Name the folder that holds the project.");
            }

            Paths.Missing(place, findings);
            return null;
        }

        var full = Path.GetFullPath(place);
        var found = "";
        var end = _git.Run(full, null, ["rev-parse", "--git-dir"], o => found = Text(o));
        if (end.End == ChildEnd.Absent)
        {
            findings.Add(new Finding("REPO005", Severity.Warning, place, "git is not installed, so only the files were looked at and nothing is said about effort and authorship", InstallCommand()));
            return OfFiles(full, place, HistoryState.NoGit);
        }

        // Where the folder's own repository is broken, git goes on to the one around it, which is another project.
        var inside = "";
        var isAround = end.Well && Path.Exists(Path.Combine(full, ".git")) && _git.Run(full, null, ["rev-parse", "--show-prefix"], o => inside = Text(o)).Well && inside.Length > 0;
        if (isAround || (!end.Well && Path.Exists(Path.Combine(full, ".git"))))
        {
            findings.Add(new Finding("REPO012", Severity.Warning, place, $"git cannot read this repository{(isAround ? "" : $" ({FirstLine(end.Errors)})")}, so only its files were looked at and nothing is said about effort and authorship", "Repair it (`git fsck`), or clone it again."));
            return OfFiles(full, place, HistoryState.NoGit);
        }

        if (end.Well && OfGit(full, null, place) is { } snapshot)
        {
            return snapshot;
        }

        if (!end.Well)
        {
            findings.Add(new Finding("REPO006", Severity.Note, place, "this folder is not under version control, so only its files were looked at and nothing is said about effort and authorship", "Put it under git and publish it: the history is part of what a project shows."));
        }

        return OfFiles(full, place, end.Well && found.Length > 0 ? HistoryState.NoCommit : HistoryState.NoGit);
    }

    // Null where git knows nothing of this folder, or has no commit yet.
    private RepositorySnapshot? OfGit(string folder, string? ceiling, string place)
    {
        string Ask(params string[] arguments)
        {
            var text = "";
            return _git.Run(folder, ceiling, arguments, o => text = Text(o)).Well ? text : "";
        }

        if (Ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").Length == 0)
        {
            findings.Add(Ask("rev-parse", "--verify", "--quiet", "HEAD").Length > 0
                ? new Finding("REPO013", Severity.Warning, place, "the last commit is missing from the repository, so only the files in the folder were looked at and nothing is said about effort and authorship", "Repair it (`git fsck`), or clone it again.")
                : new Finding("REPO007", Severity.Warning, place, "the repository has no commit that could be looked at, so only the files in the folder were", "Commit the work; small commits as it grows show how it was made."));
            return null;
        }

        var tree = new GitTree();
        var listed = _git.Run(folder, ceiling, GitTree.Arguments, tree.Read);
        if (!listed.Well)
        {
            findings.Add(new Finding("REPO015", Severity.Warning, place, $"git cannot list the files of the last commit ({FirstLine(listed.Errors)}), so those in the folder were looked at", "Fetch the missing parts (`git fetch --refetch`), or clone it again."));
            return null;
        }

        var budget = new FileBudget(hashedSizes);
        var files = tree.Files(budget, (write, read) => _git.Run(folder, ceiling, GitTree.ContentArguments, read, write));
        if (files.Count == 0 && ceiling is null && Ask("rev-parse", "--show-prefix").Length > 0)
        {
            // A plain folder inside of somebody's repository that does not hold it.
            findings.Add(new Finding("REPO016", Severity.Note, place, "no file of this folder is under version control, so only its files were looked at", "Put it under git and publish it: the history is part of what a project shows."));
            return null;
        }

        var log = new GitLog(MostCommits);
        var history = _git.Run(folder, ceiling, GitLog.Arguments(MostCommits), log.Read);
        if (!history.Well)
        {
            findings.Add(new Finding("REPO008", Severity.Warning, place, $"the history could be read only in part: {(history.End == ChildEnd.TooLong ? "it took too long" : FirstLine(history.Errors))}", "Clone it again in full."));
        }

        return new RepositorySnapshot
        {
            Place = place,
            Name = NameOf(RepositoryReader.IsUrl(place) ? place : folder),
            History = Ask("rev-parse", "--is-shallow-repository") == "true" ? HistoryState.Shallow : HistoryState.Whole,
            Files = files,
            Commits = log.Commits,
            Remote = WithoutUser(Ask("config", "--local", "--no-includes", "--get", "remote.origin.url")),
            Branch = PrintableText.Of(Ask("symbolic-ref", "--short", "--quiet", "HEAD")),
            Submodules = tree.Submodules,
            LeftUnread = budget.LeftUnread + tree.LeftOut,
            HasOlderCommits = log.HasMore || !history.Well,
        };
    }

    private RepositorySnapshot OfFiles(string folder, string place, HistoryState history)
    {
        var budget = new FileBudget(hashedSizes);
        var (files, leftOut) = FolderFiles.Read(folder, budget, cancel);
        return new RepositorySnapshot { Place = place, Name = NameOf(folder), History = history, Files = files, LeftUnread = budget.LeftUnread + leftOut };
    }

    private RepositorySnapshot? Refuse(string code, string place, string reason, string remedy)
    {
        findings.Add(new Finding(code, Severity.Error, PrintableText.Of(place), reason, remedy));
        return null;
    }

    private RepositorySnapshot? Absent(string place) => Refuse("REPO005", place, "cloning needs the program git, which is not installed", InstallCommand());

    private static string InstallCommand() => OperatingSystem.IsWindows() ? "Install it with: winget install Git.Git."
        : OperatingSystem.IsMacOS() ? "Install it with: xcode-select --install."
        : "Install it with: sudo apt-get install git (Debian, Ubuntu) or sudo dnf install git (Fedora).";

    // "https://user:secret@host/x" must not get into a report.
    private static string WithoutUser(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var at = scheme < 0 ? -1 : url.IndexOf('@', scheme);
        var slash = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        return PrintableText.Of(at > 0 && (slash < 0 || at < slash) ? url[..(scheme + 3)] + url[(at + 1)..] : url);
    }

    private static string NameOf(string place)
    {
        var last = place.TrimEnd('/', '\\').Split('/', '\\', ':')[^1];
        return PrintableText.Of(last.EndsWith(".git", StringComparison.Ordinal) && last.Length > 4 ? last[..^4] : last);
    }

    private static string Text(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        stream.CopyTo(Stream.Null);
        return Encoding.UTF8.GetString(buffer, 0, count).Trim();
    }

    private static string FirstLine(string errors) => PrintableText.Of(errors.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith("fatal", StringComparison.Ordinal)) ?? errors.Split('\n')[0].Trim());

    private static void Remove(string folder)
    {
        try
        {
            // git makes its objects read-only, which Windows will not delete.
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
            {
                file.Attributes = FileAttributes.Normal;
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It lies in the machine's folder for temporary files, which is emptied by itself.
        }
    }
}
