using System.Text;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Queues;

/// <summary>The storage queue <c>texts-outbound</c>: one message names one conversation, and stays hidden until its time.</summary>
public sealed class OutboundQueue(QueueWriter writer) : IOutboxQueue
{
    public Task PutAsync(string conversationId, DateTimeOffset at, CancellationToken cancellation) =>
        writer.PutAsync(SendTexts.QueueName, Encoding.UTF8.GetBytes(conversationId), at, cancellation);
}
