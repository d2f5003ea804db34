using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Supervision;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class Leave(Door door, Desk desk, StepIn step)
{
    [Function(nameof(Leave))]
    [Call(Audience.Staff, "Leaves a conversation that the caller is in without owning it. Repeating it changes nothing.")]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "conversation_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/leave")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        door.StaffAsync(request, id, caller => LeaveAsync(id, caller, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> LeaveAsync(string id, StaffCaller caller, DurableProcess process, CancellationToken cancellation)
    {
        if ((await desk.SeeAsync(id, caller, cancellation)).Refusal is { } unseen)
            return Answers.Refused(unseen);
        return await desk.ShowAsync(await step.LeaveAsync(id, caller.Id, process, cancellation), caller, cancellation);
    }
}
