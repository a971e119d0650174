using System.Text;
using Fulcrum.Intake;

namespace Fulcrum.Cli;

/// <summary>Writes a text file beside the user's others: the old one or the whole new one, never a part.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static void Write(string path, string text)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        new Sources().WriteAtomically(full, stream => stream.Write(Utf8.GetBytes(text)));
    }
}
