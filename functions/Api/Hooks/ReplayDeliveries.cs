using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Hooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Hooks;

public sealed class ReplayDeliveries(Door door, ManageHooks manage)
{
    [Function(nameof(ReplayDeliveries))]
    [Call(Audience.Admin, "Delivers once more what happened within a time, with the same keys. A repeat of the same commandId changes nothing.", Body = typeof(ReplayBody))]
    [Answers(202)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/{id}/replay")] HttpRequest request, string id, CancellationToken cancellation) =>
        door.StaffAsync(
            request, null, WireJson.Contract.ReplayBody, null,
            async (caller, body) => Answers.AcceptedFrom(await manage.ReplayAsync(
                new HookErrand.Replay(id, body.CommandId!, body.From!.Value, body.To!.Value, ReplayBody.StateOf(body.State), null), caller.Id, cancellation)), cancellation);
}
