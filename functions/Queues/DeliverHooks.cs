using System.Diagnostics;
using System.Text.Json;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Hooks;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Queues;

/// <summary>Errands for the sake of other systems. One too many delivers nothing twice; a lost one is made up for by the sweep.</summary>
public sealed class DeliverHooks(Deliver deliver, HandOver handOver, ReplayHooks replay)
{
    public const string QueueName = "hooks-outbound";

    [Function(nameof(DeliverHooks))]
    public async Task RunAsync([QueueTrigger(QueueName)] string message)
    {
        var read = Read(message);
        using var span = Traces.Continue(nameof(DeliverHooks), ActivityKind.Consumer, read.TraceParent);
        await RunAsync(read.Errand());
    }

    private Task RunAsync(HookErrand errand) => errand switch
    {
        HookErrand.Deliver due => deliver.RunAsync(due.Subscription),
        HookErrand.HandOver due => handOver.RunAsync(due.ConversationId),
        HookErrand.Replay due => replay.RunAsync(due),
        var unknown => throw new MalformedContactException($"nobody runs {unknown.GetType().Name}"),
    };

    private static HookMessage Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, HookMessageJson.Default.HookMessage) ?? throw new MalformedContactException("this is no errand");
        }
        catch (JsonException)
        {
            throw new MalformedContactException("this is no errand");
        }
    }
}
