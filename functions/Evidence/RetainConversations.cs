using ContactFunctions.Workflows.Evidence;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Evidence;

/// <summary>Every hour: erases what has been kept long enough, and finishes erasures that a host left half done. What one run leaves, the next one takes.</summary>
public sealed class RetainConversations(Retention retention, ILogger<RetainConversations> logger)
{
    [Function(nameof(RetainConversations))]
    public async Task RunAsync([TimerTrigger("0 37 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var run = await retention.RunAsync(cancellation);
        if (run != default)
            Log.Retained(logger, run.Erased, run.Held);
    }
}
