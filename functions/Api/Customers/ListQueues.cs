using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Workflows.Dispatch;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class ListQueues(QueueBoard board)
{
    [Function(nameof(ListQueues))]
    [Call(Audience.Anonymous, "The queues as customers see them before they write.")]
    [Answers(200, typeof(IReadOnlyList<QueueView>))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "queues")] HttpRequest request, CancellationToken cancellation) =>
        Answers.Ok(await board.QueuesAsync(cancellation), WireJson.Contract.IReadOnlyListQueueView);
}
