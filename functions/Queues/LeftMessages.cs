using System.Text.Json;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Customers;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.FollowUps;
using ContactFunctions.Workflows.Opening;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Queues;

/// <summary>
/// Messages of those who were told to come later. One write keeps such a message, in the queue of contacts from elsewhere; it becomes a chat
/// when there is room. Whatever is repeated, it becomes one: the id that it was left with is the id that the chat is begun with.
/// </summary>
public sealed class LeftMessages(
    QueueWriter writer, LoadShedding shedding, ChatRequests requests, OpenChat open, FollowUpConsent consent, IOptions<SheddingOptions> options, TimeProvider clock)
{
    public Task KeepAsync(LeaveMessageBody message, CancellationToken cancellation) => PutAsync(message, clock.GetUtcNow(), cancellation);

    public async Task<Outcome<bool>> TakeAsync(LeaveMessageBody message, DurableProcess process, CancellationToken cancellation)
    {
        if (message.Check() is { } wrong)
            return wrong;
        var admitted = await shedding.AdmitAsync(message.Queue, cancellation);
        if (admitted.IsRefused)
        {
            await PutAsync(message, clock.GetUtcNow() + TimeSpan.FromSeconds(options.Value.RetrySeconds), CancellationToken.None);
            return false;
        }

        using var place = admitted.Value;
        var chat = await requests.OfAsync(message.ToChat(), cancellation);
        if (chat.Refusal is { } unfit)
            return unfit;
        var opened = await open.RunAsync(chat.Value, process, CancellationToken.None);
        if (opened.Refusal is { } refusal)
            return refusal;
        // Where no text and no mail can go out, or the phone said stop, the address is on the card and the chat waits for its customer.
        _ = await consent.AgreeAsync(opened.Value.Conversation.ConversationId, message.Answer!.Channel!, message.Answer.Reached!, CancellationToken.None);
        return true;
    }

    private Task PutAsync(LeaveMessageBody message, DateTimeOffset at, CancellationToken cancellation)
    {
        var contact = new ContactMessage(null, null, null, null, null, null, null, null) { Left = message, TraceParent = Traces.Here };
        return writer.PutAsync(ReceiveContact.QueueName, JsonSerializer.SerializeToUtf8Bytes(contact, WireJson.Contract.ContactMessage), at, cancellation);
    }
}
