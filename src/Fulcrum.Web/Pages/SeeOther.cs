namespace Fulcrum.Web;

/// <summary>After a form has changed something: the page to look at, asked for anew (303), so that reloading it sends nothing twice.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
