using ContactFunctions.DurableEngine.Histories;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>Where an execution stands at the end of a turn.</summary>
internal abstract record Outcome;

internal sealed record StillWaiting : Outcome;

internal sealed record Completed(string? Output) : Outcome;

internal sealed record Failed(Failure Failure) : Outcome;

/// <param name="Carried">Events for the next execution, in the order of their arrival.</param>
internal sealed record ContinuedAsNew(string? Input, IReadOnlyList<EventRaised> Carried) : Outcome;
