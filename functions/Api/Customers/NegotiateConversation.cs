using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.FollowUps;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class NegotiateConversation(Door door, IPush push, ComeBack comeBack)
{
    [Function(nameof(NegotiateConversation))]
    [Call(Audience.Customer, "Where and with which token the customer's SignalR client connects.")]
    [Answers(200, typeof(Negotiation))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "conversations/{id}/negotiate")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.CustomerAsync(
            request, id,
            async _ =>
            {
                await comeBack.ShowSignAsync(id, cancellation);
                return Answers.Ok(Negotiation.Of(await push.InviteCustomerAsync(id, cancellation)), WireJson.Contract.Negotiation);
            },
            cancellation);
}
