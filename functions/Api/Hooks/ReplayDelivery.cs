using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Hooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Hooks;

public sealed class ReplayDelivery(Door door, ManageHooks manage)
{
    [Function(nameof(ReplayDelivery))]
    [Call(Audience.Admin, "Delivers once more, with the same Idempotency-Key. A repeat of the same commandId changes nothing.", Body = typeof(CommandBody))]
    [Answers(202)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/{id}/deliveries/{delivery}/replay")] HttpRequest request,
        string id, string delivery, CancellationToken cancellation) => door.StaffAsync(
            request, null, WireJson.Contract.CommandBody, null,
            async (caller, body) => Answers.AcceptedFrom(Field.IsKey(delivery)
                ? await manage.ReplayAsync(id, delivery, caller.Id, body.CommandId!, cancellation)
                : new Domain.Outcomes.NotFound()), cancellation);
}
