using ContactFunctions.Workflows.Attachments;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Timers;

/// <summary>Every hour: deletes files that were uploaded and never sent. A run that failed is made up for by the next one.</summary>
public sealed class SweepAttachments(SweepLoose sweep, ILogger<SweepAttachments> logger)
{
    [Function(nameof(SweepAttachments))]
    public async Task RunAsync([TimerTrigger("0 37 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var swept = await sweep.RunAsync(cancellation);
        Log.Swept(logger, swept.Deleted, swept.Kept);
    }
}
