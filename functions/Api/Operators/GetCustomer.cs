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
    [Call(Audience.Staff, "What is known of a customer; one who was merged into another answers with the other.")]
    [Answers(200, typeof(CustomerView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "customers/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(
            request, id,
            async _ => await customers.ProfileAsync(id, cancellation) is { } profile
                ? Answers.Ok(CustomerView.Of(profile), WireJson.Contract.CustomerView)
                : Answers.Refused(new NotFound()),
            cancellation);
}
