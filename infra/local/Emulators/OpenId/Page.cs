using ContactFunctions.Emulators.Loopback;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.OpenId;

/// <param name="FormTargets">Addresses that a form on the page may end at after redirects; browsers check these too.</param>
internal sealed record Page(string Html, IReadOnlyList<string> FormTargets) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var origins = FormTargets.Select(address => new Uri(address).GetLeftPart(UriPartial.Authority));
        var headers = httpContext.Response.Headers;
        headers.SafePage(
            $"default-src 'none'; style-src 'self'; object-src 'none'; form-action {string.Join(' ', ["'self'", .. origins])}; base-uri 'none'; frame-ancestors 'none'");
        headers.CacheControl = "no-store";
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        return httpContext.Response.WriteAsync(Html, httpContext.RequestAborted);
    }
}
