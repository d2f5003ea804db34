using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>One lease for each device. Renewing is one write to a row of its own; opening also touches the operator, and so races with nothing unseen.</summary>
internal sealed class LedgerLeases(LedgerRows rows, LedgerReader reader, TimeProvider time)
{
    private const int LeasesKept = 10_000;

    private readonly RecentValues<Lease> recent = new(LeasesKept);

    public async Task<LeaseChange> BeatAsync(string operatorId, string deviceId)
    {
        var now = time.GetUtcNow();
        var lease = new Lease(operatorId, deviceId, now + Lease.Duration);
        var key = LedgerKeys.Lease(operatorId, deviceId);
        var change = recent.TryGet(key, out var known) && known.ExpiresAt > now && await RenewAsync(lease)
            ? new LeaseChange(lease, Opened: false)
            : await OpenAsync(lease, key, now);
        recent.Put(key, lease);
        return change;
    }

    public async Task<bool> ShortenAsync(string operatorId, string deviceId)
    {
        var until = time.GetUtcNow() + Lease.AfterDisconnect;
        var key = LedgerKeys.Lease(operatorId, deviceId);
        if (await rows.Table.FindAsync<LeaseRow>(LedgerKeys.Partition, key) is not { } row || row.ExpiresAt <= until) return false;
        var shorter = new Lease(operatorId, deviceId, until);
        try
        {
            await StorageFaults.RepeatedAsync(() => rows.Table.UpdateEntityAsync(LeaseRow.Of(shorter), row.ETag, TableUpdateMode.Replace));
            recent.Put(key, shorter);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            // A heartbeat came in between: the device lives.
            return false;
        }
    }

    /// <summary>False when there is no row: the device was gone, or its operator given up for lost.</summary>
    private async Task<bool> RenewAsync(Lease lease)
    {
        try
        {
            await StorageFaults.RepeatedAsync(() => rows.Table.UpdateEntityAsync(LeaseRow.Of(lease), ETag.All, TableUpdateMode.Replace));
            return true;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    }

    private async Task<LeaseChange> OpenAsync(Lease lease, string key, DateTimeOffset now)
    {
        for (var tries = 1; ; tries++)
        {
            var stored = await rows.Table.FindAsync<LeaseRow>(LedgerKeys.Partition, key);
            if (tries > 1 && stored?.ExpiresAt == lease.ExpiresAt) return new LeaseChange(lease, Opened: true);
            if (stored?.ExpiresAt > now && await RenewAsync(lease)) return new LeaseChange(lease, Opened: false);
            var person = await rows.OperatorAsync(lease.Operator, fresh: true);
            var before = person?.Value ?? LedgerPresence.Unseen(lease.Operator);
            var after = PresenceRules.Returned(await SeenGoneAsync(before, now), now);
            var transaction = new LedgerTransaction(rows).Set(LeaseRow.Of(lease)).Put(person, after);
            if (await LedgerPresence.TryStoreAsync(transaction, tries)) return new LeaseChange(lease, Opened: true);
        }
    }

    /// <summary>Whoever comes back before anybody saw them gone was gone nevertheless.</summary>
    private async Task<OperatorState> SeenGoneAsync(OperatorState before, DateTimeOffset now) =>
        before.GoneSince is null && await reader.LeaseUntilAsync(before.Id) is { } until && until <= now
            ? PresenceRules.Lapsed(before, until, PresenceFact.System)
            : before;
}
