using System.Diagnostics;

namespace Fulcrum.Tests;

/// <summary>Runs the program as a user does: as its own process, output piped, in a folder and a home of its own.</summary>
public sealed class CommandLine : IDisposable
{
    private const int MostSeconds = 240;

    /// <summary>The working folder; deleted afterwards.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("fulcrum-e2e-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public (int Exit, string Out, string Error) Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Fulcrum.Cli.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["FULCRUM_HOME"] = Path.Combine(Folder, "home");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(MostSeconds)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"fulcrum {string.Join(' ', args)} did not end in {MostSeconds} seconds.");
        }

        return (process.ExitCode, output.Result, error.Result);
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
