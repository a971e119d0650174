using System.Text;
using Fulcrum.Core;
using Fulcrum.Person;
using Fulcrum.Reading;

namespace Fulcrum.Tests;

/// <summary>Reads a résumé from a string.</summary>
internal static class ReadResume
{
    public static PersonReader Reader { get; } = new(Fulcrum.Reading.Reader.Bundled);

    public static (Resume Resume, List<Finding> Findings) From(string text, string name = "cv.txt") => From(Encoding.UTF8.GetBytes(text), name);

    public static (Resume Resume, List<Finding> Findings) From(byte[] bytes, string name)
    {
        var findings = new List<Finding>();
        using var stream = new MemoryStream(bytes);
        return (Reader.Resume(stream, name, findings), findings);
    }
}
