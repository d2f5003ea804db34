using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Transfers;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class CompleteConsult(Door door, Desk desk, ConsultColleague consult)
{
    [Function(nameof(CompleteConsult))]
    [Call(Audience.Staff, "Hands over to the colleague who was asked in: they own the conversation now.", Body = typeof(CommandBody))]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "not_owner", "no_consult", "conversation_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/consult/complete")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.CommandBody, null,
            async (caller, body) => await desk.AnswerAsync(
                await consult.CompleteAsync(id, caller.Id, body.CommandId!, new DurableProcess(durable), cancellation), id, caller, cancellation),
            cancellation);
}
