using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Offers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class Decline(Door door, AnswerOffer answer)
{
    [Function(nameof(Decline))]
    [Call(Audience.Staff, "Turns an offer down; it goes to the next operator. Harmless when the offer has ended otherwise.", Body = typeof(OfferBody))]
    [Answers(204)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/decline")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.OfferBody, null,
            (caller, body) => DeclineAsync(id, caller, body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> DeclineAsync(
        string id, StaffCaller caller, OfferBody body, DurableProcess process, CancellationToken cancellation) => Answers.NothingFrom(
            await answer.DeclineAsync(new DeclineOffer(caller.Id, body.OfferId!, body.Reason), id, process, cancellation));
}
