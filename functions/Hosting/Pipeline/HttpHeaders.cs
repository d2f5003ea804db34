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
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            headers["Referrer-Policy"] = "no-referrer";
            cors.Apply(http);
        }

        return next(context);
    }
}
