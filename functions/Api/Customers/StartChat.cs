using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Opening;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Api.Customers;

public sealed class StartChat(
    Door door, RateLimits limits, LoadShedding shedding, ChatRequests requests, OpenChat open, IConversationRecord record, CustomerTokens tokens)
{
    [Function(nameof(StartChat))]
    [Call(Audience.Anonymous, "Begins a chat.", Body = typeof(StartChatBody))]
    [Answers(201, typeof(StartedChat), When = "it is new")]
    [Answers(200, typeof(StartedChat), When = "the same startId and body began it before; with a fresh token")]
    [Refuses(400, "unknown_queue", "invalid_identity_token", "invalid_continuation")]
    [Refuses(409, "start_id_reused", "identity_token_used")]
    [Refuses(503, "busy")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "chat")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation) =>
        limits.ForNewChat(ClientAddress.Of(request)) is { } limited
            ? Answers.Refused(limited)
            : await door.ReadAsync(
                request, WireJson.Contract.StartChatBody, null, body => OpenAsync(body, new DurableProcess(durable), cancellation), cancellation);

    private async Task<IActionResult> OpenAsync(StartChatBody body, DurableProcess process, CancellationToken cancellation)
    {
        var admitted = await shedding.AdmitAsync(body.Queue, cancellation);
        if (admitted.Refusal is { } busy && !await IsBegunAsync(body, cancellation))
            return Answers.Refused(busy);
        using var place = admitted.IsRefused ? null : admitted.Value;
        var chat = await requests.OfAsync(body, cancellation);
        if (chat.Refusal is { } wrong)
            return Answers.Refused(wrong);
        // Once begun it is finished, whether or not the client still listens: half of it would wait for nobody (I4).
        var opened = await open.RunAsync(chat.Value, process, CancellationToken.None);
        if (opened.Refusal is { } refusal)
            return Answers.Refused(refusal);
        var conversation = opened.Value.Conversation;
        var head = await record.FindAsync(conversation.ConversationId, cancellation)
            ?? throw new InvalidOperationException($"Conversation {conversation.ConversationId} was opened and is not there.");
        return Answers.Created(opened.Value.IsNew, StartedChat.Of(opened.Value, tokens.Issue(head)), WireJson.Contract.StartedChat);
    }

    /// <summary>Whoever repeats a call whose answer was lost has a chat that waits, and must hear of it.</summary>
    private async ValueTask<bool> IsBegunAsync(StartChatBody body, CancellationToken cancellation) =>
        body.StartId is { } start && await record.FindAsync(OpenChat.IdOf(start), cancellation) is not null;
}
