using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Realtime;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>
/// Connections that come and go, as the SignalR service tells them. Its signature covers the connection id alone, so this is a hint: it leaves the
/// lease of a device long enough for a heartbeat of one that lives, and nothing that it says can make anybody present.
/// </summary>
public sealed class SignalRUpstream(UpstreamSignature signature, IRoutingLedger ledger, ILogger<SignalRUpstream> logger)
{
    [Function(nameof(SignalRUpstream))]
    [Call(Audience.Provider, "Hears that a SignalR connection came or went.")]
    [Answers(200)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "webhooks/signalr")] HttpRequest request, CancellationToken cancellation)
    {
        var headers = request.Headers;
        if (HttpMethods.IsOptions(request.Method))
            return Allow(request);
        if (headers["X-ASRS-Connection-Id"] is not [{ Length: > 0 and <= 256 } connection]
            || !signature.Covers(connection, headers["X-ASRS-Signature"])
            || headers["X-ASRS-Category"] is not ["connections"])
            return Answers.Refused(Unauthenticated.Invalid);
        if (headers["X-ASRS-Event"] is ["disconnected"])
            await DisconnectedAsync(headers, cancellation);
        return Answers.Done();
    }

    private async Task DisconnectedAsync(IHeaderDictionary headers, CancellationToken cancellation)
    {
        if (ConnectionClaims.Read(headers["X-ASRS-User-Id"], headers["X-ASRS-User-Claims"]) is not { } lost
            || !PlainId.Is(lost.Operator) || !Field.IsKey(lost.Device))
            return;
        var shortened = await ledger.ShortenLeaseAsync(lost.Operator, lost.Device, cancellation);
        Log.Disconnected(logger, lost.Operator, shortened);
    }

    /// <summary>The service asks with the same abuse protection as CloudEvents before it sends.</summary>
    private static IActionResult Allow(HttpRequest request)
    {
        if (request.Headers["WebHook-Request-Origin"] is [{ Length: > 0 and <= 256 } origin] && !origin.Any(char.IsControl))
            request.HttpContext.Response.Headers["WebHook-Allowed-Origin"] = origin;
        return Answers.Done();
    }
}
