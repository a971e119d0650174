using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;

namespace Fulcrum.Web;

/// <summary>
/// What every request passes: it names this machine as its host (so no foreign name that was pointed here), it holds the key, and what changes anything comes from
/// a form of these pages. Every answer forbids scripts, styles, frames and requests from elsewhere.
/// </summary>
internal sealed class Gate(RequestDelegate next, Session session, IAntiforgery antiforgery)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

    public async Task InvokeAsync(HttpContext http)
    {
        var (request, headers, begun) = (http.Request, http.Response.Headers, Stopwatch.GetTimestamp());
        http.Response.OnStarting(() =>
        {
            headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"page;dur={Stopwatch.GetElapsedTime(begun).TotalMilliseconds:0.0}");
            return Task.CompletedTask;
        });
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Not "no-referrer": browsers then name no origin when a form posts, and it is refused.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-store";

        if (request.Host.Host is not ("127.0.0.1" or "localhost") || request.Host.Port != http.Connection.LocalPort)
        {
            await Refuse(http, StatusCodes.Status421MisdirectedRequest, "This server answers to its own address only.");
        }
        else if (request.Headers.Origin is [{ } origin] && origin != $"http://{request.Host}" || request.Headers["Sec-Fetch-Site"] is [{ } site] && site is "cross-site" or "same-site" && !HttpMethods.IsGet(request.Method))
        {
            await Refuse(http, StatusCodes.Status403Forbidden, "This request comes from another site.");
        }
        else if (HttpMethods.IsGet(request.Method) && request.Query.ContainsKey("key"))
        {
            if (session.Begin(http))
            {
                var others = request.Query.Where(q => q.Key != "key").SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v));
                http.Response.Redirect($"/{request.Path.Value!.TrimStart('/', '\\')}{QueryString.Create(others)}");
            }
            else
            {
                await Refuse(http, StatusCodes.Status401Unauthorized, "This key is not of the server that runs now. Open the address that `fulcrum serve` printed last.");
            }
        }
        else if (!session.Holds(request))
        {
            await Refuse(http, StatusCodes.Status401Unauthorized, "Open the address that `fulcrum serve` printed; it holds the key to your data.");
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !await antiforgery.IsRequestValidAsync(http))
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "This form is no longer valid, perhaps because Fulcrum was started anew. Open the page again, and send it once more.");
        }
        else
        {
            await next(http);
        }
    }

    private static Task Refuse(HttpContext http, int status, string why)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(why + "\n");
    }
}
