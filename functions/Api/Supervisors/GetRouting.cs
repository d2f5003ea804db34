using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Reading;
using ContactFunctions.Workflows.Supervision;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class GetRouting(Door door, ExplainRouting explain)
{
    [Function(nameof(GetRouting))]
    [Call(Audience.Staff, "Why a conversation is where it is: its place, who would be asked now and why not the others, the last decisions. For supervisors and its owner.")]
    [Answers(200, typeof(RoutingView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "conversations/{id}/routing")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.StaffAsync(
            request, id,
            async caller => Answers.From(
                await explain.RunAsync(id, (Reader.Staff)caller.AsReader(), cancellation), view => view, WireJson.Contract.RoutingView),
            cancellation);
}
