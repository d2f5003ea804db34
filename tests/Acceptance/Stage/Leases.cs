using Azure;
using Azure.Data.Tables;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Stage;

/// <summary>The leases of operators' devices as the ledger has them. A test ages them, where a person would wait a minute.</summary>
internal sealed class Leases(App app)
{
    private readonly TableClient table = new(app.StorageConnectionString, "Routing");

    /// <summary>No device of theirs was ever there: those of earlier tests have leases for up to a minute.</summary>
    public async Task ForgetAsync(params string[] users)
    {
        foreach (var user in users)
            await foreach (var lease in OfAsync(user))
                await table.DeleteEntityAsync(lease.PartitionKey, lease.RowKey, ETag.All, Scene.Ct);
    }

    /// <summary>The operator's devices fell silent, and their leases ended so long ago.</summary>
    public async Task EndAsync(OperatorApi person, TimeSpan ago)
    {
        await foreach (var lease in OfAsync(person.User))
        {
            lease["ExpiresAt"] = TimeProvider.System.GetUtcNow() - ago;
            await table.UpdateEntityAsync(lease, ETag.All, TableUpdateMode.Replace, Scene.Ct);
        }
    }

    /// <summary>How long the lease of the operator's device still runs; null without one.</summary>
    public async Task<TimeSpan?> LeftAsync(OperatorApi person)
    {
        await foreach (var lease in OfAsync(person.User))
            if (lease.GetString("DeviceId") == person.Device)
                return lease.GetDateTimeOffset("ExpiresAt") - TimeProvider.System.GetUtcNow();
        return null;
    }

    private IAsyncEnumerable<TableEntity> OfAsync(string user) => table.QueryAsync<TableEntity>(
        TableClient.CreateQueryFilter($"PartitionKey eq {"default"} and RowKey ge {$"l|{user}|"} and RowKey lt {$"l|{user}}}"}"), cancellationToken: Scene.Ct);
}
