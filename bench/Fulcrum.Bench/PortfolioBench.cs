using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fulcrum.Intake;
using Fulcrum.Person;
using Fulcrum.Planning;
using Fulcrum.Reading;

namespace Fulcrum.Bench;

/// <summary>
/// A repository of 5,000 commits, built by git fast-import: reading its history beside the same `git log` with its output thrown away, in turns, and
/// the whole audit beside both. The goal is 1.3 times the time of that `git log`.
/// </summary>
internal static class PortfolioBench
{
    private const int Rounds = 15;

    internal static int Run(string[] args)
    {
        var commits = args.Length > 0 && int.TryParse(args[0], out var given) ? given : 5000;
        var folder = Directory.CreateTempSubdirectory("fulcrum-bench-").FullName;
        try
        {
            Git(folder, ["init", "-q", "-b", "main", "."], _ => { });
            Git(folder, ["fast-import", "--quiet"], input => Write(input, commits));
            var (alone, read, audit, own) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
            var person = new PersonReader(Reader.Bundled);
            var facts = Planner.Facts([]);
            for (var round = -1; round < Rounds; round++)
            {
                var a = Time(() => Git(folder, GitLog.Arguments(50_000), _ => { }));
                var log = new GitLog(50_000);
                var before = Environment.CpuUsage.TotalTime;
                var r = Time(() => new GitProgram(TimeSpan.FromMinutes(2), default).Run(folder, null, GitLog.Arguments(50_000), log.Read));
                var used = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
                var w = Time(() => person.Audit(new Sources().Repository(folder, person.PracticeDataSizes, [])!, [], facts, [], null));
                if (log.Commits.Count != commits)
                {
                    Console.Error.WriteLine($"{log.Commits.Count} commits were read, {commits} were written.");
                    return 1;
                }

                if (round >= 0)
                {
                    alone.Add(a);
                    read.Add(r);
                    audit.Add(w);
                    own.Add(used);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{commits} commits; {Rounds} rounds in turns; milliseconds. The best round is the one that other work on the machine disturbed least."));
            Console.WriteLine("                          best   median   ratio of the best   median of the ratios");
            Line("git log alone", alone, null);
            Line("git log, read", read, alone);
            Line("the whole audit", audit, alone);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time of this process while it reads the log: {Median(own):0} ms"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Two hundred files, of which three grow by a line in every commit, as code does.
    private static void Write(Stream input, int commits)
    {
        var files = Enumerable.Range(0, 200).Select(_ => new StringBuilder()).ToArray();
        using var writer = new StreamWriter(input, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        for (var i = 1; i <= commits; i++)
        {
            var when = 1_700_000_000L + (i * 2400L);
            writer.Write(FormattableString.Invariant($"commit refs/heads/main\nmark :{i}\nauthor Ada <ada@example.org> {when} +0000\ncommitter Ada <ada@example.org> {when} +0000\ndata 4\nwork\n"));
            writer.Write(i > 1 ? FormattableString.Invariant($"from :{i - 1}\n") : "");
            for (var k = 0; k < 3; k++)
            {
                var at = ((i * 7) + (k * 31)) % files.Length;
                files[at].Append(CultureInfo.InvariantCulture, $"value_{i} = {i} + {k}\n");
                var text = files[at].ToString();
                writer.Write(FormattableString.Invariant($"M 100644 inline src/part{at % 10}/module{at}.py\ndata {text.Length}\n{text}\n"));
            }
        }
    }

    private static void Git(string folder, string[] arguments, Action<Stream> input)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        input(process.StandardInput.BaseStream);
        process.StandardInput.Close();
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {arguments[0]} ended with {process.ExitCode}.");
        }
    }

    private static void Line(string name, List<double> times, List<double>? beside)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{times.Min(),12:0}{Median(times),9:0}{(beside is null ? "" : FormattableString.Invariant($"{times.Min() / beside.Min(),20:0.00}{Median(times.Zip(beside, (x, y) => x / y)),23:0.00}"))}"));

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
