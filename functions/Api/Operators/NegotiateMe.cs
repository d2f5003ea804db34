using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Board;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class NegotiateMe(Door door, IPush push, IRoutingLedger ledger, LiveHints hints)
{
    [Function(nameof(NegotiateMe))]
    [Call(Audience.Staff, "Where and with which token the operator's SignalR client connects.", Body = typeof(DeviceBody), BodyIsOptional = true)]
    [Answers(200, typeof(Negotiation))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "me/negotiate")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(
            request, null, WireJson.Contract.DeviceBody, DeviceBody.None,
            (caller, body) => InviteAsync(caller, body.DeviceId, cancellation), cancellation);

    private async Task<IActionResult> InviteAsync(StaffCaller caller, string? device, CancellationToken cancellation)
    {
        if (caller.IsSupervisor)
            hints.BoardIsWatched();
        var work = await ledger.WorkOfAsync(caller.Id, cancellation);
        var invitation = new StaffInvitation(caller.Id, [.. work.Select(placement => placement.ConversationId)], device, caller.IsSupervisor);
        var ticket = await push.InviteOperatorAsync(invitation, cancellation);
        return Answers.Ok(Negotiation.Of(ticket), WireJson.Contract.Negotiation);
    }
}
