namespace ContactFunctions.Emulators;

/// <summary>How badly events are delivered. Event Grid promises at least once and no order; these make it visible.</summary>
public sealed record SmsDelivery
{
    /// <summary>How often each event is delivered. Default 1.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>Waited before each delivery. Default none.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Events of one quarter second are delivered last in, first out. Default false.</summary>
    public bool Shuffle { get; init; }
}
