using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fulcrum.Cli;

/// <summary>What `--json` prints.</summary>
internal static class Json
{
    /// <summary>In the same form, for what is written by hand because it is asked for often: finding out how types are made costs more than the start of the runtime.</summary>
    internal static JsonWriterOptions ByHand => new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(object value) => Fulcrum.Print.Json(value);

    internal static T? Read<T>(string text) => Fulcrum.Print.ReadJson<T>(text);

    internal static int Print(object value, int exit = ExitCode.Done)
    {
        Console.Out.WriteLine(Of(value));
        return exit;
    }
}
