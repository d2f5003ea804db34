using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Supervision;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Supervisors;

public sealed class MoveConversations(Door door, MoveQueue move)
{
    [Function(nameof(MoveConversations))]
    [Call(Audience.Supervisor, "Sends what waits in a queue to another one. A repeat of the same commandId moves what the first try left.", Body = typeof(MoveBody))]
    [Answers(200, typeof(MoveResult), When = "some may have been refused")]
    [Refuses(409, "target_closed")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "queues/{queue}/move")] HttpRequest request,
        string queue,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) => door.StaffAsync(
            request, queue, WireJson.Contract.MoveBody, null,
            async (caller, body) => Answers.From(
                await move.RunAsync(OrderOf(queue, caller.Id, body), new DurableProcess(durable), cancellation), result => result, WireJson.Contract.MoveResult),
            cancellation);

    private static MoveOrder OrderOf(string queue, string by, MoveBody body) =>
        new(queue, body.To!, by, body.CommandId!, body.Conversations, body.Max ?? MoveQueue.ConversationsMax);
}
