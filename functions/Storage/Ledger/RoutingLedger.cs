using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>The routing ledger on table storage; <see cref="LedgerKeys"/> tells the layout. One for each host, safe for concurrent use.</summary>
/// <remarks>A caller that gives up stops waiting; what it asked for goes on and is done or not done, never half done.</remarks>
public sealed class RoutingLedger : IRoutingLedger
{
    private readonly LedgerRows rows;
    private readonly LedgerReader reader;
    private readonly LedgerQueueing queueing;
    private readonly LedgerDecisions decisions;
    private readonly LedgerClaims claims;
    private readonly LedgerPresence presence;
    private readonly LedgerLeases leases;
    private readonly LedgerAbsence absence;

    /// <param name="table">Without retries of its own: this adapter must see lost answers.</param>
    public RoutingLedger(TableClient table, TimeProvider time, ILogger<RoutingLedger> log)
    {
        rows = new LedgerRows(table);
        reader = new LedgerReader(table, time);
        queueing = new LedgerQueueing(rows, log);
        decisions = new LedgerDecisions(rows, time, log);
        claims = new LedgerClaims(rows, time, log);
        presence = new LedgerPresence(rows, reader, time);
        leases = new LedgerLeases(rows, reader, time);
        absence = new LedgerAbsence(rows, reader, time);
    }

    public async Task<Placement?> FindAsync(string conversationId, CancellationToken cancellation) =>
        (await rows.PlacementAsync(conversationId, fresh: true).WaitAsync(cancellation))?.Value;

    public Task<Placement> EnqueueAsync(Placement draft, DateOnly day, CancellationToken cancellation) =>
        queueing.EnqueueAsync(draft, day).WaitAsync(cancellation);

    public Task<Outcome<LedgerChange>> ApplyAsync(string conversationId, LedgerCommand command, CancellationToken cancellation) =>
        decisions.ApplyAsync(conversationId, command).WaitAsync(cancellation);

    public Task<IReadOnlyList<LedgerChange>> ClaimAsync(LedgerSnapshot snapshot, IReadOnlyList<Claim> claims, CancellationToken cancellation) =>
        this.claims.ClaimAsync(snapshot, claims).WaitAsync(cancellation);

    public Task<LedgerSnapshot> SnapshotAsync(CancellationToken cancellation) => reader.SnapshotAsync().WaitAsync(cancellation);

    public IAsyncEnumerable<Placement> PlacementsAsync(CancellationToken cancellation) => reader.PlacementsAsync(cancellation);

    public Task<IReadOnlyList<Placement>> WorkOfAsync(string operatorId, CancellationToken cancellation) =>
        reader.WorkOfAsync(operatorId).WaitAsync(cancellation);

    public async Task RemoveAsync(Placement over, CancellationToken cancellation)
    {
        for (var fresh = false; await rows.PlacementAsync(over.ConversationId, fresh) is { } there; fresh = true)
        {
            var isIt = there.Value.Version == over.Version && there.Value.Epoch == over.Epoch && Lifecycle.IsOver(there.Value.State);
            if (isIt && await IsRemovedAsync(there)) return;
            if (!isIt && fresh) return;
        }
    }

    public Task<OperatorPresence> PresenceOfAsync(string operatorId, CancellationToken cancellation) =>
        presence.PresenceOfAsync(operatorId).WaitAsync(cancellation);

    public Task<PresenceChange> DeclareAsync(string operatorId, Declaration declared, CancellationToken cancellation) =>
        presence.DeclareAsync(operatorId, declared).WaitAsync(cancellation);

    public Task<PresenceChange> RespondAsync(string operatorId, CancellationToken cancellation) =>
        presence.RespondAsync(operatorId).WaitAsync(cancellation);

    public OperatorState? Remembered(string operatorId)
    {
        var (written, read) = (rows.Remembered(operatorId), reader.Remembered(operatorId));
        return read?.Version > (written?.Version ?? 0) ? read : written;
    }

    public Task<LeaseChange> BeatAsync(string operatorId, string deviceId, CancellationToken cancellation) =>
        leases.BeatAsync(operatorId, deviceId).WaitAsync(cancellation);

    public Task<bool> ShortenLeaseAsync(string operatorId, string deviceId, CancellationToken cancellation) =>
        leases.ShortenAsync(operatorId, deviceId).WaitAsync(cancellation);

    public Task<OperatorState?> EndLeaseAsync(string operatorId, string? deviceId, CancellationToken cancellation) =>
        absence.EndAsync(operatorId, deviceId).WaitAsync(cancellation);

    public Task<OperatorState?> MarkLostAsync(LedgerSnapshot snapshot, string operatorId, CancellationToken cancellation) =>
        absence.MarkLostAsync(snapshot, operatorId).WaitAsync(cancellation);

    private async Task<bool> IsRemovedAsync(Stored<Placement> there)
    {
        try
        {
            var key = LedgerKeys.Placement(there.Value.ConversationId);
            await StorageFaults.RepeatedAsync(() => rows.Table.DeleteEntityAsync(LedgerKeys.Partition, key, there.ETag));
            rows.ForgetPlacement(there.Value.ConversationId);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            return false;
        }
    }
}
