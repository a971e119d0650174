using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>Writes the HTML report beside the user's file, replacing an older one in one step.</summary>
internal static class HtmlReport
{
    internal static string Write(PivotAnswer answer, string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var fresh = full + ".new";
        File.WriteAllText(fresh, Pivot.Report(answer));
        File.Move(fresh, full, overwrite: true);
        return path;
    }
}
