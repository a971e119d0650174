using System.Diagnostics;
using System.Text.Json;

namespace Fulcrum.Bench;

/// <summary>Runs a script of this folder where python3 has NumPy.</summary>
internal static class NumPy
{
    /// <summary>What the script prints as JSON; null where NumPy is absent.</summary>
    public static JsonElement? Ask(string script, string input)
        => new[] { "/usr/bin/python3", "python3" }.Select(python => Ask(python, script, input)).FirstOrDefault(a => a is not null);

    private static JsonElement? Ask(string program, string script, string input)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(program, Path.Combine(AppContext.BaseDirectory, script))
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            python.StandardInput.Write(input);
            python.StandardInput.Close();
            using var answer = JsonDocument.Parse(python.StandardOutput.ReadToEnd());
            python.WaitForExit();
            return answer.RootElement.Clone();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException or JsonException)
        {
            // No such program, or one without NumPy, which ends before it reads.
            return null;
        }
    }
}
