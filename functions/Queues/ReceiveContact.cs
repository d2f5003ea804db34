using System.Diagnostics;
using System.Text;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Functions.Webhooks;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Inbound;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Queues;

/// <summary>Contacts that other systems put into the queue. The same event any number of times is one message.</summary>
public sealed class ReceiveContact(ReceiveText receive, LeftMessages messages)
{
    public const string QueueName = "contacts-inbound";

    [Function(nameof(ReceiveContact))]
    public async Task RunAsync(
        [QueueTrigger(QueueName)] string message, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var contact = JsonRequest.Parse(Encoding.UTF8.GetBytes(message), WireJson.Contract.ContactMessage);
        using var span = Traces.Continue(nameof(ReceiveContact), ActivityKind.Consumer, contact.IsRefused ? null : contact.Value.TraceParent);
        if ((contact.Refusal ?? await TakeAsync(contact.Value, new DurableProcess(durable), cancellation)) is { } refusal)
            throw new MalformedContactException($"{refusal.Code} {(refusal as Invalid)?.Field}".TrimEnd());
    }

    /// <returns>Null when it was taken.</returns>
    private async Task<Refusal?> TakeAsync(ContactMessage contact, DurableProcess process, CancellationToken cancellation)
    {
        if (contact.Left is { } left)
            return (await messages.TakeAsync(left, process, cancellation)).Refusal;
        var text = Text(contact);
        return text.Refusal ?? (await receive.RunAsync(text.Value, process, cancellation)).Refusal;
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
