namespace ContactFunctions.Domain.Organisations;

/// <summary>When a waiting contact goes to another queue. Both conditions that are given must hold; at least one is.</summary>
/// <param name="After">Time in this queue.</param>
/// <param name="WaitingOver">More contacts than this wait in the queue.</param>
public sealed record OverflowStep(string ToQueue, TimeSpan? After = null, int? WaitingOver = null);
