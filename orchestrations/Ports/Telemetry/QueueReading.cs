namespace ContactFunctions.Ports.Telemetry;

/// <param name="LongestWait">Zero when nobody waits.</param>
/// <param name="SlaShare">0 to 1 of what was answered in time today. Null: nothing counts yet.</param>
public sealed record QueueReading(string Queue, long Waiting, TimeSpan LongestWait, double? SlaShare);
