using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Supervision;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class Prioritise(Door door, Desk desk, OverrideConversation supervise)
{
    [Function(nameof(Prioritise))]
    [Call(Audience.Supervisor, "Sets how early the conversation is served. A repeat of the same commandId changes nothing.", Body = typeof(PriorityBody))]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "conversation_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "conversations/{id}/priority")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.PriorityBody, null,
            async (caller, body) => await desk.ShowAsync(
                await supervise.PrioritiseAsync(id, body.Priority!.Value, caller.Id, body.CommandId!, new DurableProcess(durable), cancellation), caller, cancellation), cancellation);
}
