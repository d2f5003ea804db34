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

public sealed class MergeCustomer(Door door, JoinCustomers join)
{
    [Function(nameof(MergeCustomer))]
    [Call(Audience.Staff, "Merges another customer record into this one; from then on the other answers with this one.", Body = typeof(CustomerLinkBody))]
    [Answers(200, typeof(CustomerView))]
    [Refuses(409, "customers_merged_already", "too_many_merged")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "customers/{id}/merge")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.CustomerLinkBody, null,
            async (caller, body) => Answers.From(
                await join.RunAsync(new MergeCustomers(id, body.Other!, caller.Id, body.Reason, body.CommandId!), cancellation),
                CustomerView.Of, WireJson.Contract.CustomerView),
            cancellation);
}
