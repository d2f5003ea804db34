using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Presence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class Heartbeat(Door door, Identity identity, DeclarePresence presence)
{
    [Function(nameof(Heartbeat))]
    [Call(Audience.Staff, "Opens or renews the lease of one device for 60 s.", Body = typeof(HeartbeatBody))]
    [Answers(200, typeof(Me))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "me/heartbeat")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, null, WireJson.Contract.HeartbeatBody, null,
            (caller, body) => BeatAsync(caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> BeatAsync(
        StaffCaller caller, HeartbeatBody body, DurableProcess process, CancellationToken cancellation)
    {
        await presence.BeatAsync(caller.Id, body.DeviceId!, process, cancellation);
        var view = await presence.OfAsync(caller.Id, cancellation);
        return Answers.Ok(await identity.OfAsync(caller, view, cancellation), WireJson.Contract.Me);
    }
}
