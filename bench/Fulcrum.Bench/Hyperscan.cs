using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Fulcrum.Bench;

/// <summary>The same task done by Hyperscan: a small C++ program, built where g++ and the library are at hand.</summary>
internal static class Hyperscan
{
    /// <summary>Megabytes a second of thread CPU time, and how many names were found; null where it cannot be built.</summary>
    public static (double Speed, long Found)? Run(List<string> forms, List<byte[]> texts, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("fulcrum-hyperscan");
        try
        {
            var program = Path.Combine(folder.FullName, "hyperscan");
            if (Start("g++", "-O3", "-march=native", "-o", program, Path.Combine(AppContext.BaseDirectory, "hyperscan.cc"), "-lhs") is null)
            {
                return null;
            }

            var (names, ads) = (Path.Combine(folder.FullName, "names"), Path.Combine(folder.FullName, "ads"));
            File.WriteAllText(names, string.Join('\n', forms), new UTF8Encoding(false));
            using (var writer = new BinaryWriter(File.Create(ads)))
            {
                foreach (var text in texts)
                {
                    writer.Write(text.Length);
                    writer.Write(text);
                }
            }

            return Start(program, names, ads, rounds.ToString(CultureInfo.InvariantCulture))?.Split(' ') is [var speed, var found, ..]
                ? (double.Parse(speed, CultureInfo.InvariantCulture), long.Parse(found, CultureInfo.InvariantCulture)) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Start(string program, params string[] arguments)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = started.StandardError.ReadToEndAsync();
            var output = started.StandardOutput.ReadToEnd();
            started.WaitForExit();
            return started.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
