using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Workflows.Board;
using ContactFunctions.Workflows.Dispatch;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class ListQueues(QueueBoard board, LiveHints hints, LoadShedding shedding)
{
    [Function(nameof(ListQueues))]
    [Call(Audience.Anonymous, "The queues as customers see them before they write. With ?live=1 from a page that also listens: it is told of changes for a while.", TextQuery = ["live"])]
    [Answers(200, typeof(IReadOnlyList<QueueView>))]
    [Refuses(503, "busy")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "queues")] HttpRequest request, CancellationToken cancellation) =>
        await ListAsync(request.Query.ContainsKey("live"), cancellation);

    private async Task<IActionResult> ListAsync(bool isLive, CancellationToken cancellation)
    {
        if (shedding.ForRead() is { } busy)
            return Answers.Refused(busy);
        if (isLive)
            hints.PortalIsWatched();
        return Answers.Ok(await board.QueuesAsync(cancellation), WireJson.Contract.IReadOnlyListQueueView);
    }
}
