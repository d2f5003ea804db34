using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Evidence;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Evidence;

public sealed class PutHold(Door door, Desk desk, HoldConversation hold)
{
    [Function(nameof(PutHold))]
    [Call(Audience.Supervisor, "Keeps the conversation from being erased, by whomever. A later one replaces the reason.", Body = typeof(HoldBody))]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "content_erased", "client_message_id_reused")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "conversations/{id}/hold")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.HoldBody, null,
            async (caller, body) => await desk.ShowAsync(
                await hold.PlaceAsync(id, await desk.AuthorAsync(caller, cancellation), body.Reason!, body.CommandId!, cancellation), caller, cancellation),
            cancellation);
}
