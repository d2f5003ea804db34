using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Board;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class GetBoard(Door door, BoardReader board)
{
    [Function(nameof(GetBoard))]
    [Call(Audience.Supervisor, "Queues, operators and conversations at a glance; at most a second old.")]
    [Answers(200, typeof(BoardView))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "board")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(
            request, null, async caller => Answers.Ok(await board.RunAsync(caller.Id, cancellation), WireJson.Contract.BoardView), cancellation);
}
