using System.Reflection;
using System.Security.Cryptography;

namespace Fulcrum.Web;

/// <summary>Styles, script and fonts, out of the program itself; their addresses change with their content.</summary>
internal static class BrowserAssets
{
    private static readonly Dictionary<string, (byte[] Content, string Tag)> All = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith("assets/", StringComparison.Ordinal))
        .ToDictionary(n => n["assets/".Length..], Read, StringComparer.Ordinal);

    /// <summary>Whether the script was bundled when this program was built.</summary>
    internal static bool HasScript => All.ContainsKey("app.js");

    /// <summary>The address of an asset.</summary>
    internal static string Address(string name) => All.TryGetValue(name, out var asset) ? $"/assets/{name}?{asset.Tag}" : $"/assets/{name}";

    internal static void Map(WebApplication app) => app.MapGet("/assets/{name}", (string name, HttpContext http) =>
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        });
    });

    private static (byte[], string) Read(string name)
    {
        using var from = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var content = new byte[from.Length];
        from.ReadExactly(content);
        return (content, Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }
}
