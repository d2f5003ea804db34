namespace ContactFunctions.Workflows.Dispatch;

/// <summary>A queue as customers see it before they write.</summary>
/// <param name="EstimatedWaitSeconds">Null when nobody serves it now, so that no honest estimate exists.</param>
/// <param name="OpensAt">Next opening time; null while open.</param>
public sealed record QueueView(
    string Queue, string Name, QueueState State, int Waiting, int? EstimatedWaitSeconds, StaffView Operators, DateTimeOffset? OpensAt);

public sealed record StaffView(int Available, int Busy, int Away);

/// <summary>On the wire in lower camel case.</summary>
public enum QueueState
{
    Open,
    Busy,
    Crowded,
    Closed,
}
