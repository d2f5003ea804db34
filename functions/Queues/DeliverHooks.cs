using System.Text.Json;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Hooks;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Queues;

/// <summary>Errands for the sake of other systems. One too many delivers nothing twice; a lost one is made up for by the sweep.</summary>
public sealed class DeliverHooks(Deliver deliver, HandOver handOver, ReplayHooks replay)
{
    public const string QueueName = "hooks-outbound";

    [Function(nameof(DeliverHooks))]
    public Task RunAsync([QueueTrigger(QueueName)] string message) => Read(message) switch
    {
        HookErrand.Deliver errand => deliver.RunAsync(errand.Subscription),
        HookErrand.HandOver errand => handOver.RunAsync(errand.ConversationId),
        HookErrand.Replay errand => replay.RunAsync(errand),
        var unknown => throw new MalformedContactException($"nobody runs {unknown.GetType().Name}"),
    };

    private static HookErrand Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, HookMessageJson.Default.HookMessage)?.Errand() ?? throw new MalformedContactException("this is no errand");
        }
        catch (JsonException)
        {
            throw new MalformedContactException("this is no errand");
        }
    }
}
