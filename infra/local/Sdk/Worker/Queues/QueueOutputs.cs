using ContactFunctions.LocalWorker.Invocations;

namespace ContactFunctions.LocalWorker.Queues;

internal sealed class QueueOutputs
{
    public ValueTask SendAsync(InvocationContext invocation) => default;
}
