using ContactFunctions.Functions.Api.Contract;
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

public sealed class AgreeToFollowUp(Door door, FollowUpConsent consent)
{
    [Function(nameof(AgreeToFollowUp))]
    [Call(
        Audience.Customer, "Agrees to be written to after leaving the page; answers join the same conversation. The same address again changes nothing.",
        Body = typeof(FollowUpBody))]
    [Answers(200, typeof(FollowUpView))]
    [Refuses(400, "consent_required", "invalid_phone", "invalid_email")]
    [Refuses(409, "follow_up_not_offered", "recipient_blocked", "conversation_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/follow-up")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.CustomerAsync(
            request, id,
            _ => door.ReadAsync(
                request, WireJson.Contract.FollowUpBody, null,
                async body => Answers.From(
                    await consent.AgreeAsync(id, body.Channel!, body.Reached!, cancellation), FollowUpView.ForCustomer, WireJson.Contract.FollowUpView),
                cancellation),
            cancellation);
}
