using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Reading;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class GetConversation(Door door, ReadConversation read)
{
    [Function(nameof(GetConversation))]
    [Call(Audience.CustomerOrStaff, "One conversation.")]
    [Answers(200, typeof(ConversationView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "conversations/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.ParticipantAsync(
            request, id,
            async caller => Answers.From(
                await read.ViewAsync(id, caller.AsReader(), cancellation), view => view, WireJson.Contract.ConversationView),
            cancellation);
}
