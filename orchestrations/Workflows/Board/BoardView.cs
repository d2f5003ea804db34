using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Workflows.Board;

/// <summary>Everything at a glance, for supervisors.</summary>
/// <param name="At">When the ledger was read.</param>
/// <param name="Conversations">Those that are not over: at risk first, then the longest waiting; at most <see cref="BoardReader.ConversationsMax"/>.</param>
public sealed record BoardView(
    DateTimeOffset At, IReadOnlyList<BoardQueue> Queues, IReadOnlyList<BoardOperator> Operators, IReadOnlyList<BoardConversation> Conversations);

/// <summary>One queue: how it stands, and its numbers of today.</summary>
public sealed record BoardQueue(
    string Queue, string Name, Names? Names, QueueState State, int Waiting, int? LongestWaitSeconds, int? EstimatedWaitSeconds, StaffView Operators)
{
    /// <summary>Stays in the queue that began today, in the organisation's zone; counted as reports count.</summary>
    public int Offered { get; init; }

    public int Answered { get; init; }

    /// <summary>Short ones included.</summary>
    public int Abandoned { get; init; }

    public int ShortAbandoned { get; init; }

    public int Overflowed { get; init; }

    /// <summary>Of today's.</summary>
    public int StillWaiting { get; init; }

    /// <summary>Answered within the target, of all of today's that are over but short abandons, 0 to 1; null before the first.</summary>
    public double? SlaShare { get; init; }

    /// <summary>Of today's answered ones; null before the first.</summary>
    public double? AverageWaitSeconds { get; init; }
}

/// <param name="Why">Why no new work reaches them; null when it may.</param>
/// <param name="Since">Since when status and reason are what they are; null for somebody who never declared any.</param>
public sealed record BoardOperator(
    string Id, string Name, DeclaredStatus Status, string? Reason, DeclaredStatus? PendingStatus, bool Routable, Unroutable? Why,
    DateTimeOffset? Since, int UsedUnits, int Capacity, IReadOnlyList<BoardWork> Conversations);

public sealed record BoardWork(string ConversationId, ConversationState State, string Channel);

/// <param name="Operator">Id of the owner; null while nobody is.</param>
/// <param name="WaitedSeconds">Until now, or until somebody was connected.</param>
/// <param name="Since">Since when it is in this state.</param>
public sealed record BoardConversation(
    string ConversationId, string Channel, string Queue, ConversationState State, BoardCustomer? Customer, int Priority, string? Operator,
    int WaitedSeconds, DateTimeOffset EnqueuedAt, DateTimeOffset Since, Risk? Risk, IReadOnlyList<BoardParticipant> Participants);

public sealed record BoardCustomer(string Id, string? Name);

public sealed record BoardParticipant(string Operator, ParticipantRole Role);
