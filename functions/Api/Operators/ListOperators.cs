using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Presence;
using ContactFunctions.Workflows.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class ListOperators(Door door, Roster roster)
{
    [Function(nameof(ListOperators))]
    [Call(Audience.Staff, "Everybody who serves a queue: who is there, and with how much to do.")]
    [Answers(200, typeof(IReadOnlyList<ColleagueView>))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operators")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(
            request, null, async _ => Answers.Ok(await roster.ListAsync(cancellation), WireJson.Contract.IReadOnlyListColleagueView), cancellation);
}
