using System.Diagnostics;
using System.Net;
using Shouldly;

namespace Fulcrum.Tests;

/// <summary>The pages as a user gets them: a process of its own, with a home of its own, on a free port.</summary>
public sealed class WebProcess : IDisposable
{
    private const int MostSeconds = 60;
    private readonly Process process;

    private WebProcess(Process process, string home, Uri address)
    {
        this.process = process;
        Home = home;
        Address = address;
    }

    /// <summary>The folder with all data.</summary>
    public string Home { get; }

    /// <summary>What was printed: the address with the key.</summary>
    public Uri Address { get; }

    /// <summary>Scheme, host and port.</summary>
    public string Base => Address.GetLeftPart(UriPartial.Authority);

    public int Id => process.Id;

    /// <summary>A pivot file of the bundled examples.</summary>
    public static string Example(string name = "engineer-with-vendor-certifications") => Path.Combine(Repository.Root, "examples", name, "pivot.yaml");

    /// <summary>Starts it.</summary>
    /// <param name="home">The folder with the data.</param>
    /// <param name="pivot">The pivot file; null: the home's own.</param>
    public static WebProcess Start(string home, string? pivot = null)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = home, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "src", "Fulcrum.Web", "bin", configuration, "net10.0", "Fulcrum.Web.dll"));
        foreach (var word in pivot is null ? [] : new[] { "--pivot", pivot })
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["FULCRUM_HOME"] = home;
        var process = Process.Start(start)!;
        var found = new TaskCompletionSource<Uri>();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = found.TrySetResult(new Uri(line.Data[at..]));
            }
        };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEndAsync();
        if (!found.Task.Wait(TimeSpan.FromSeconds(MostSeconds)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The pages did not start in {MostSeconds} seconds: {errors.Result}");
        }

        return new WebProcess(process, home, found.Task.Result);
    }

    /// <summary>A client that holds the key, as a browser does after the first page.</summary>
    public async Task<HttpClient> Client()
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseCookies = true }) { BaseAddress = new Uri(Base) };
        (await client.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return client;
    }

    /// <summary>Waits until the answer of the settings as they are is there.</summary>
    public async Task Answered(HttpClient client, string address = "/standing")
    {
        for (var tries = 0; tries < 10 * 2 * MostSeconds; tries++)
        {
            using var standing = await client.GetAsync(address);
            if (standing.Headers.Contains("HX-Refresh"))
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"No answer in {2 * MostSeconds} seconds.");
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}
