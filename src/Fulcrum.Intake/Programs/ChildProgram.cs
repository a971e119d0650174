using System.Diagnostics;

namespace Fulcrum.Intake;

/// <summary>How a child program ended.</summary>
internal enum ChildEnd
{
    /// <summary>By itself; see the exit code.</summary>
    Exited,

    /// <summary>It is not installed.</summary>
    Absent,

    /// <summary>It was stopped because it took too long.</summary>
    TooLong,

    /// <summary>It was stopped because it wrote too much.</summary>
    TooMuch,
}

/// <summary>What a child program left.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code where it ended by itself.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">The start of what it complained about.</param>
internal sealed record ChildResult(ChildEnd End, int ExitCode, byte[] Output, string Errors);

/// <summary>Runs another program without a shell: a fixed executable of the search path, a list of arguments, a time limit, a size limit, no input.</summary>
internal static class ChildProgram
{
    private const int MostErrors = 4096;

    /// <summary>Runs it to its end or to a limit; whatever it started is stopped with it.</summary>
    public static ChildResult Run(string program, IEnumerable<string> arguments, TimeSpan limit, int mostBytes, CancellationToken cancel = default)
    {
        if (Locate(program) is not { } executable)
        {
            return new ChildResult(ChildEnd.Absent, 0, [], "");
        }

        var start = new ProcessStartInfo(executable, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(limit);
        var output = Task.Run(() => ReadAsync(process.StandardOutput.BaseStream, mostBytes, stop));
        var errors = Task.Run(() => ReadAsync(process.StandardError.BaseStream, MostErrors, null, stop.Token));
        try
        {
            var bytes = output.GetAwaiter().GetResult();
            if (bytes is null)
            {
                Stop(process);
                return new ChildResult(ChildEnd.TooMuch, 0, [], "");
            }

            process.WaitForExitAsync(stop.Token).GetAwaiter().GetResult();
            return new ChildResult(ChildEnd.Exited, process.ExitCode, bytes, System.Text.Encoding.UTF8.GetString(errors.GetAwaiter().GetResult() ?? []));
        }
        catch (OperationCanceledException)
        {
            Stop(process);
            cancel.ThrowIfCancellationRequested();
            return new ChildResult(ChildEnd.TooLong, 0, [], "");
        }
    }

    // The search path only: never the current folder, where a file of that name may lie in wait.
    internal static string? Locate(string program)
    {
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe" } : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => endings.Select(e => Path.Combine(folder, program + e)))
            .FirstOrDefault(File.Exists);
    }

    private static Task<byte[]?> ReadAsync(Stream stream, int most, CancellationTokenSource stop) => ReadAsync(stream, most, most, stop.Token);

    // Null when there is more than allowed; without a limit to refuse at, the rest is read and dropped.
    private static async Task<byte[]?> ReadAsync(Stream stream, int keep, int? refuseAt, CancellationToken cancel)
    {
        var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await stream.ReadAsync(buffer, cancel).ConfigureAwait(false) is var count and > 0)
        {
            if (refuseAt is { } most && kept.Length + count > most)
            {
                return null;
            }

            kept.Write(buffer, 0, (int)Math.Min(count, keep - kept.Length));
        }

        return kept.ToArray();
    }

    internal static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(2000);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}
