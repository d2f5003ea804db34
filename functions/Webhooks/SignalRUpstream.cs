using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>
/// Connections that come and go, as the SignalR service tells them. Its signature covers the connection id alone, so this is a hint that
/// changes nothing: who is there is told by leases.
/// </summary>
public sealed class SignalRUpstream(UpstreamSignature signature, ILogger<SignalRUpstream> logger)
{
    [Function(nameof(SignalRUpstream))]
    [Call(Audience.Provider, "Hears that a SignalR connection came or went.")]
    [Answers(200)]
    public IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "webhooks/signalr")] HttpRequest request)
    {
        var headers = request.Headers;
        if (HttpMethods.IsOptions(request.Method))
            return Allow(request);
        if (headers["X-ASRS-Connection-Id"] is not [{ Length: > 0 and <= 256 } connection]
            || !signature.Covers(connection, headers["X-ASRS-Signature"])
            || headers["X-ASRS-Category"] is not ["connections"])
            return Answers.Refused(Unauthenticated.Invalid);
        if (headers["X-ASRS-Event"] is ["disconnected"])
            Log.Disconnected(logger);
        return Answers.Done();
    }

    /// <summary>The service asks with the same abuse protection as CloudEvents before it sends.</summary>
    private static IActionResult Allow(HttpRequest request)
    {
        if (request.Headers["WebHook-Request-Origin"] is [{ Length: > 0 and <= 256 } origin] && !origin.Any(char.IsControl))
            request.HttpContext.Response.Headers["WebHook-Allowed-Origin"] = origin;
        return Answers.Done();
    }
}
