using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>Comes into a conversation of somebody else's, unseen or seen, and leaves it. Repeating any of it changes nothing.</summary>
public sealed class StepIn(Orders orders)
{
    /// <summary>Neither the customer nor the owner is told.</summary>
    public Task<Outcome<ConversationHead>> MonitorAsync(string conversationId, string by, IProcess process, CancellationToken cancellation) =>
        orders.CarryOutAsync(conversationId, new AddParticipant(by, ParticipantRole.Monitoring), process, cancellation);

    /// <summary>In front of the customer, who is told; may write to them from then on.</summary>
    public Task<Outcome<ConversationHead>> JoinAsync(string conversationId, string by, IProcess process, CancellationToken cancellation) =>
        orders.CarryOutAsync(conversationId, new AddParticipant(by, ParticipantRole.Supervising), process, cancellation);

    /// <summary>Ends monitoring alone: whoever has joined meanwhile stays.</summary>
    public Task<Outcome<ConversationHead>> StopMonitoringAsync(string conversationId, string by, IProcess process, CancellationToken cancellation) =>
        orders.CarryOutAsync(conversationId, new RemoveParticipant(by, OnlyAs: ParticipantRole.Monitoring), process, cancellation);

    /// <summary>Whatever the role; the owner stays. A colleague's capacity is free again.</summary>
    public Task<Outcome<ConversationHead>> LeaveAsync(string conversationId, string by, IProcess process, CancellationToken cancellation) =>
        orders.CarryOutAsync(conversationId, new RemoveParticipant(by), process, cancellation);
}
