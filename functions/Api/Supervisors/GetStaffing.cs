using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class GetStaffing(Door door)
{
    [Function(nameof(GetStaffing))]
    [Call(Audience.Supervisor, "How many operators a load takes to be answered in time (Erlang's delay model).",
        TextQuery = ["perHour", "handlingSeconds", "targetSeconds", "targetShare", "atOnce", "shrinkage"])]
    [Answers(200, typeof(StaffingView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "staffing")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(
            request, null,
            _ => Task.FromResult(Answers.From(new StaffingQuery(request.Query).Read(), StaffingView.Of, WireJson.Contract.StaffingView)),
            cancellation);
}
