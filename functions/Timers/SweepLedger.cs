using ContactFunctions.Functions.Durable;
using ContactFunctions.Workflows.Sweeping;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Timers;

/// <summary>Every 15 s. A sweep that failed is made up for by the next one.</summary>
public sealed class SweepLedger(Sweep sweep)
{
    [Function(nameof(SweepLedger))]
    public Task RunAsync(
        [TimerTrigger("*/15 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancellation) =>
        sweep.RunAsync(new DurableProcess(durable), cancellation);
}
