using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Evidence;

public sealed class EraseConversation(Door door, Desk desk, EndAndErase erase)
{
    [Function(nameof(EraseConversation))]
    [Call(Audience.Admin, "Ends the conversation, and takes out of it for good what was said and who it was. The record still verifies.", Body = typeof(EraseBody))]
    [Answers(200, typeof(ErasedView))]
    [Refuses(409, "legal_hold")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/erase")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, caller => door.ReadAsync(
                request, WireJson.Contract.EraseBody, null,
                async body => Answers.From(
                    await erase.ConversationAsync(
                        id, await desk.AuthorAsync(caller, cancellation), body.Reason!, body.CommandId!, new DurableProcess(durable), cancellation),
                    ErasedView.Of, WireJson.Contract.ErasedView),
                cancellation),
            cancellation);
}
