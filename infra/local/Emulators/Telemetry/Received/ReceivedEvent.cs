namespace ContactFunctions.Emulators.Telemetry;

/// <summary>Something that happened during a span: an exception, for instance.</summary>
public sealed record ReceivedEvent(DateTimeOffset At, string Name, IReadOnlyDictionary<string, object> Attributes);
