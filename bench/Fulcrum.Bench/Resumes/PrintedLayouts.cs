using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Fulcrum.Bench;

/// <summary>The layout set as PDF files: printed by Chromium, kept by content so that only what changed is printed again.</summary>
internal static class PrintedLayouts
{
    /// <summary>The files, in the order of layouts and people; empty when Chromium is absent.</summary>
    public static IReadOnlyList<(Layout Layout, InventedPerson Person, string Pdf)> All()
    {
        var chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            return [];
        }

        var folder = Path.Combine(Path.GetTempPath(), "fulcrum-layouts");
        Directory.CreateDirectory(folder);
        var set = Layouts.All.SelectMany(l => InventedPeople.All.Select(p => (Layout: l, Person: p, Html: l.Html(p)))).ToList();
        Parallel.ForEach(set, new ParallelOptions { MaxDegreeOfParallelism = 2 }, item => Print(chromium, folder, item.Html));
        return [.. set.Select(s => (s.Layout, s.Person, PathOf(folder, s.Html)))];
    }

    private static string PathOf(string folder, string html) => Path.Combine(folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(html)))[..20] + ".pdf");

    private static void Print(string chromium, string folder, string html)
    {
        var pdf = PathOf(folder, html);
        if (File.Exists(pdf))
        {
            return;
        }

        var page = Path.ChangeExtension(pdf, ".html");
        var profile = Directory.CreateTempSubdirectory("fulcrum-chromium").FullName;
        File.WriteAllText(page, html);
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-pdf-header-footer", $"--user-data-dir={profile}", $"--print-to-pdf={pdf}.part", new Uri(page).AbsoluteUri,
        ];
        using (var process = Process.Start(new ProcessStartInfo(chromium, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!)
        {
            process.ErrorDataReceived += (_, _) => { };
            process.OutputDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            if (!process.WaitForExit(60_000))
            {
                process.Kill(entireProcessTree: true);
            }
        }

        Directory.Delete(profile, recursive: true);
        if (File.Exists(pdf + ".part"))
        {
            File.Move(pdf + ".part", pdf, overwrite: true);
        }
    }
}
