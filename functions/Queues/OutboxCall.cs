using ContactFunctions.Functions.Api.Contract;

namespace ContactFunctions.Functions.Queues;

/// <summary>A message of <c>texts-outbound</c>: the conversation's id and, where somebody watches, a space and the W3C traceparent of what put it.</summary>
internal sealed record OutboxCall(string Conversation, string? TraceParent)
{
    /// <exception cref="MalformedContactException">There is no conversation in it.</exception>
    public static OutboxCall Read(string message)
    {
        var parts = message.Split(' ', 2);
        return Field.IsKey(parts[0])
            ? new OutboxCall(parts[0], parts.ElementAtOrDefault(1))
            : throw new MalformedContactException("this is no conversation");
    }

    public override string ToString() => TraceParent is null ? Conversation : $"{Conversation} {TraceParent}";
}
