using ContactFunctions.Domain.Routing;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Transfers;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class Transfer(Door door, Desk desk, TransferConversation transfer, ConsultColleague consult)
{
    [Function(nameof(Transfer))]
    [Call(Audience.Staff, "Hands the conversation to a queue or a colleague. A repeat of the same commandId changes nothing.", Body = typeof(TransferBody))]
    [Answers(200, typeof(ConversationView))]
    [Refuses(400, "mode_not_supported")]
    [Refuses(409, "target_closed", "target_not_routable", "not_owner")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/transfer")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.TransferBody, null,
            (caller, body) => TransferAsync(id, caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> TransferAsync(
        string id, StaffCaller caller, TransferBody body, DurableProcess process, CancellationToken cancellation)
    {
        var by = await desk.AuthorAsync(caller, cancellation);
        var (queue, colleague) = (body.To!.Queue, body.To.Operator?.ToLowerInvariant());
        var done = body.Mode == "consult"
            ? await consult.InviteAsync(new Invitation(id, by, colleague!, OfferPurpose.Consult, body.CommandId!, body.Note), process, cancellation)
            : await transfer.RunAsync(new TransferRequest(id, by, body.CommandId!, queue, colleague, body.Note), process, cancellation);
        return await desk.AnswerAsync(done, id, caller, cancellation);
    }
}
