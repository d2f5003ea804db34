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

public sealed class ForceClose(Door door, Desk desk, OverrideConversation supervise)
{
    [Function(nameof(ForceClose))]
    [Call(Audience.Supervisor, "Ends the conversation at once, without wrap-up. Ending what is over already changes nothing.", Body = typeof(ForceCloseBody))]
    [Answers(200, typeof(ConversationView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/force-close")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.ForceCloseBody, null,
            async (caller, body) => await desk.ShowAsync(
                await supervise.CloseAsync(id, caller.Id, body.Reason!, body.CommandId!, new DurableProcess(durable), cancellation), caller, cancellation), cancellation);
}
