using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Timers;

/// <summary>Once a day: removes what the log of deliveries has kept for its time. What one run leaves, the next one takes.</summary>
public sealed class ForgetDeliveries(IHooks hooks, TimeProvider clock, ILogger<ForgetDeliveries> logger)
{
    private const int RunsMax = 50;

    [Function(nameof(ForgetDeliveries))]
    public async Task RunAsync([TimerTrigger("0 53 3 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(HookLimits.DaysKept);
        var all = 0;
        for (var run = 0; run < RunsMax && await hooks.ForgetAsync(before, cancellation) is > 0 and var some; run++)
            all += some;
        Log.DeliveriesForgotten(logger, all);
    }
}
