using ContactFunctions.LocalWorker.Functions;

namespace ContactFunctions.LocalWorker.Queues;

internal static class QueueText
{
    public static ParameterBinder Binder(Type type) => static invocation => new(invocation.Payload);
}
