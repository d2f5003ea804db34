using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Ports;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Storage.Organisations;

/// <summary>Table <c>Organisation</c>, one row: partition <c>organisation</c>, row <c>current</c>, the document as JSON.</summary>
public sealed class StoredOrganisations(TableClient table, IOptions<OrganisationOptions> options, TimeProvider clock) : IOrganisations
{
    private const string Partition = "organisation";
    private const string Current = "current";

    /// <summary>A change is seen on every host after this time at the latest.</summary>
    private static readonly TimeSpan AgeMax = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Read? latest;

    public ValueTask<Organisation> CurrentAsync(CancellationToken cancellation) =>
        latest is { } known && clock.GetUtcNow() - known.At < AgeMax ? new(known.Organisation) : new(ReadAsync(cancellation));

    /// <summary>One caller reads; whoever comes meanwhile goes on with what was known, if anything was.</summary>
    private async Task<Organisation> ReadAsync(CancellationToken cancellation)
    {
        if (latest is { } stale && reading.CurrentCount == 0)
            return stale.Organisation;
        await reading.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            if (latest is { } fresh && now - fresh.At < AgeMax)
                return fresh.Organisation;
            var row = await table.FindAsync<OrganisationRow>(Partition, Current) ?? await FirstAsync();
            var organisation = row is not null && row.ETag == latest?.Tag
                ? latest.Organisation
                : row is null ? new Organisation([], [], new Dictionary<string, string>()) : Parse(row);
            latest = new Read(organisation, now, row?.ETag);
            return organisation;
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<OrganisationRow?> FirstAsync()
    {
        if (!options.Value.Demo)
            return null;
        var row = new OrganisationRow
        {
            PartitionKey = Partition,
            RowKey = Current,
            Json = JsonSerializer.Serialize(OrganisationDocument.Of(DemoOrganisation.Create()), OrganisationJson.Default.OrganisationDocument),
        };
        try
        {
            await table.AddEntityAsync(row);
        }
        catch (RequestFailedException lost) when (lost.Status == 409)
        {
            // Another host wrote it first; what is stored counts.
        }

        return await table.FindAsync<OrganisationRow>(Partition, Current);
    }

    private static Organisation Parse(OrganisationRow row) =>
        JsonSerializer.Deserialize(row.Json, OrganisationJson.Default.OrganisationDocument)!.ToOrganisation();

    private sealed record Read(Organisation Organisation, DateTimeOffset At, ETag? Tag);
}
