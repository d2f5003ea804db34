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

public sealed class Assign(Door door, Desk desk, OverrideConversation supervise)
{
    [Function(nameof(Assign))]
    [Call(Audience.Supervisor, "Gives the conversation to an operator, also to one who is away or has no room. A repeat of the same commandId changes nothing.", Body = typeof(AssignBody))]
    [Answers(200, typeof(ConversationView))]
    [Refuses(404, "unknown_operator")]
    [Refuses(409, "target_not_routable", "conversation_closed", "illegal_transition")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/assign")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.AssignBody, null,
            async (caller, body) => await desk.ShowAsync(
                await supervise.AssignAsync(id, body.Operator!.ToLowerInvariant(), caller.Id, body.CommandId!, new DurableProcess(durable), cancellation), caller, cancellation), cancellation);
}
