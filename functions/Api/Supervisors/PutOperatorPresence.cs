using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Presence;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class PutOperatorPresence(Door door, DirectPresence presence)
{
    [Function(nameof(PutOperatorPresence))]
    [Call(Audience.Supervisor, "Declares the status of an operator. Audited. Repeating it changes nothing.", Body = typeof(PresenceBody))]
    [Answers(200, typeof(PresenceView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "operators/{id}/presence")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, null, WireJson.Contract.PresenceBody, null,
            async (caller, body) => Answers.From(
                await presence.RunAsync(id, body.Declaration(by: caller.Id), new DurableProcess(durable), cancellation), view => view, WireJson.Contract.PresenceView),
            cancellation);
}
