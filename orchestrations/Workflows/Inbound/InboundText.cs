using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Texting.Words;

namespace ContactFunctions.Workflows.Inbound;

/// <summary>A text that a provider delivered, at least once.</summary>
/// <param name="EventId">The provider's id of the message; the idempotency key. At most 128 characters of the contract's alphabet.</param>
/// <param name="Queue">Null: the queue that serves our address.</param>
/// <param name="Name">Display name, when the provider told one.</param>
public sealed record InboundText(StandingAddress Address, string EventId, string Text, string? Queue = null, string? Name = null)
{
    /// <summary>What the provider took it for, having answered it already; null when it leaves that to us.</summary>
    public TextCommand? AnsweredAs { get; init; }
}
