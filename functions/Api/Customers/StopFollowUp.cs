using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.FollowUps;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class StopFollowUp(Door door, FollowUpConsent consent)
{
    [Function(nameof(StopFollowUp))]
    [Call(Audience.Customer, "Takes back what was agreed to: nothing is sent any more, and links that were sent stop working. A repeat changes nothing.")]
    [Answers(200, typeof(FollowUpView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/follow-up/stop")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.CustomerAsync(
            request, id,
            async caller => Answers.From(
                await consent.StopAsync(id, caller.Author, "", cancellation), FollowUpView.ForCustomer, WireJson.Contract.FollowUpView),
            cancellation);
}
