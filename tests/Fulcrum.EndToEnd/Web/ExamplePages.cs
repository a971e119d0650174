[assembly: AssemblyFixture(typeof(Fulcrum.Tests.ExamplePages))]

namespace Fulcrum.Tests;

/// <summary>The pages of the bundled example with its answer worked out, and a browser: made once, when the first test asks, for tests that change nothing.</summary>
public sealed class ExamplePages : IAsyncDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private readonly string home = Directory.CreateTempSubdirectory("fulcrum-web-").FullName;
    private Browser? browser;
    private WebProcess? pages;

    /// <summary>The browser and the pages; skips the test where there is no browser.</summary>
    public async Task<(Browser Browser, WebProcess Pages)> Open()
    {
        await one.WaitAsync();
        try
        {
            browser ??= await Browser.Open();
            if (pages is null)
            {
                pages = WebProcess.Start(home, WebProcess.Example());
                using var client = await pages.Client();
                await pages.Answered(client);
                await pages.Answered(client, "/credentials/standing");
            }

            return (browser, pages);
        }
        finally
        {
            _ = one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        pages?.Dispose();
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        Directory.Delete(home, recursive: true);
        one.Dispose();
    }
}
