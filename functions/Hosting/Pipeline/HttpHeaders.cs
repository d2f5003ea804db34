using ContactFunctions.Functions.Hosting.Cors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ContactFunctions.Functions.Hosting.Pipeline;

/// <summary>Headers of every answer, errors included: nothing is cached, nothing is guessed, known pages may read it.</summary>
public sealed class HttpHeaders(CorsPolicy cors) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
        {
            var headers = http.Response.Headers;
            headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // Pages elsewhere read answers by CORS alone; what they show as a picture says so itself.
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (IsSecure(http.Request))
                headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
            cors.Apply(http);
        }

        return next(context);
    }

    /// <summary>TLS ends in front of the worker, which is told how the client came.</summary>
    private static bool IsSecure(HttpRequest request) =>
        request.IsHttps || request.Headers["X-Forwarded-Proto"].LastOrDefault()?.Split(',')[^1].Trim() == Uri.UriSchemeHttps;
}
