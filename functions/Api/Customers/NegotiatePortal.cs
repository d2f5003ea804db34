using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Board;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class NegotiatePortal(RateLimits limits, LoadShedding shedding, IPush push, LiveHints hints)
{
    [Function(nameof(NegotiatePortal))]
    [Call(Audience.Anonymous, "Where and with which token a page connects that shows the queues live.")]
    [Answers(200, typeof(Negotiation))]
    [Refuses(429, "rate_limited")]
    [Refuses(503, "busy")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "portal/negotiate")] HttpRequest request, CancellationToken cancellation)
    {
        if (limits.ForPortal(ClientAddress.Of(request)) is { } limited)
            return Answers.Refused(limited);
        if (shedding.ForRead() is { } busy)
            return Answers.Refused(busy);
        hints.PortalIsWatched();
        return Answers.Ok(Negotiation.Of(await push.InvitePortalAsync(cancellation)), WireJson.Contract.Negotiation);
    }
}
