using ContactFunctions.Domain.Customers;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Customers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class SplitCustomer(Door door, JoinCustomers join)
{
    [Function(nameof(SplitCustomer))]
    [Call(Audience.Staff, "Takes a record that was merged into this one out again, as it was.", Body = typeof(CustomerLinkBody))]
    [Answers(200, typeof(CustomerView))]
    [Refuses(409, "not_merged")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "customers/{id}/split")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.CustomerLinkBody, null,
            async (caller, body) => Answers.From(
                await join.RunAsync(new SplitCustomers(id, body.Other!, caller.Id, body.Reason, body.CommandId!), cancellation),
                CustomerView.Of, WireJson.Contract.CustomerView),
            cancellation);
}
