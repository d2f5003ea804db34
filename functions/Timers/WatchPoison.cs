using ContactFunctions.Functions.Queues;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Timers;

/// <summary>Every minute: looks whether messages were given up. They stay where they are until a person takes them out.</summary>
public sealed class WatchPoison(PoisonQueues queues)
{
    [Function(nameof(WatchPoison))]
    public Task RunAsync([TimerTrigger("20 * * * * *")] TimerInfo timer, CancellationToken cancellation) => queues.LookAsync(cancellation);
}
