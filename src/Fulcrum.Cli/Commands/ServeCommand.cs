using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Fulcrum.Cli;

/// <summary>`fulcrum serve`: the same flow as pages in a browser. The pages are a program of their own, so that no other command waits for a web server to load.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "The pivot file to show and change (default: pivot.yaml in your workspace, made by the pages).", Arity = ArgumentArity.ZeroOrOne };
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1 (default: a free one)." };
        port.Validators.Add(given =>
        {
            if (given.GetValue(port) is < 0 or > 65535)
            {
                given.AddError("--port takes a number from 1 to 65535.");
            }
        });
        var noBrowser = new Option<bool>("--no-browser") { Description = "Only print the address." };
        var command = new ExampledCommand("serve", "Open Fulcrum in your browser: the same market, ledger and plan as pages, on this machine only.", "fulcrum serve") { file, port, noBrowser };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(file), parsed.GetValue(port), parsed.GetValue(noBrowser), cancel));
        return command;
    }

    private static async Task<int> Run(string? file, int port, bool noBrowser, CancellationToken cancel)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Fulcrum.Web.dll");
        if (!File.Exists(program))
        {
            Console.Error.WriteLine("The pages are not part of this build. Run ./fulcrum serve from the source tree; it builds them.");
            return ExitCode.Environment;
        }

        if (file is not null && !File.Exists(file))
        {
            Console.Error.WriteLine($"There is no file {file}. Leave it out to start from nothing, or write one with `fulcrum init {file}`.");
            return ExitCode.WrongUse;
        }

        var start = new ProcessStartInfo(System.Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet");
        string[] words =
        [
            program, "--port", port.ToString(CultureInfo.InvariantCulture), "--browser", noBrowser || Console.IsOutputRedirected ? "no" : "yes",
            "--owner", System.Environment.ProcessId.ToString(CultureInfo.InvariantCulture), .. file is null ? [] : new[] { "--pivot", file },
        ];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        // Six megabytes (in hexadecimal) before new objects are looked through: planning makes much garbage, and the pages share a small machine with a browser.
        start.Environment["DOTNET_GCgen0MaxBudget"] = "600000";
        using var pages = Process.Start(start)!;
        try
        {
            await pages.WaitForExitAsync(cancel);
            return pages.ExitCode;
        }
        catch (OperationCanceledException)
        {
            // In a terminal Ctrl+C reaches the pages' program, too; elsewhere it ends as soon as this one has.
            return ExitCode.Done;
        }
    }
}
