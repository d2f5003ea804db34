using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class FinishWrapUp(Door door, Desk desk, Workflows.Closing.CloseConversation close)
{
    [Function(nameof(FinishWrapUp))]
    [Call(Audience.Staff, "Ends the caller's wrap-up and frees its capacity.")]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "not_owner", "illegal_transition")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/wrap-up/done")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        door.StaffAsync(request, id, caller => FinishAsync(id, caller, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> FinishAsync(string id, StaffCaller caller, DurableProcess process, CancellationToken cancellation)
    {
        if ((await desk.SeeAsync(id, caller, cancellation)).Refusal is { } unseen)
            return Answers.Refused(unseen);
        return await desk.ShowAsync(await close.FinishWrapUpAsync(id, caller.Id, process, cancellation), caller, cancellation);
    }
}
