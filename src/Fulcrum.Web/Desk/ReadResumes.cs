using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>The résumé as read, kept as long as the file is the same: reading a PDF takes another program.</summary>
internal sealed class ReadResumes
{
    private readonly Lock gate = new();
    private (string Path, DateTime Written, long Length) of;
    private (Resume? Resume, IReadOnlyList<Finding> Findings) read = (null, []);

    /// <summary>The résumé of a file, and what is wrong with it.</summary>
    public (Resume? Resume, IReadOnlyList<Finding> Findings) Read(string path)
    {
        var file = new FileInfo(path);
        var now = (file.FullName, file.Exists ? file.LastWriteTimeUtc : default, file.Exists ? file.Length : -1);
        lock (gate)
        {
            if (now != of)
            {
                var findings = new List<Finding>();
                read = (ResumeFile.Read(path, findings), findings);
                of = now;
            }

            return read;
        }
    }
}
