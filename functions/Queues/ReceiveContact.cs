using System.Text;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Webhooks;
using ContactFunctions.Workflows.Inbound;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Queues;

/// <summary>Contacts that other systems put into the queue. The same event any number of times is one message.</summary>
public sealed class ReceiveContact(ReceiveText receive)
{
    public const string QueueName = "contacts-inbound";

    [Function(nameof(ReceiveContact))]
    public async Task RunAsync(
        [QueueTrigger(QueueName)] string message, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var contact = JsonRequest.Parse(Encoding.UTF8.GetBytes(message), WireJson.Contract.ContactMessage).Then(Text);
        var received = contact.IsRefused
            ? contact.Refusal!
            : await receive.RunAsync(contact.Value, new DurableProcess(durable), cancellation);
        if (received.Refusal is { } refusal)
            throw new MalformedContactException($"{refusal.Code} {(refusal as Invalid)?.Field}".TrimEnd());
    }

    private static Outcome<InboundText> Text(ContactMessage message)
    {
        if (message.Channel is not { Length: <= 32 } channel || !Field.IsQueue(channel))
            return new Invalid("This cannot be a channel.", "channel");
        if (message.Queue is { } queue && !Field.IsQueue(queue))
            return new Invalid("This cannot be a queue.", "queue");
        return InboundTexts.Of(
            channel, message.To ?? message.Queue, message.From, message.EventId, message.Text, message.Queue, message.Customer?.Name);
    }
}
