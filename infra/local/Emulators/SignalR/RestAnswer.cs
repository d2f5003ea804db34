using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.SignalR;

/// <param name="Missing">The error code of a 404, or null for 200. The client tells a missing thing from a wrong address by it.</param>
internal sealed record RestAnswer(string? Missing) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Missing is not null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            httpContext.Response.Headers["x-ms-error-code"] = Missing;
        }

        return Task.CompletedTask;
    }
}
