using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Offers;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class Accept(Door door, Desk desk, AnswerOffer answer)
{
    [Function(nameof(Accept))]
    [Call(Audience.Staff, "Takes an offered conversation. Repeated by the holder it answers the same.", Body = typeof(OfferBody))]
    [Answers(200, typeof(ConversationView))]
    [Refuses(409, "offer_taken", "offer_expired", "offer_withdrawn")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/accept")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.OfferBody, null,
            (caller, body) => AcceptAsync(id, caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> AcceptAsync(
        string id, StaffCaller caller, OfferBody body, DurableProcess process, CancellationToken cancellation)
    {
        var accepted = await answer.AcceptAsync(new AcceptOffer(caller.Id, body.OfferId!), id, process, cancellation);
        return await desk.ShowAsync(accepted.Then<ConversationHead>(followed => followed.Head), caller, cancellation);
    }
}
