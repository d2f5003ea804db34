using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Organisations;

/// <summary>Versions on table storage; <see cref="OrganisationKeys"/> tells the layout.</summary>
internal sealed class OrganisationTable(TableClient table)
{
    private const int TriesMax = 8;

    public Task<OrganisationRow?> CurrentAsync() => table.FindAsync<OrganisationRow>(OrganisationKeys.Partition, OrganisationKeys.Current);

    public Task<OrganisationRow?> FindAsync(long version) => table.FindAsync<OrganisationRow>(OrganisationKeys.Partition, OrganisationKeys.Document(version));

    public Task<List<Publication>> ListAsync(int limit)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {OrganisationKeys.Partition} and RowKey ge {OrganisationKeys.FirstVersion} and RowKey lt {OrganisationKeys.AfterVersions}");
        return StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<OrganisationRow>(filter, limit, cancellationToken: CancellationToken.None).Take(limit).Select(row => row.Publication()).ToListAsync());
    }

    /// <summary>The row as it is stored afterwards: as published, or as it was when it says the same already.</summary>
    public async Task<Outcome<OrganisationRow>> PublishAsync(byte[] document, Publication publication)
    {
        for (var tries = 1; ; tries++)
        {
            var newest = await CurrentAsync();
            var number = newest?.Number ?? 0;
            if (number == publication.Version - 1 ? Says(newest, document) : await IsEchoAsync(document, publication))
                return newest!;
            if (number != publication.Version - 1)
                return new VersionConflict(number);
            try
            {
                await table.SubmitTransactionAsync(Actions(newest, document, publication), CancellationToken.None);
            }
            // The next look tells whose write was stored: ours, or somebody else's.
            catch (RequestFailedException refused) when (StorageFaults.IsLostRace(refused))
            {
            }
            catch (Exception fault) when (tries < TriesMax && StorageFaults.IsUnknownOutcome(fault))
            {
                await StorageFaults.PauseAsync(tries);
            }
        }
    }

    /// <summary>The version is there, and it is this one: the answer was lost, or the caller's own.</summary>
    private async Task<bool> IsEchoAsync(byte[] document, Publication publication) =>
        await FindAsync(publication.Version) is { } stored && stored.By == publication.By && Says(stored, document);

    private static bool Says(OrganisationRow? row, byte[] document) => row is not null && row.Packed.AsSpan().SequenceEqual(document);

    private static IEnumerable<TableTransactionAction> Actions(OrganisationRow? newest, byte[] document, Publication publication)
    {
        var current = OrganisationRow.Of(OrganisationKeys.Current, publication).With(document);
        yield return newest is null
            ? new(TableTransactionActionType.Add, current)
            : new(TableTransactionActionType.UpdateReplace, current, newest.ETag);
        if (newest?.Version == 0)
            foreach (var action in Kept(newest.Packed, newest.Publication() with { Summary = "As it was before versions were kept" }))
                yield return action;
        foreach (var action in Kept(document, publication))
            yield return action;
    }

    private static IEnumerable<TableTransactionAction> Kept(byte[] document, Publication publication) =>
    [
        new(TableTransactionActionType.Add, OrganisationRow.Of(OrganisationKeys.Version(publication.Version), publication)),
        new(TableTransactionActionType.Add, OrganisationRow.Of(OrganisationKeys.Document(publication.Version), publication).With(document)),
    ];
}
