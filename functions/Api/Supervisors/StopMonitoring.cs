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

public sealed class StopMonitoring(Door door, Desk desk, StepIn step)
{
    [Function(nameof(StopMonitoring))]
    [Call(Audience.Supervisor, "Ends reading along.")]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "conversation_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/monitor/stop")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id,
            async caller => await desk.ShowAsync(
                await step.StopMonitoringAsync(id, caller.Id, new DurableProcess(durable), cancellation), caller, cancellation), cancellation);
}
