using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class PutCustomerOperator(Door door, ICustomers customers, IOrganisations organisations, IAudit audit, TimeProvider clock)
{
    [Function(nameof(PutCustomerOperator))]
    [Call(Audience.Supervisor, "Assigns an operator to a customer: they are asked first for every contact.", Body = typeof(CustomerOperatorBody))]
    [Answers(204)]
    [Refuses(404, "unknown_operator")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "customers/{id}/operator")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(
            request, id, WireJson.Contract.CustomerOperatorBody, null, (caller, body) => AssignAsync(id, body.Operator?.ToLowerInvariant(), caller, cancellation),
            cancellation);

    private async Task<IActionResult> AssignAsync(string id, string? person, StaffCaller caller, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        if (person is not null && !organisation.Operators.ContainsKey(person))
            return Answers.Refused(new UnknownOperator());
        if (!await customers.AssignOperatorAsync(id, person, cancellation))
            return Answers.Refused(new NotFound());
        await audit.NoteAsync(
            new AuditEntry(clock.GetUtcNow(), caller.Id, AuditActions.CustomerOperator, id, person, person ?? "nobody"), cancellation);
        return Answers.Nothing();
    }
}
