using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Workflows.Supervision;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class Monitor(Door door, Desk desk, StepIn step)
{
    [Function(nameof(Monitor))]
    [Call(Audience.Supervisor, "Reads along unseen: neither the customer nor the operator is told.")]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "too_many_participants", "conversation_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/monitor")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id,
            async caller => await desk.ShowAsync(
                await step.MonitorAsync(id, caller.Id, new DurableProcess(durable), cancellation), caller, cancellation), cancellation);
}
