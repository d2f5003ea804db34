namespace ContactFunctions.DurableEngine.Replay;

/// <summary>The orchestrator asked to continue as new.</summary>
internal sealed record NextExecution(string? Input, bool PreservesEvents);
