using System.Security.Cryptography;
using System.Text;

namespace Fulcrum.Web;

/// <summary>The key of this run: whoever opens the address that was printed has it, as a cookie from then on; nobody else gets anything.</summary>
internal sealed class Session(string key)
{
    // Cookies do not tell ports apart, so each run has a name of its own.
    private readonly string cookie = $"fulcrum-{key[..6]}";

    /// <summary>Whether the request carries the key.</summary>
    public bool Holds(HttpRequest request) => Same(request.Cookies[cookie]);

    /// <summary>Takes the key from the opening address into a cookie; false when it is not the key.</summary>
    public bool Begin(HttpContext http)
    {
        if (!Same(http.Request.Query["key"]))
        {
            return false;
        }

        http.Response.Cookies.Append(cookie, key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
        return true;
    }

    private bool Same(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
}
