namespace ContactFunctions.AppHost.Processes;

/// <summary>Somebody took a port between its choice and its use. With other ports the same start can succeed.</summary>
internal sealed class PortTakenException(string message, Exception? inner = null) : SetupException(message, inner);
