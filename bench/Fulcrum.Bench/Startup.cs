using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Fulcrum.Bench;

/// <summary>Start-up of the published program beside an empty one, by processor time of the processes. <c>-- startup</c>.</summary>
internal static partial class Startup
{
    private const int Rounds = 15;

    public static int Run(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("fulcrum-startup");
        try
        {
            if (Program(folder.FullName) is not { } empty || Published(folder.FullName) is not { } fulcrum)
            {
                return 1;
            }

            var home = Path.Combine(folder.FullName, "home");
            Directory.CreateDirectory(home);
            var ways = new (string Name, string[] Arguments)[]
            {
                ("an empty program", [empty]),
                ("fulcrum --version", [fulcrum, "--version"]),
                ("fulcrum --help", [fulcrum, "--help"]),
                ("fulcrum market list (store opened)", [fulcrum, "market", "list"]),
            };
            Time(["dotnet", fulcrum, "market", "add", Path.Combine(Path.GetDirectoryName(fulcrum)!, "examples", "ads")], home);
            var times = Array.ConvertAll(ways, _ => new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                for (var n = 0; n < ways.Length; n++)
                {
                    var time = Time(["dotnet", .. ways[n].Arguments], home);
                    if (round > 0)
                    {
                        times[n].Add(time);
                    }
                }
            }

            var first = Median(times[0]);
            for (var n = 0; n < ways.Length; n++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ways[n].Name,-38} {Median(times[n]) * 1000,6:F0} ms of processor time {Median(times[n]) / first,6:F2} x"));
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string? Program(string folder)
    {
        var source = Path.Combine(folder, "empty");
        Directory.CreateDirectory(source);
        File.WriteAllText(Path.Combine(source, "empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(source, "Program.cs"), "System.Console.WriteLine(\"hello\");");
        return Publish(Path.Combine(source, "empty.csproj"), Path.Combine(folder, "empty-out")) ? Path.Combine(folder, "empty-out", "empty.dll") : null;
    }

    private static string? Published(string folder)
    {
        var project = Path.Combine("src", "Fulcrum.Cli", "Fulcrum.Cli.csproj");
        if (!File.Exists(project))
        {
            Console.Error.WriteLine("Run this in the root of the repository.");
            return null;
        }

        return Publish(project, Path.Combine(folder, "fulcrum")) ? Path.Combine(folder, "fulcrum", "Fulcrum.Cli.dll") : null;
    }

    private static bool Publish(string project, string to)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
            ["publish", project, "-c", "Release", "-o", to, "-v", "quiet", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/fulcrum.lock.json"]) { RedirectStandardOutput = true })!;
        var output = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            Console.Error.WriteLine(output);
        }

        return publish.ExitCode == 0;
    }

    private static double Time(string[] command, string home)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = home };
        start.Environment["HOME"] = home;
        start.Environment["XDG_STATE_HOME"] = Path.Combine(home, "state");
        start.Environment["XDG_DATA_HOME"] = Path.Combine(home, "data");
        start.Environment["FULCRUM_HOME"] = home;
        start.Environment["DOTNET_TieredPGO"] = "0";
        var before = Children();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Children() - before;
    }

    // Seconds of processor time of all children that have ended.
    private static double Children()
    {
        Span<long> usage = stackalloc long[18];
        if (Usage(-1, ref usage[0]) != 0)
        {
            throw new PlatformNotSupportedException("Processor time of children is read on Linux only.");
        }

        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int Usage(int who, ref long usage);
}
