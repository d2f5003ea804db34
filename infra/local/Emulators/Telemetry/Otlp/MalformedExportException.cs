namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary>Well-formed as protocol buffers, yet nothing that telemetry may be.</summary>
internal sealed class MalformedExportException(string message) : Exception(message);
