using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class ListReplies(Door door, IOrganisations organisations)
{
    [Function(nameof(ListReplies))]
    [Call(Audience.Staff, "Texts kept for saying again: those of one queue and those for every queue, or all of them.", TextQuery = ["queue"])]
    [Answers(200, typeof(IReadOnlyList<ReplyView>))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "replies")] HttpRequest request, CancellationToken cancellation) =>
        door.StaffAsync(request, null, async _ =>
        {
            var queue = request.Query["queue"].ToString();
            var replies = (await organisations.CurrentAsync(cancellation)).Replies.Where(reply => queue.Length == 0 || reply.IsFor(queue));
            return Answers.Ok([.. replies.Select(ReplyView.Of)], WireJson.Contract.IReadOnlyListReplyView);
        }, cancellation);
}
