using System.Diagnostics.Metrics;

namespace ContactFunctions.DurableEngine.Histories;

/// <summary>
/// What orchestrations do, by kind, for whoever reckons what the same costs on Durable Functions. On a meter beside the application's, which its
/// exporter takes along; counted as it happens, so that a step that is repeated counts twice.
/// </summary>
internal static class HubCounts
{
    private static readonly Meter Meter = new("ContactFunctions.DurableEngine");
    private static readonly Counter<long> Lines = Meter.CreateCounter<long>("contactfunctions.durable.history", "{line}");

    public static void Add(IEnumerable<HistoryEvent> events)
    {
        if (!Lines.Enabled)
            return;
        foreach (var one in events)
            Lines.Add(1, new KeyValuePair<string, object?>("kind", Kind(one)));
    }

    public static void Looked()
    {
        if (Lines.Enabled)
            Lines.Add(1, new KeyValuePair<string, object?>("kind", "look"));
    }

    private static string Kind(HistoryEvent one) => one switch
    {
        ExecutionStarted => "started",
        StepStarted => "step",
        EventRaised => "raised",
        ActivityScheduled => "activity",
        TimerCreated => "timer",
        TimerFired => "fired",
        _ => "other",
    };
}
