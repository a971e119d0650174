using System.Diagnostics;
using System.Text;

namespace Fulcrum.Intake;

/// <summary>How a git command ended.</summary>
/// <param name="End">By itself, or stopped, or git is not there.</param>
/// <param name="ExitCode">Its exit code where it ended by itself.</param>
/// <param name="Errors">The start of what it complained about.</param>
internal readonly record struct GitEnd(ChildEnd End, int ExitCode, string Errors)
{
    /// <summary>It ended by itself and well.</summary>
    public bool Well => End == ChildEnd.Exited && ExitCode == 0;
}

/// <summary>
/// Runs git on a repository that may be hostile. Nothing that a repository's own configuration names is started: no hooks, no pager, no external
/// diff, no text conversion, no file-system monitor, no signature check, no fetch of missing objects. Of the machine's and the user's configuration nothing is read.
/// </summary>
internal sealed class GitProgram(TimeSpan limit, CancellationToken cancel)
{
    private const int MostErrors = 4096;

    // Given on the command line these win over the repository's own settings. "safe.directory": the folder may belong to another user; what
    // git guards against there, that folder's settings starting programs, is shut off by the lines above and below it.
    private static readonly string[] s_safe =
    [
        "--no-pager", "--no-optional-locks", "--literal-pathspecs",
        "-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "-c", "core.pager=cat", "-c", "core.attributesFile=/dev/null", "-c", "core.excludesFile=/dev/null",
        "-c", "core.bigFileThreshold=1m", "-c", "core.commitGraph=true", "-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "log.mailmap=false",
        "-c", "diff.external=", "-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "protocol.allow=never", "-c", "safe.directory=*",
    ];

    /// <summary>Runs a command in a folder, the output read while it runs.</summary>
    /// <param name="folder">Where; git looks for a repository here and above, never above <paramref name="ceiling"/>.</param>
    /// <param name="ceiling">Folder that the search does not enter; null: no limit.</param>
    /// <param name="arguments">Command and its arguments.</param>
    /// <param name="read">Reads the output; what it leaves unread is dropped.</param>
    /// <param name="write">Writes the input; null: no input.</param>
    public GitEnd Run(string folder, string? ceiling, IEnumerable<string> arguments, Action<Stream> read, Action<Stream>? write = null)
        => Run(folder, [.. s_safe, .. arguments], start => Shut(start, ceiling), read, write);

    /// <summary>Clones an address into a folder, bare, one branch, under a limit on its size; the user's own network settings apply.</summary>
    public GitEnd Clone(string url, string target, long mostBytes)
    {
        string[] arguments =
        [
            "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=", "-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=30", "-c", "protocol.ext.allow=never",
            "clone", "--quiet", "--bare", "--single-branch", "--no-tags", "--template=", "--", url, target,
        ];
        using var tooMuch = new CancellationTokenSource();
        using var watch = new Timer(_ => { if (SizeOf(target) > mostBytes) { tooMuch.Cancel(); } }, null, 250, 250);
        var end = Run(Path.GetTempPath(), arguments, start =>
        {
            start.Environment["GIT_TERMINAL_PROMPT"] = "0";
            start.Environment["GIT_ALLOW_PROTOCOL"] = "https:http:ssh:git:file";
            start.Environment.TryAdd("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
        }, Drop, null, tooMuch.Token);
        return tooMuch.IsCancellationRequested ? new GitEnd(ChildEnd.TooMuch, 0, "") : end;
    }

    private GitEnd Run(string folder, string[] arguments, Action<ProcessStartInfo> prepare, Action<Stream> read, Action<Stream>? write, CancellationToken other = default)
    {
        if (ChildProgram.Locate("git") is not { } executable)
        {
            return new GitEnd(ChildEnd.Absent, 0, "");
        }

        var start = new ProcessStartInfo(executable, arguments)
        {
            UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        prepare(start);
        using var process = Process.Start(start)!;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, other);
        stop.CancelAfter(limit);
        using var kill = stop.Token.Register(() => ChildProgram.Stop(process));
        var errors = Task.Run(() => Start(process.StandardError.BaseStream));
        var input = Task.Run(() => Feed(process.StandardInput.BaseStream, write));
        using (var output = process.StandardOutput.BaseStream)
        {
            read(output);
        }

        process.WaitForExit();
        input.Wait(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        return stop.IsCancellationRequested ? new GitEnd(ChildEnd.TooLong, 0, "") : new GitEnd(ChildEnd.Exited, process.ExitCode, errors.Result);
    }

    private static void Shut(ProcessStartInfo start, string? ceiling)
    {
        var nowhere = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = nowhere;
        start.Environment["GIT_ATTR_NOSYSTEM"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";

        // A partial clone fetches what it misses by the command that its own configuration names: refused, in the new way and in the old.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        if (ceiling is not null)
        {
            start.Environment["GIT_CEILING_DIRECTORIES"] = ceiling;
        }
    }

    private static void Feed(Stream input, Action<Stream>? write)
    {
        try
        {
            using (input)
            {
                write?.Invoke(input);
            }
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code tells why.
        }
    }

    private static string Start(Stream stream)
    {
        var kept = new byte[MostErrors];
        var count = stream.ReadAtLeast(kept, kept.Length, throwOnEndOfStream: false);
        Drop(stream);
        return Encoding.UTF8.GetString(kept, 0, count);
    }

    private static void Drop(Stream stream) => stream.CopyTo(Stream.Null);

    private static long SizeOf(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0; // Files come and go while it works; the next look counts.
        }
    }
}
