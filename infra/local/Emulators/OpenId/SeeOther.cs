using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.OpenId;

/// <summary>303: the browser fetches the next page and never repeats the form.</summary>
internal sealed record SeeOther(string Address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Address;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
