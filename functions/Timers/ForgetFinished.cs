using ContactFunctions.Functions.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Timers;

/// <summary>Every hour: removes what only running conversations need. What one run leaves, the next one takes.</summary>
public sealed class ForgetFinished(OldRows rows, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<ForgetFinished> logger)
{
    private static readonly TimeSpan PurgeTimeMax = TimeSpan.FromMinutes(2);
    private static readonly OrchestrationRuntimeStatus[] Finished =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <remarks>
    /// The filter knows when an instance began, not when it finished. So one that ran for longer than the days that are kept goes within the
    /// hour; nothing asks for a finished instance.
    /// </remarks>
    [Function(nameof(ForgetFinished))]
    public async Task RunAsync(
        [TimerTrigger("0 7 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(options.Value.FinishedDays);
        var filter = new PurgeInstancesFilter(CreatedTo: before, Statuses: Finished) { Timeout = PurgeTimeMax };
        var purged = await durable.PurgeAllInstancesAsync(filter, cancellation);
        Log.Forgotten(logger, purged.PurgedInstanceCount, await rows.RemoveAsync(before, cancellation));
    }
}
