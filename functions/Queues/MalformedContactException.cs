namespace ContactFunctions.Functions.Queues;

/// <summary>The message can never be understood; after its last try the host puts it into the poison queue.</summary>
public sealed class MalformedContactException(string why) : Exception($"The contact cannot be taken: {why}");
