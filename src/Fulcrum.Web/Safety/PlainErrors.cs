using Fulcrum.Core;

namespace Fulcrum.Web;

/// <summary>What goes wrong is said in words on a page; its trace goes to the terminal, never to the browser.</summary>
internal sealed class PlainErrors(RequestDelegate next, ILogger<PlainErrors> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null })
            {
                await Say(http, StatusCodes.Status404NotFound, "There is no such page", "The address may be mistyped, or what it showed is gone.");
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The browser went away; nobody waits for an answer.
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Say(http, bad.StatusCode, "This cannot be read", bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? Uploads.TooLarge : "The request is not in order.");
        }
        catch (Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException) when (!http.Response.HasStarted)
        {
            // A form that cannot be read at all, as one with null characters.
            await Say(http, StatusCodes.Status400BadRequest, "This cannot be read", "The form is not in order. Open the page again, and send it once more.");
        }
        catch (InvalidDataException) when (!http.Response.HasStarted)
        {
            await Say(http, StatusCodes.Status413PayloadTooLarge, "This cannot be read", Uploads.TooLarge);
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            log.LogError(e, "{Method} {Path} failed.", http.Request.Method, http.Request.Path);
            var (status, what) = e is InvalidOperationException or IOException or UnauthorizedAccessException && e.Message.StartsWith("The ", StringComparison.Ordinal)
                ? (StatusCodes.Status409Conflict, e.Message)
                : (StatusCodes.Status500InternalServerError, "Fulcrum made a mistake here. What you had saved is safe. The terminal that runs it shows what happened.");
            await Say(http, status, "This did not work", what);
        }
    }

    private static Task Say(HttpContext http, int status, string title, string what)
    {
        http.Response.StatusCode = status;
        return Pages.Show<ProblemPage>(http, new Dictionary<string, object?> { [nameof(ProblemPage.Title)] = title, [nameof(ProblemPage.What)] = what, [nameof(ProblemPage.Status)] = status }).ExecuteAsync(http);
    }
}
