using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Presence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class Goodbye(Door door, DeclarePresence presence)
{
    [Function(nameof(Goodbye))]
    [Call(
        Audience.Staff,
        "Ends the lease of one device now; the declared status stays. Said by the last window of a device that closes.",
        Body = typeof(HeartbeatBody))]
    [Answers(204)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "me/goodbye")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(request, null, WireJson.Contract.HeartbeatBody, null, async (caller, body) =>
        {
            await presence.LeaveAsync(caller.Id, body.DeviceId!, cancellation);
            return Answers.Nothing();
        }, cancellation);
}
