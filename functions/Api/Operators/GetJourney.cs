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

public sealed class GetJourney(Door door, ICustomers customers)
{
    [Function(nameof(GetJourney))]
    [Call(Audience.Staff, "Every contact of a customer on every channel, newest first.")]
    [Answers(200, typeof(IReadOnlyList<Contact>))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "customers/{id}/journey")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(
            request, id,
            async _ => await customers.FindAsync(id, cancellation) is not null
                ? Answers.Ok(
                    await customers.JourneyAsync(id, ContractLimits.JourneyContactsMax, cancellation), WireJson.Contract.IReadOnlyListContact)
                : Answers.Refused(new NotFound()),
            cancellation);
}
