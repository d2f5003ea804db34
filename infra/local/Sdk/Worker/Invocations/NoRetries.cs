using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.LocalWorker.Invocations;

/// <summary>Function-level retry attributes do not exist here.</summary>
internal sealed class NoRetries : RetryContext
{
    public static NoRetries Instance { get; } = new();

    public override int RetryCount => 0;

    public override int MaxRetryCount => 0;
}
