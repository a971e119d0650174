using Fulcrum.Core;

namespace Fulcrum.Cli;

/// <summary>Writes the HTML report beside the user's file, replacing an older one in one step.</summary>
internal static class HtmlReport
{
    internal static string Write(PivotAnswer answer, string path)
    {
        TextFile.Write(path, Pivot.Report(answer));
        return path;
    }
}
