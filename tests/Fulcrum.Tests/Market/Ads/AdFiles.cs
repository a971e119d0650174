using System.IO.Compression;
using System.Text;
using Fulcrum.Core;
using Fulcrum.Market;

namespace Fulcrum.Tests;

/// <summary>Reads ads from text or bytes under a file name.</summary>
internal static class AdFiles
{
    public static (IReadOnlyList<Ad> Ads, IReadOnlyList<Finding> Findings) Read(string content, string name) => Read(Encoding.UTF8.GetBytes(content), name);

    public static (IReadOnlyList<Ad> Ads, IReadOnlyList<Finding> Findings) Read(byte[] content, string name) => Read(new MemoryStream(content), name);

    public static (IReadOnlyList<Ad> Ads, IReadOnlyList<Finding> Findings) Read(Stream content, string name)
    {
        var findings = new List<Finding>();
        return ([.. AdFile.Read(content, name, findings, TestContext.Current.CancellationToken)], findings);
    }

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
