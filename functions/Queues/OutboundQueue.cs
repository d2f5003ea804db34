using System.Text;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;

namespace ContactFunctions.Functions.Queues;

/// <summary>The storage queue <c>texts-outbound</c>: each message is an <see cref="OutboxCall"/> that stays hidden until its time.</summary>
public sealed class OutboundQueue(QueueWriter writer) : IOutboxQueue
{
    public Task PutAsync(string conversationId, DateTimeOffset at, CancellationToken cancellation) =>
        writer.PutAsync(SendTexts.QueueName, Encoding.UTF8.GetBytes($"{new OutboxCall(conversationId, Traces.Here)}"), at, cancellation);
}
