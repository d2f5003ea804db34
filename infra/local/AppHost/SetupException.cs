namespace ContactFunctions.AppHost;

/// <summary>Something on this machine is missing or in the way; the message tells a person what to do, and is all they see.</summary>
internal class SetupException(string message, Exception? inner = null) : Exception(message, inner);
