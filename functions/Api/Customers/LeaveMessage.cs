using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Queues;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Customers;

/// <summary>Stays open when new chats are refused: it costs one write, and the rest is done when there is room.</summary>
public sealed class LeaveMessage(Door door, RateLimits limits, IOrganisations organisations, LeftMessages messages)
{
    [Function(nameof(LeaveMessage))]
    [Call(
        Audience.Anonymous, "Leaves a message instead of a chat that is refused as busy. It becomes a chat when there is room, and the answer goes to the address.",
        Body = typeof(LeaveMessageBody))]
    [Answers(202, When = "it is kept, however often it is sent")]
    [Refuses(400, "unknown_queue", "consent_required", "invalid_phone", "invalid_email")]
    [Refuses(429, "rate_limited")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "chat/later")] HttpRequest request, CancellationToken cancellation) =>
        limits.ForNewChat(ClientAddress.Of(request)) is { } limited
            ? Answers.Refused(limited)
            : await door.ReadAsync(request, WireJson.Contract.LeaveMessageBody, null, body => KeepAsync(body, cancellation), cancellation);

    private async Task<IActionResult> KeepAsync(LeaveMessageBody body, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        if (!organisation.Queues.ContainsKey(body.Queue!))
            return Answers.Refused(new Invalid("There is no queue of this name.", "queue", "unknown_queue"));
        await messages.KeepAsync(body, cancellation);
        return Answers.Accepted();
    }
}
