using ContactFunctions.Workflows.Hooks;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Timers;

/// <summary>Every minute: looks for deliveries to other systems whose errand was lost. A run that failed is made up for by the next one.</summary>
public sealed class SweepDeliveries(SweepHooks sweep)
{
    [Function(nameof(SweepDeliveries))]
    public Task RunAsync([TimerTrigger("25 * * * * *")] TimerInfo timer, CancellationToken cancellation) => sweep.RunAsync(cancellation);
}
