using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Outgoing;

public sealed class HookLog(ILogger<HookLog> logger) : IHookLog
{
    public void Attempted(string subscription, string outcome) =>
        Measures.WebhookAttempts.Add(1, new KeyValuePair<string, object?>(Tags.Outcome, outcome));

    public void Dead(string subscription, string delivery)
    {
        Measures.WebhooksDead.Add(1);
        Log.DeliveryDead(logger, subscription, delivery);
    }

    public void SwitchedOff(string subscription) => Log.SwitchedOff(logger, subscription);

    public void Failed(string subscription, Exception fault) => Log.SweepFailed(logger, subscription, fault);
}
