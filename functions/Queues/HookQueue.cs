using System.Text.Json;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;

namespace ContactFunctions.Functions.Queues;

/// <summary>The storage queue <c>hooks-outbound</c>: one message is one errand, and stays hidden until its time.</summary>
public sealed class HookQueue(QueueWriter writer) : IHookQueue
{
    public Task PutAsync(HookErrand errand, DateTimeOffset at, CancellationToken cancellation) => writer.PutAsync(
        DeliverHooks.QueueName, JsonSerializer.SerializeToUtf8Bytes(HookMessage.Of(errand) with { TraceParent = Traces.Here }, HookMessageJson.Default.HookMessage), at, cancellation);
}
