using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Fulcrum.Web;

/// <summary>The pages, served on this machine's own address only, to whoever holds the key that is made at each start.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebServer(WebApplication app, string address)
    {
        this.app = app;
        Address = address;
    }

    /// <summary>The address to open, with the key.</summary>
    public string Address { get; }

    /// <summary>Completes when the server was told to end.</summary>
    public Task Ended => app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>Opens the address in the user's browser; where there is none, the address was printed.</summary>
    internal void OpenBrowser()
    {
        try
        {
            Process.Start(new ProcessStartInfo(Address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception none) when (none is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            Console.WriteLine("No browser could be opened; open the address yourself.");
        }
    }

    /// <summary>Starts serving; what can take long (reading ads, planning) begins with the first page.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    internal static async Task<WebServer> Start(ServeOptions options)
    {
        // Nothing of the folder it is started from or of the environment changes what is served.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear();
        _ = builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        _ = builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Uploads.MostBytes;
        });
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        _ = builder.Services.AddSingleton(options).AddSingleton(new Session(key)).AddSingleton<Desk>().AddSingleton<Needles>().AddSingleton<Jobs>().AddSingleton<ReadResumes>().AddHttpContextAccessor();
        _ = builder.Services.AddScoped(services => MarketView.Of(services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request.Query));
        _ = builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        _ = builder.Services.AddAntiforgery(o =>
        {
            o.Cookie.Name = $"fulcrum-form-{key[..6]}";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.SuppressXFrameOptionsHeader = true;
        });
        _ = builder.Services.AddRazorComponents();
        _ = builder.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(o => o.MultipartBodyLengthLimit = Uploads.MostBytes);

        var app = builder.Build();
        _ = app.UseMiddleware<PlainErrors>().UseMiddleware<Gate>();
        Pages.Map(app);
        await app.StartAsync();
        ReadingJob.Begin(app.Services.GetRequiredService<Jobs>(), app.Services.GetRequiredService<Desk>());
        var port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        return new WebServer(app, $"http://127.0.0.1:{port}/?key={key}");
    }
}
