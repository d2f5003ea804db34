using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Ports;

/// <summary>The routing ledger: who waits, who may work, who holds what. One partition; every change is one transaction on the rows that decide.</summary>
/// <remarks>A lost race (412) reads again and decides again with jitter; it is never the caller's error. Reads are fresh unless said otherwise.</remarks>
public interface IRoutingLedger
{
    /// <summary>Null when the ledger does not know the conversation: never queued, or over and settled.</summary>
    Task<Placement?> FindAsync(string conversationId, CancellationToken cancellation);

    /// <summary>
    /// Inserts the placement and, when it waits, its ticket, with the next ticket number of its queue and day; a placement that is there
    /// already is left as it is and returned, unless it is the end of an earlier epoch: that gives way. Concurrent calls on one host share
    /// transactions.
    /// </summary>
    /// <param name="draft">Ticket number 0; version as the record expects it.</param>
    /// <param name="day">Day of the queue's calendar, for the ticket counter.</param>
    Task<Placement> EnqueueAsync(Placement draft, DateOnly day, CancellationToken cancellation);

    /// <summary>
    /// Decides by <see cref="PlacementRules"/> on the newest rows and stores: placement, ticket (inserted, moved or deleted as the state says)
    /// and operators in one transaction. <see cref="NotFound"/> when the ledger does not know the conversation; refusals pass through.
    /// </summary>
    Task<Outcome<LedgerChange>> ApplyAsync(string conversationId, LedgerCommand command, CancellationToken cancellation);

    /// <summary>
    /// Claims tickets for operators by <see cref="ClaimRules"/>: each all or nothing, several sharing transactions of at most 100 operations
    /// with one merged update per operator. A claim that lost its race is left out of the answer; the next matching pass sees why.
    /// </summary>
    /// <param name="snapshot">What the claims were decided on: its ETags must still hold.</param>
    Task<IReadOnlyList<LedgerChange>> ClaimAsync(LedgerSnapshot snapshot, IReadOnlyList<Claim> claims, CancellationToken cancellation);

    /// <summary>Tickets, operators and leases, read now.</summary>
    Task<LedgerSnapshot> SnapshotAsync(CancellationToken cancellation);

    /// <summary>Every placement, page by page, in order of conversation id: for the sweeper.</summary>
    IAsyncEnumerable<Placement> PlacementsAsync(CancellationToken cancellation);

    /// <summary>What this operator holds or is offered: one read.</summary>
    Task<IReadOnlyList<Placement>> WorkOfAsync(string operatorId, CancellationToken cancellation);

    /// <summary>Takes the placement of a conversation that is over out of the ledger; harmless when it is gone or has been queued again.</summary>
    Task RemoveAsync(Placement over, CancellationToken cancellation);

    /// <summary>One operator's row and longest lease; an operator never seen is offline.</summary>
    Task<OperatorPresence> PresenceOfAsync(string operatorId, CancellationToken cancellation);

    /// <summary>Declares a status by <see cref="PresenceRules.Declare"/>; the row is created on first use.</summary>
    Task<PresenceChange> DeclareAsync(string operatorId, Declaration declared, CancellationToken cancellation);

    /// <summary>Notes that the operator responds, by <see cref="PresenceRules.Answered"/>.</summary>
    Task<PresenceChange> RespondAsync(string operatorId, CancellationToken cancellation);

    /// <summary>The operator as this host read or wrote them last; null when it knows nothing. Asks nothing of storage and proves nothing.</summary>
    OperatorState? Remembered(string operatorId);

    /// <summary>
    /// Opens or renews the lease of one device. Renewing touches the lease row alone; opening also ends <see cref="OperatorState.GoneSince"/> and
    /// <see cref="OperatorState.Lost"/>.
    /// </summary>
    Task<LeaseChange> BeatAsync(string operatorId, string deviceId, CancellationToken cancellation);

    /// <summary>
    /// Leaves a device's lease <see cref="Lease.AfterDisconnect"/> at most. Never lengthens it, and touches nobody's work: for hints. False when
    /// nothing was shortened, also because a heartbeat came in between.
    /// </summary>
    Task<bool> ShortenLeaseAsync(string operatorId, string deviceId, CancellationToken cancellation);

    /// <summary>
    /// Ends the lease of one device now, or, when <paramref name="deviceId"/> is null, only clears away leases that have run out. When no lease is
    /// left the operator is gone: <see cref="PresenceRules.Lapsed"/>, in the same transaction.
    /// </summary>
    /// <returns>The operator when they are gone by this call; null when a device is there still, or they were gone before.</returns>
    Task<OperatorState?> EndLeaseAsync(string operatorId, string? deviceId, CancellationToken cancellation);

    /// <summary>
    /// Marks the operator lost and deletes the leases that were found dead, by their ETags, in one transaction. Null when a heartbeat
    /// came in between or somebody else was first.
    /// </summary>
    Task<OperatorState?> MarkLostAsync(LedgerSnapshot snapshot, string operatorId, CancellationToken cancellation);
}
