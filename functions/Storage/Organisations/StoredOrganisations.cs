using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Storage.Organisations;

/// <summary>What this host knows of the organisation: at most <see cref="AgeMax"/> old, and its own publications at once.</summary>
public sealed class StoredOrganisations(TableClient table, IOptions<OrganisationOptions> options, TimeProvider clock) : IOrganisations, IOrganisationVersions
{
    /// <summary>A change is seen on every host after this time at the latest.</summary>
    public static readonly TimeSpan AgeMax = TimeSpan.FromSeconds(5);

    private readonly OrganisationTable rows = new(table);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Read? latest;

    public ValueTask<Organisation> CurrentAsync(CancellationToken cancellation) =>
        latest is { } known && clock.GetUtcNow() - known.At < AgeMax ? new(known.Organisation) : new(ReadAsync(cancellation));

    public async Task<Organisation> NewestAsync(CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            return await RefreshAsync(clock.GetUtcNow());
        }
        finally
        {
            reading.Release();
        }
    }

    public async Task<Outcome<Organisation>> PublishAsync(
        Organisation next, long expected, string by, string summary, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            var stored = await rows.PublishAsync(PackedDocument.Pack(next), new Publication(expected + 1, now, by, summary));
            return stored.Then<Organisation>(row => Remember(row, now));
        }
        finally
        {
            reading.Release();
        }
    }

    public async Task<IReadOnlyList<Publication>> ListAsync(int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var listed = await rows.ListAsync(limit).WaitAsync(cancellation);
        // What the first release left has no history until it is replaced.
        return listed.Count == 0 && await rows.CurrentAsync().WaitAsync(cancellation) is { } only ? [only.Publication()] : listed;
    }

    public async Task<Organisation?> FindAsync(long version, CancellationToken cancellation)
    {
        if (await rows.FindAsync(version).WaitAsync(cancellation) is { } row)
            return row.Organisation();
        return await rows.CurrentAsync().WaitAsync(cancellation) is { } current && current.Number == version ? current.Organisation() : null;
    }

    /// <summary>One caller reads; whoever comes meanwhile goes on with what was known, if anything was.</summary>
    private async Task<Organisation> ReadAsync(CancellationToken cancellation)
    {
        if (latest is { } stale && reading.CurrentCount == 0)
            return stale.Organisation;
        await reading.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            return latest is { } fresh && now - fresh.At < AgeMax ? fresh.Organisation : await RefreshAsync(now);
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<Organisation> RefreshAsync(DateTimeOffset now)
    {
        if (await rows.CurrentAsync() is { } row)
            return Remember(row, now);
        if (!options.Value.Demo)
            return (latest = new Read(new Organisation([], [], new Dictionary<string, string>()), now, null)).Organisation;
        var first = new Publication(1, now, "system", "Demo organisation");
        await rows.PublishAsync(PackedDocument.Pack(DemoOrganisation.Create()), first);
        // Another host may have been first; what is stored counts.
        return Remember((await rows.CurrentAsync())!, now);
    }

    private Organisation Remember(OrganisationRow row, DateTimeOffset now)
    {
        var organisation = row.ETag == latest?.Tag ? latest.Organisation : row.Organisation();
        latest = new Read(organisation, now, row.ETag);
        return organisation;
    }

    private sealed record Read(Organisation Organisation, DateTimeOffset At, ETag? Tag);
}
