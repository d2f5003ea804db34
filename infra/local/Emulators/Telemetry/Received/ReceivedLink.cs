namespace ContactFunctions.Emulators.Telemetry;

/// <summary>A span of another trace that this one belongs to without being its child.</summary>
public sealed record ReceivedLink(string TraceId, string SpanId, IReadOnlyDictionary<string, object> Attributes);
