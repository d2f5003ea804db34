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

public sealed class ExtendWrapUp(Door door, Desk desk, Workflows.Closing.CloseConversation close)
{
    [Function(nameof(ExtendWrapUp))]
    [Call(Audience.Staff, "Extends the caller's wrap-up, as often as the queue allows.", Body = typeof(CommandBody))]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "not_owner", "no_extension_left")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/wrap-up/extend")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        door.StaffAsync(
            request, id, WireJson.Contract.CommandBody, null,
            (caller, body) => ExtendAsync(id, caller, body.CommandId!, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> ExtendAsync(
        string id, StaffCaller caller, string commandId, DurableProcess process, CancellationToken cancellation)
    {
        if ((await desk.SeeAsync(id, caller, cancellation)).Refusal is { } unseen)
            return Answers.Refused(unseen);
        return await desk.ShowAsync(await close.ExtendWrapUpAsync(id, caller.Id, commandId, process, cancellation), caller, cancellation);
    }
}
