using System.Diagnostics;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Texting;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Queues;

/// <summary>Outboxes whose time has come. Looking at one too often sends nothing twice.</summary>
public sealed class SendTexts(Outbox outbox)
{
    public const string QueueName = "texts-outbound";

    /// <param name="message">An <see cref="OutboxCall"/>.</param>
    [Function(nameof(SendTexts))]
    public async Task RunAsync([QueueTrigger(QueueName)] string message)
    {
        var call = OutboxCall.Read(message);
        using var span = Traces.Continue(nameof(SendTexts), ActivityKind.Consumer, call.TraceParent)?.SetTag(Tags.Conversation, call.Conversation);
        await outbox.RunAsync(call.Conversation);
    }
}
