namespace ContactFunctions.Benchmarks.Costs;

/// <summary>How a center is deployed, as far as it is billed.</summary>
/// <param name="Ready">Instances of http and durable that wait, one of each; false: none.</param>
/// <param name="ProbesPerMonth">Questions from outside for the API's health.</param>
/// <param name="SweepSeconds">Between two runs of the sweeper.</param>
/// <param name="HubPollSeconds">Longest time between two looks of the durable hub into a quiet queue.</param>
/// <param name="SpanRatio">Share of traces that are kept.</param>
/// <param name="DurableTraces">Whether the host hands the extension's trace of each episode and activity to the logs.</param>
internal sealed record Site(
    string Name, double MemoryGb, bool Ready, int SignalRUnits, bool PagesStandard, double ProbesPerMonth, double SweepSeconds, double HubPollSeconds, bool DurableTraces, double SpanRatio)
{
    public int PrivateEndpoints { get; init; }

    /// <summary>Whether this subscription's free executions are for this center alone.</summary>
    public bool TakesFreeGrant { get; init; }

    /// <summary>infra/environments/prod.bicepparam.</summary>
    public static Site Production { get; } = new("prod", 2, true, 1, true, 13_140, 15, 5, false, 0.2);

    /// <summary>dev.bicepparam with one Standard unit of SignalR Service: the cheapest that takes real conversations.</summary>
    public static Site Lean { get; } = new("lean", 0.5, false, 1, false, 0, 15, 5, false, 0.2);

    /// <summary>What can be saved without anybody noticing much: a conversation that a crash left behind waits for a minute instead of a quarter of one.</summary>
    public static Site Thrifty { get; } = Lean with { SweepSeconds = 60, TakesFreeGrant = true };

    public Usage FixedPart => Usage.Of(
        ("signalr.unit", SignalRUnits),
        ("alert.log5", 2), ("alert.log15", 2), ("alert.metric", 4),
        ("pages.standard", PagesStandard ? 1 : 0),
        ("probe.test", ProbesPerMonth),
        ("endpoint.month", PrivateEndpoints),
        ("ready.baseline", Ready ? 2 * MemoryGb * Month.Seconds : 0));
}
