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

public sealed class ReleaseHold(Door door, Desk desk, HoldConversation hold)
{
    [Function(nameof(ReleaseHold))]
    [Call(Audience.Supervisor, "Lets the conversation be erased again. Releasing what is not held changes nothing.", Body = typeof(ReleaseBody))]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "client_message_id_reused")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/hold/release")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.ReleaseBody, null,
            async (caller, body) => await desk.ShowAsync(
                await hold.ReleaseAsync(id, await desk.AuthorAsync(caller, cancellation), body.Reason, body.CommandId!, cancellation), caller, cancellation),
            cancellation);
}
