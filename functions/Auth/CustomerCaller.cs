using ContactFunctions.Domain.Messages;
using ContactFunctions.Workflows.Reading;

namespace ContactFunctions.Functions.Auth;

/// <summary>The customer of one conversation.</summary>
/// <param name="Author">As their messages are signed.</param>
public sealed record CustomerCaller(string ConversationId, Author Author) : Caller
{
    public override string Holder => $"c:{ConversationId}";

    public override Reader AsReader() => new Reader.Customer(ConversationId);
}
