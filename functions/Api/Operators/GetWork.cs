using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class GetWork(Door door, WorkOfOperator work)
{
    [Function(nameof(GetWork))]
    [Call(Audience.Staff, "What the caller holds and is asked to take.")]
    [Answers(200, typeof(WorkView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me/work")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(
            request, null, async caller => Answers.Ok(await work.RunAsync(caller.Id, cancellation), WireJson.Contract.WorkView), cancellation);
}
