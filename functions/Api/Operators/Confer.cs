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

public sealed class Confer(Door door, Desk desk, ConsultColleague consult)
{
    [Function(nameof(Confer))]
    [Call(Audience.Staff, "Asks a colleague to join in front of the customer. The conversation stays with the caller.", Body = typeof(ColleagueBody))]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "not_owner", "target_not_routable", "too_many_participants", "conversation_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/conference")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.ColleagueBody, null,
            (caller, body) => InviteAsync(id, caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> InviteAsync(
        string id, StaffCaller caller, ColleagueBody body, DurableProcess process, CancellationToken cancellation)
    {
        var by = await desk.AuthorAsync(caller, cancellation);
        var invitation = new Invitation(id, by, body.Operator!.ToLowerInvariant(), OfferPurpose.Conference, body.CommandId!, Note: null);
        return await desk.AnswerAsync(await consult.InviteAsync(invitation, process, cancellation), id, caller, cancellation);
    }
}
