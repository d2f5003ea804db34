using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class GetCustomer(Door door, ICustomers customers)
{
    [Function(nameof(GetCustomer))]
    [Call(Audience.Staff, "What is known of a customer.")]
    [Answers(200, typeof(CustomerCard))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "customers/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(
            request, id,
            async _ => await customers.FindAsync(id, cancellation) is { } card
                ? Answers.Ok(card, WireJson.Contract.CustomerCard)
                : Answers.Refused(new NotFound()),
            cancellation);
}
