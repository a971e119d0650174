using Fulcrum.Core;

namespace Fulcrum.Market;

/// <summary>Reads the ads of one file, whatever its format.</summary>
internal static class AdFile
{
    /// <summary>The ads, in order.</summary>
    public static IEnumerable<Ad> Read(Stream content, string name, ICollection<Finding> sink, CancellationToken cancel)
    {
        var findings = new FileFindings(name, sink);
        foreach (var ad in JsonLines.Read(content, findings, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            yield return ad;
        }

        findings.Close();
    }
}
